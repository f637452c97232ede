import { housePolicy } from '@collator/scoring';
import { assessLine } from './assess-line.js';

const options = { policy: housePolicy, at: new Date('2026-05-07T10:00:00Z'), explain: false };
const judge = (row: unknown) => assessLine(JSON.stringify(row), 7, options);
const submitted = {
  grade: { source: 2, assessment: 'A' },
  title: 'Call',
  body: 'He said he is going to shoot Ste Orrell tonight.',
  comment: null,
  submittedAt: '2026-05-08T06:00:00Z',
};

it('judges a whole log at the time it was submitted, and never reads its labels', () => {
  const { ok, out } = judge({ id: 'A1', submitted, truth: { threatToLife: false, expectedBand: 'LOW' } });
  expect(ok).toBe(true);
  expect(out).toMatchObject({
    id: 'A1',
    priority: 'IMMEDIATE',
    threatToLife: true,
    vulnerability: [],
    dueAt: '2026-05-08T06:05:00.000Z',
    lexiconVersion: expect.stringMatching(/^house-lexicon\//),
  });
  expect(judge({ id: 'A1', submitted }).out).toEqual(out);
});

it('judges facts as they are given', () => {
  const facts = [{ kind: 'vulnerability', name: 'MISSING' }];
  expect(judge({ id: 1, facts }).out).toMatchObject({ vulnerability: ['MISSING'], lexiconVersion: null });
});

it.each([
  ['{', 'not_json', 'line'],
  ['[1]', 'not_an_object', 'line'],
  ['{"id":1}', 'nothing_to_assess', 'body'],
  ['{"id":1,"title":"a","body":7}', 'not_a_text', 'body'],
  ['{"id":1,"facts":{}}', 'not_a_list', 'facts'],
  ['{"id":1,"facts":[{"kind":"guess","name":"x"}]}', 'unknown_kind', 'facts[0].kind'],
  ['{"id":1,"facts":[{"kind":"factor","name":"x","value":1}]}', 'unknown_factor', 'facts[0].name'],
  ['{"id":1,"facts":[{"kind":"factor","name":"physical","value":"secret"}]}', 'not_a_number', 'facts[0].value'],
  ['{"id":1,"facts":[{"kind":"factor","name":"physical","value":3}]}', 'off_scale', 'facts[0].value'],
  ['{"id":1,"facts":[],"at":"1812-01-01"}', 'date_before_1900', 'at'],
  ['{"id":1,"facts":[],"at":"yesterday"}', 'bad_time', 'at'],
])('refuses %s with a code and the field, never the value', (line, code, field) => {
  const { ok, out } = assessLine(line, 7, options);
  expect(ok).toBe(false);
  expect(out).toMatchObject({ line: 7, error: { code, field } });
  expect(JSON.stringify(out)).not.toContain('secret');
});

it('explains where it is asked to', () => {
  const { out } = assessLine(JSON.stringify({ id: 1, submitted }), 1, { ...options, explain: true });
  expect(out['explanation']).toMatchObject({
    sentences: [expect.stringMatching(/^Possible threat to life/), expect.any(String)],
  });
});
