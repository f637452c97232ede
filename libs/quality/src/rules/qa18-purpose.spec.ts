import { reasonsOf } from '../sample.js';

describe('QA18', () => {
  it('sees a log without purpose and data it does not need', () => {
    expect(reasonsOf('QA18', { purpose: null })).not.toEqual([]);
    expect(reasonsOf('QA18', { purpose: 'n/a' })).not.toEqual([]);
    expect(reasonsOf('QA18', { body: 'His medical records are attached.' })).not.toEqual([]);
    expect(reasonsOf('QA18', { body: 'NHS number 9434765919 was on the form.' })).not.toEqual([]);
  });

  it('lets a purpose pass', () => {
    expect(reasonsOf('QA18', {})).toEqual([]);
  });
});
