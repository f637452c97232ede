import { reasonsOf } from '../sample.js';

describe('QA25', () => {
  it('sees a crime against a victim without a reference', () => {
    expect(reasonsOf('QA25', { body: 'The quad was stolen from the farm.' })).not.toEqual([]);
    expect(reasonsOf('QA25', { body: 'He punched her in the face.' })).not.toEqual([]);
  });

  it('is content with a reference', () => {
    expect(reasonsOf('QA25', { body: 'The quad was stolen from the farm, crime 42/38114/26.' })).toEqual([]);
    expect(reasonsOf('QA25', { sourceType: 'CRIME_RECORD', body: 'The quad was stolen from the farm.' })).toEqual([]);
  });
});
