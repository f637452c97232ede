import { codesOf, defaultHolds, holdsOf } from './door-policy.js';

const finding = (code: string, severity: 'block' | 'warn' | 'info') => ({ code, severity, rule: '' });

it('holds for blocking findings of the listed codes alone, each once', () => {
  const holds = codesOf(' QA22, QA18 ,');
  expect(holdsOf([finding('QA22', 'block'), finding('QA22', 'block'), finding('QA02', 'block')], holds)).toEqual([
    'QA22',
  ]);
  expect(holdsOf([finding('QA18', 'warn'), finding('QA22', 'info')], holds)).toEqual([]);
  expect(holdsOf([finding('QA18', 'block')], codesOf(''))).toEqual([]);
});

it('holds by default what nobody may act on or hold', () => {
  expect([...codesOf(defaultHolds)]).toEqual(['legacy_grade', 'QA12', 'QA18', 'QA22']);
});
