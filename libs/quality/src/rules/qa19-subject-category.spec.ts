import { reasonsOf } from '../sample.js';

describe('QA19', () => {
  it('sees that the text says no category is set', () => {
    expect(reasonsOf('QA19', { comment: 'Data subject category not set for the child.' })).not.toEqual([]);
    expect(reasonsOf('QA19', { comment: 'Subject category: to be confirmed.' })).not.toEqual([]);
  });

  it('says nothing where the text does not', () => {
    expect(reasonsOf('QA19', { comment: 'Category set: suspect.' })).toEqual([]);
    expect(reasonsOf('QA19', {})).toEqual([]);
  });
});
