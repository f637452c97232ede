import { ask, codes } from './ask.js';
import { state } from './state.js';

describe('state', () => {
  it.each(['withdrawn', 'superseded', 'erased', 'RELEASED', 'draft'])('refuses a record in state %s', (s) => {
    expect(codes(state(ask({}, { state: s })))).toEqual(['record_not_open']);
  });

  it('refuses a recipient before, after and outside the term of his entry, and where the term is unreadable', () => {
    expect(codes(state(ask({ activeFrom: '2026-11-02' })))).toEqual(['recipient_not_active']);
    expect(codes(state(ask({ activeTo: '2026-10-31' })))).toEqual(['recipient_not_active']);
    expect(codes(state(ask({ activeTo: 'soon' })))).toEqual(['recipient_not_active']);
    expect(codes(state(ask({ activeFrom: '2026-11-01', activeTo: '2026-11-01' })))).toEqual([]);
  });
});
