import { reasonsOf } from '../sample.js';

describe('QA01', () => {
  it('sees a second matter that is listed or said to be another', () => {
    expect(
      reasonsOf('QA01', { body: '1. Dale sells tablets in Leigh. 2. A bank reports a false account.' }),
    ).not.toEqual([]);
    expect(reasonsOf('QA01', { body: 'Seen in Leigh. The two matters are not connected.' })).not.toEqual([]);
  });

  it('lets one matter with several parts pass', () => {
    expect(reasonsOf('QA01', { body: 'Two men in a van took the tools and drove off. Both wore gloves.' })).toEqual([]);
  });
});
