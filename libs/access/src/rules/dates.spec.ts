import { ask, codes } from './ask.js';
import { dates } from './dates.js';

describe('dates', () => {
  it('refuses what was called back', () => {
    expect(codes(dates(ask({}, { recalledAt: '2026-12-24T00:00:00Z' })))).toEqual(['recalled']);
  });

  it('opens an embargoed record on its day and not before', () => {
    expect(codes(dates(ask({}, { embargoUntil: '2026-11-02' })))).toEqual(['embargoed']);
    expect(codes(dates(ask({}, { embargoUntil: '2026-11-01T12:00:00Z' })))).toEqual([]);
    expect(codes(dates(ask({}, { embargoUntil: 'later' })))).toEqual(['embargo_unreadable']);
  });

  it('refuses past the review day, and where there is none', () => {
    expect(codes(dates(ask({}, { reviewAt: '2026-11-01' })))).toEqual([]);
    expect(codes(dates(ask({}, { reviewAt: '2026-10-31' })))).toEqual(['review_overdue']);
    expect(codes(dates(ask({}, { reviewAt: null })))).toEqual(['review_date_unknown']);
  });
});
