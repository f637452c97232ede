import { ask, codes } from './ask.js';
import { purposes } from './purposes.js';

describe('purposes', () => {
  it('lets the any-purpose code pursue every stated purpose, but not an unstated one', () => {
    expect(codes(purposes(ask()))).toEqual([]);
    expect(codes(purposes(ask({}, { purpose: ' ' })))).toEqual(['record_without_purpose']);
  });

  it('refuses a purpose other than the one it was released for', () => {
    expect(codes(purposes(ask({}, {}, { purpose: 'Vetting' })))).toEqual(['purpose_not_of_record']);
  });

  it('refuses a purpose the recipient does not hold', () => {
    expect(codes(purposes(ask({ purposes: ['Safeguarding'] })))).toEqual(['purpose_not_held']);
    expect(codes(purposes(ask({ purposes: ['prevention and detection of burglary'] })))).toEqual([]);
  });
});
