import { reasonsOf } from '../sample.js';

describe('QA17', () => {
  it('sees slang and an abbreviation that is not explained', () => {
    expect(reasonsOf('QA17', { body: 'He keeps a shank in the van.' })).not.toEqual([]);
    expect(reasonsOf('QA17', { body: 'The XQZT was told.' })).not.toEqual([]);
  });

  it('lets plain words pass', () => {
    expect(reasonsOf('QA17', { body: 'He keeps tools in the van.' })).toEqual([]);
  });
});
