import { reasonsOf } from '../sample.js';

describe('QA11', () => {
  it('tells of a log that holds the same', () => {
    expect(reasonsOf('QA11', {}, { duplicates: ['L0'] })).not.toEqual([]);
  });

  it('says nothing where none is known', () => {
    expect(reasonsOf('QA11', {}, { duplicates: [] })).toEqual([]);
    expect(reasonsOf('QA11', {})).toEqual([]);
  });
});
