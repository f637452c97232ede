import type { AccessRecord } from '../record.js';
import { ask, codes } from './ask.js';
import { conditions } from './conditions.js';

const under = (list: string[], record: Partial<AccessRecord> = {}) =>
  conditions(ask({}, { handling: 'C', conditions: list, ...record }));

describe('conditions', () => {
  it('carries the action codes with their meaning and free conditions as written', () => {
    const found = under(['A1', 's2', 'No copies', 'Read and return', 'Review 2026-12-01']);
    expect(found.deny).toEqual([]);
    expect(found.obligations.map((o) => o.code)).toEqual(['A1', 'S2', 'NO', 'READ-AND-RETURN', 'REVIEW']);
    expect(found.obligations[2]?.text).toBe('No copies');
  });

  it('refuses handling C without a condition, an unknown handling code and a condition it does not understand', () => {
    expect(codes(under([]))).toEqual(['conditions_missing']);
    expect(codes(under(['A1'], { handling: 'X' }))).toEqual(['handling_unknown']);
    expect(codes(under(['A1', 'As per handling code']))).toEqual(['condition_unknown']);
    expect(codes(under(['A4']))).toEqual(['condition_unknown']);
  });

  it('keeps to named recipients, and lets nobody in where nobody is named', () => {
    expect(codes(under(['Named recipients only']))).toEqual(['recipient_not_named']);
    expect(codes(under(['Named recipients only'], { audience: ['sub-1'] }))).toEqual([]);
    expect(codes(under(['Not for wing staff']))).toEqual(['recipient_not_named']);
  });

  it('keeps to the one unit or organisation a condition states', () => {
    expect(codes(under(['Force-42 only']))).toEqual([]);
    expect(codes(under(['Roads-East only']))).toEqual([]);
    expect(codes(under(['Lancashire only']))).toEqual(['unit_not_named']);
  });

  it('refuses once the review day is over, or where it cannot be read', () => {
    expect(codes(under(['Review 2026-11-01']))).toEqual([]);
    expect(codes(under(['Review 2026-10-31']))).toEqual(['review_date_passed']);
    expect(codes(under(['Review in spring']))).toEqual(['review_date_unreadable']);
  });
});
