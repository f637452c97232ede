import { reasonsOf } from '../sample.js';

describe('QA27', () => {
  it('sees a telling file name and metadata left in', () => {
    expect(reasonsOf('QA27', { comment: 'Photo attached as IMG_20260801_142233.jpg.' })).not.toEqual([]);
    expect(reasonsOf('QA27', { comment: 'Tracked changes remain in the file.' })).not.toEqual([]);
  });

  it('is content with a cleaned copy', () => {
    expect(reasonsOf('QA27', { comment: 'Photo 1.jpg, metadata removed.' })).toEqual([]);
    expect(reasonsOf('QA27', {})).toEqual([]);
  });
});
