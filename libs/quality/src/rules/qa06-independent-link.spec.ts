import { reasonsOf } from '../sample.js';

describe('QA06', () => {
  it('sees a B without a record, or with one of the same origin', () => {
    expect(reasonsOf('QA06', { grade: { source: 2, assessment: 'B', handling: 'P', conditions: [] } })).not.toEqual([]);
    expect(
      reasonsOf(
        'QA06',
        {
          sourceType: 'PRISON',
          corroborates: ['L0'],
          grade: { source: 2, assessment: 'B', handling: 'P', conditions: [] },
        },
        { held: [{ id: 'L0', sourceType: 'PRISON', text: 'x' }] },
      ),
    ).not.toEqual([]);
    expect(
      reasonsOf(
        'QA06',
        { corroborates: ['L0'], grade: { source: 2, assessment: 'B', handling: 'P', conditions: [] } },
        { held: [] },
      ),
    ).not.toEqual([]);
  });

  it('lets a B with a camera read pass', () => {
    expect(
      reasonsOf(
        'QA06',
        {
          sourceType: 'PUBLIC',
          corroborates: ['L0'],
          grade: { source: 2, assessment: 'B', handling: 'P', conditions: [] },
        },
        { held: [{ id: 'L0', sourceType: 'ANPR', text: 'x' }] },
      ),
    ).toEqual([]);
  });
});
