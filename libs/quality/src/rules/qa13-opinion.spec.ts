import { reasonsOf } from '../sample.js';

describe('QA13', () => {
  it('sees opinion in the body', () => {
    expect(reasonsOf('QA13', { body: 'It is thought that he sells tablets.' })).not.toEqual([]);
    expect(reasonsOf('QA13', { body: 'He seemed nervous at the door.' })).not.toEqual([]);
  });

  it('lets facts pass, and opinion in a comment', () => {
    expect(reasonsOf('QA13', {})).toEqual([]);
    expect(reasonsOf('QA13', { comment: 'It is thought that he sells tablets.' })).toEqual([]);
  });
});
