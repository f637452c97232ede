import { ask, codes } from './ask.js';
import { clearance } from './clearance.js';

describe('clearance', () => {
  it.each([
    ['NPPV1', 'OFFICIAL', true],
    ['NPPV1', 'OFFICIAL-SENSITIVE', false],
    ['CTC', 'OFFICIAL-SENSITIVE', false],
    ['RV', 'OFFICIAL-SENSITIVE', true],
    ['MV', 'SECRET', false],
    ['SC', 'SECRET', true],
    ['eSC', 'SECRET', true],
    ['SC', 'TOP SECRET', false],
    ['DV', 'TOP SECRET', true],
  ])('%s for %s: %s', (level, marking, open) => {
    expect(codes(clearance(ask({ clearance: level }, { marking })))).toEqual(open ? [] : ['clearance_too_low']);
  });

  it('refuses an unknown marking or level and never takes it for the lowest or highest', () => {
    expect(codes(clearance(ask({}, { marking: 'RESTRICTED' })))).toEqual(['marking_unknown']);
    expect(codes(clearance(ask({}, { marking: 'OFFICIAL – ODD WORDS' })))).toEqual(['marking_unknown']);
    expect(codes(clearance(ask({ clearance: 'GOLD' })))).toEqual(['clearance_unknown']);
    expect(codes(clearance(ask({ clearance: 'constructor' })))).toEqual(['clearance_unknown']);
    expect(codes(clearance(ask({ clearance: null })))).toEqual(['clearance_missing']);
  });

  it('runs through its last day, not a moment longer, and refuses where nobody knows its end', () => {
    const at = (atMs: number) => codes(clearance(ask({ clearanceUntil: '2026-11-01' }, {}, { atMs })));
    expect(at(Date.UTC(2026, 10, 2) - 1)).toEqual([]);
    expect(at(Date.UTC(2026, 10, 2))).toEqual(['clearance_expired']);
    expect(codes(clearance(ask({ clearanceUntil: null })))).toEqual(['clearance_end_unknown']);
    expect(codes(clearance(ask({ clearanceUntil: '2027-02-31' })))).toEqual(['clearance_end_unknown']);
    expect(codes(clearance(ask({ clearanceUntil: '2027-02-01T10:00' })))).toEqual(['clearance_end_unknown']);
  });
});
