import { ask, codes } from './ask.js';
import { markings } from './markings.js';

describe('markings', () => {
  it('keeps RECIPIENTS ONLY to those the record names, and carries the descriptors', () => {
    const marking = 'OFFICIAL-SENSITIVE – RECIPIENTS ONLY – PERSONAL DATA';
    expect(codes(markings(ask({}, { marking })))).toEqual(['marking_not_met']);
    const named = markings(ask({}, { marking, audience: ['Roads-East'] }));
    expect(named.deny).toEqual([]);
    expect(named.obligations.map((o) => o.text)).toEqual(['RECIPIENTS ONLY', 'PERSONAL DATA']);
  });

  it('asks for a caveat to be held', () => {
    const marking = 'UK SECRET – UK EYES ONLY';
    expect(codes(markings(ask({}, { marking })))).toEqual(['marking_not_met']);
    expect(codes(markings(ask({ caveats: ['UK EYES ONLY'] }, { marking })))).toEqual([]);
  });

  it('keeps [ORG] USE ONLY to that organisation', () => {
    expect(codes(markings(ask({}, { marking: 'OFFICIAL – FORCE-42 USE ONLY' })))).toEqual([]);
    expect(codes(markings(ask({}, { marking: 'OFFICIAL – FORCE-43 USE ONLY' })))).toEqual(['marking_not_met']);
    expect(codes(markings(ask({ organisation: 'HMG' }, { marking: 'OFFICIAL – HMG USE ONLY' })))).toEqual([
      'marking_not_met',
    ]);
  });

  it('refuses EMBARGOED without a date', () => {
    expect(codes(markings(ask({}, { marking: 'OFFICIAL – EMBARGOED' })))).toEqual(['marking_not_met']);
    expect(codes(markings(ask({}, { marking: 'OFFICIAL – EMBARGOED', embargoUntil: '2026-10-01' })))).toEqual([]);
  });
});
