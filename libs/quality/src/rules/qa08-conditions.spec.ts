import { reasonsOf } from '../sample.js';

describe('QA08', () => {
  it('sees handling C without a condition or without a review date', () => {
    expect(
      reasonsOf('QA08', {
        grade: { source: 1, assessment: 'A', handling: 'C', conditions: ['As per handling code', 'Review 2026-09-30'] },
      }),
    ).not.toEqual([]);
    expect(reasonsOf('QA08', { grade: { source: 1, assessment: 'A', handling: 'C', conditions: ['S2'] } })).not.toEqual(
      [],
    );
    expect(
      reasonsOf('QA08', { grade: { source: 1, assessment: 'A', handling: 'C', conditions: ['Review 2026-09-30'] } }),
    ).not.toEqual([]);
  });

  it('takes a condition with a date', () => {
    expect(
      reasonsOf('QA08', {
        grade: { source: 1, assessment: 'A', handling: 'C', conditions: ['S2', 'Review 2026-09-30'] },
      }),
    ).toEqual([]);
    expect(
      reasonsOf('QA08', {
        grade: {
          source: 1,
          assessment: 'A',
          handling: 'C',
          conditions: ['Named recipients only until 30 September 2026'],
        },
      }),
    ).toEqual([]);
  });
});
