import { reasonsOf } from '../sample.js';

describe('QA16', () => {
  it('says what is missing', () => {
    expect(reasonsOf('QA16', { body: 'Something is going on.', eventFrom: null })).not.toEqual([]);
  });

  it('says nothing of a full text', () => {
    expect(
      reasonsOf('QA16', { body: 'On 4 May Liam Harker sold tablets from a grey Skoda, EK17 HNB, in Priory Road.' }),
    ).toEqual([]);
  });
});
