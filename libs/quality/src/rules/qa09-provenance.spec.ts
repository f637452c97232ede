import { reasonsOf } from '../sample.js';

describe('QA09', () => {
  it('sees that nothing or the body says how it is known', () => {
    expect(reasonsOf('QA09', { provenance: null })).not.toEqual([]);
    expect(reasonsOf('QA09', { body: 'Another mum told her that he waits at the gate.' })).not.toEqual([]);
    expect(reasonsOf('QA09', { body: 'He heard it from the barman.' })).not.toEqual([]);
  });

  it('lets a provenance in its field pass', () => {
    expect(reasonsOf('QA09', { provenance: 'Second-hand from a parent.' })).toEqual([]);
  });
});
