import { reasonsOf } from '../sample.js';

describe('QA12', () => {
  it('sees corroboration that leads back', () => {
    expect(reasonsOf('QA12', { corroborates: ['L0'], body: 'The page credits a police spokesman.' })).not.toEqual([]);
    expect(reasonsOf('QA12', { corroborates: ['L0'] }, { circle: ['L1', 'L0'] })).not.toEqual([]);
    expect(reasonsOf('QA12', { corroborates: ['L1'] })).not.toEqual([]);
  });

  it('lets a log that claims none pass', () => {
    expect(reasonsOf('QA12', { body: 'The page credits a police spokesman.' })).toEqual([]);
  });
});
