import { reasonsOf } from '../sample.js';

describe('QA05', () => {
  it('sees a grade that the text cannot bear', () => {
    expect(
      reasonsOf('QA05', {
        sourceType: 'ANONYMOUS',
        grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
      }),
    ).not.toEqual([]);
    expect(
      reasonsOf('QA05', { sourceType: 'ANPR', grade: { source: 2, assessment: 'C', handling: 'P', conditions: [] } }),
    ).not.toEqual([]);
    expect(reasonsOf('QA05', { grade: { source: 2, assessment: 'E', handling: 'P', conditions: [] } })).not.toEqual([]);
    expect(reasonsOf('QA05', { provenance: 'Second-hand from a neighbour.' })).not.toEqual([]);
    expect(
      reasonsOf('QA05', {
        provenance: 'Seen at first-hand.',
        grade: { source: 2, assessment: 'C', handling: 'P', conditions: [] },
      }),
    ).not.toEqual([]);
    expect(reasonsOf('QA05', {}, { history: 'not supported' })).not.toEqual([]);
  });

  it('lets an anonymous 2D, a camera 1A and own sight pass', () => {
    expect(
      reasonsOf('QA05', {
        sourceType: 'ANONYMOUS',
        grade: { source: 2, assessment: 'D', handling: 'P', conditions: [] },
      }),
    ).toEqual([]);
    expect(reasonsOf('QA05', { sourceType: 'ANPR' })).toEqual([]);
    expect(reasonsOf('QA05', {})).toEqual([]);
  });
});
