import { reasonsOf } from '../sample.js';

describe('QA23', () => {
  it('sees somebody at risk where nobody was told', () => {
    expect(reasonsOf('QA23', { body: 'A boy of 14 sells tablets for him.' })).not.toEqual([]);
    expect(reasonsOf('QA23', { body: 'He says he will kill her on Friday.' })).not.toEqual([]);
    expect(reasonsOf('QA23', { body: 'The boss keeps their passports and they sleep in a container.' })).not.toEqual(
      [],
    );
    expect(reasonsOf('QA23', {}, { risks: [{ name: 'MISSING', field: 'body', start: 0, end: 2 }] })).not.toEqual([]);
  });

  it('is content where a referral is told', () => {
    expect(
      reasonsOf('QA23', { body: 'A boy of 14 sells tablets for him.', comment: 'MASH referral made 4 May.' }),
    ).toEqual([]);
    expect(reasonsOf('QA23', {})).toEqual([]);
  });
});
