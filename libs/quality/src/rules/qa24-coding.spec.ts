import { reasonsOf } from '../sample.js';

describe('QA24', () => {
  it('sees that the text says no code was chosen', () => {
    expect(reasonsOf('QA24', { comment: 'Theme code not chosen.' })).not.toEqual([]);
  });

  it('says nothing where the text does not', () => {
    expect(reasonsOf('QA24', { comment: 'Theme: burglary.' })).toEqual([]);
  });
});
