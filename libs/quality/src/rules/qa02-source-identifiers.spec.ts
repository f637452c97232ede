import { reasonsOf } from '../sample.js';

describe('QA02', () => {
  it('sees who tells it: his own voice, his role, a register number', () => {
    expect(
      reasonsOf('QA02', { sourceType: 'PUBLIC', body: 'I live next door to him and my sister cleans there.' }),
    ).not.toEqual([]);
    expect(
      reasonsOf('QA02', { sourceType: 'PARTNER', body: 'A tutor at a college in Leigh says that he carries a blade.' }),
    ).not.toEqual([]);
    expect(reasonsOf('QA02', { sourceType: 'CHIS', body: 'ISR 0417 was in the kitchen.' })).not.toEqual([]);
    expect(
      reasonsOf(
        'QA02',
        { sourceType: 'CHIS', body: 'Nothing more.' },
        { clues: [{ type: 11, field: 'body', start: 0, end: 7 }] },
      ),
    ).not.toEqual([]);
  });

  it("leaves an officer's own open observation and a subject's relations alone", () => {
    expect(reasonsOf('QA02', { body: 'I saw Liam Harker with his brother at the shops.' })).toEqual([]);
  });
});
