import { reasonsOf } from '../sample.js';

describe('QA15', () => {
  it('sees a number that cannot exist', () => {
    expect(reasonsOf('QA15', { body: 'IMEI 490154203237519 was on the box.' })).not.toEqual([]);
  });

  it('lets a sound one pass', () => {
    expect(reasonsOf('QA15', { body: 'IMEI 490154203237518 was on the box.' })).toEqual([]);
  });
});
