import { reasonsOf } from '../sample.js';

describe('QA04', () => {
  it('sees a part that is missing or in no code list', () => {
    expect(reasonsOf('QA04', { grade: null })).not.toEqual([]);
    expect(reasonsOf('QA04', { grade: { source: 4, assessment: 'F', handling: 'R', conditions: [] } })).not.toEqual([]);
    expect(reasonsOf('QA04', { grade: { source: 1, assessment: null, handling: 'P', conditions: [] } })).not.toEqual(
      [],
    );
  });

  it('takes every grade of the lists', () => {
    expect(reasonsOf('QA04', { grade: { source: 3, assessment: 'E', handling: 'C', conditions: [] } })).toEqual([]);
    expect(reasonsOf('QA04', { grade: { source: '2', assessment: 'd', handling: 'p', conditions: [] } })).toEqual([]);
  });
});
