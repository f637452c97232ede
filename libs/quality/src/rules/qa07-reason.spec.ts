import { reasonsOf } from '../sample.js';

describe('QA07', () => {
  it('sees 3, E and C without a reason', () => {
    expect(reasonsOf('QA07', { grade: { source: 3, assessment: 'A', handling: 'P', conditions: [] } })).not.toEqual([]);
    expect(reasonsOf('QA07', { grade: { source: 1, assessment: 'E', handling: 'P', conditions: [] } })).not.toEqual([]);
    expect(reasonsOf('QA07', { grade: { source: 1, assessment: 'A', handling: 'C', conditions: [] } })).not.toEqual([]);
  });

  it('takes a reason in the comment or in its field', () => {
    expect(
      reasonsOf('QA07', {
        comment: 'Reason for C: risk to the origin.',
        grade: { source: 1, assessment: 'A', handling: 'C', conditions: [] },
      }),
    ).toEqual([]);
    expect(
      reasonsOf('QA07', {
        grade: { source: 3, assessment: 'A', handling: 'P', conditions: [], reason: 'known to mislead' },
      }),
    ).toEqual([]);
  });
});
