import { reasonsOf } from '../sample.js';

describe('QA26', () => {
  it('sees that the text says retention is not set', () => {
    expect(reasonsOf('QA26', { comment: 'MoPI group and review date left blank.' })).not.toEqual([]);
  });

  it('says nothing where the text does not', () => {
    expect(reasonsOf('QA26', { comment: 'MoPI group 3.' })).toEqual([]);
  });
});
