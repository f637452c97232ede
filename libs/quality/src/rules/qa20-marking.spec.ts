import { reasonsOf } from '../sample.js';

describe('QA20', () => {
  it('sees a marking below the content, and none at all', () => {
    expect(reasonsOf('QA20', { marking: 'OFFICIAL' })).not.toEqual([]);
    expect(reasonsOf('QA20', { sourceType: 'CHIS', marking: 'OFFICIAL-SENSITIVE' })).not.toEqual([]);
    expect(reasonsOf('QA20', { marking: 'RESTRICTED' })).not.toEqual([]);
    expect(reasonsOf('QA20', { marking: null })).not.toEqual([]);
  });

  it('lets the marking of its kind pass', () => {
    expect(reasonsOf('QA20', {})).toEqual([]);
    expect(reasonsOf('QA20', { sourceType: 'CHIS', marking: 'SECRET' })).toEqual([]);
    expect(reasonsOf('QA20', { marking: 'OFFICIAL-SENSITIVE – RECIPIENTS ONLY' })).toEqual([]);
  });
});
