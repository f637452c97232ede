import { reasonsOf } from '../sample.js';

describe('QA28', () => {
  it('sees a weapon without a marker', () => {
    expect(reasonsOf('QA28', { body: 'He keeps a machete behind the door.' })).not.toEqual([]);
  });

  it('is content with a marker, and with a toy', () => {
    expect(
      reasonsOf('QA28', { body: 'He keeps a machete behind the door.', comment: 'Warning marker placed.' }),
    ).toEqual([]);
    expect(reasonsOf('QA28', { body: 'A film crew with plastic rifles.' })).toEqual([]);
  });
});
