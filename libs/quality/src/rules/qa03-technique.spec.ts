import { reasonsOf } from '../sample.js';

describe('QA03', () => {
  it('sees a technique outside its compartment', () => {
    expect(reasonsOf('QA03', { sourceType: 'PARTNER', body: 'An undercover officer bought from him.' })).not.toEqual(
      [],
    );
    expect(
      reasonsOf('QA03', {
        sourceType: 'SURVEILLANCE',
        marking: 'OFFICIAL-SENSITIVE',
        body: 'The surveillance team lost him.',
      }),
    ).not.toEqual([]);
    expect(
      reasonsOf('QA03', { sourceType: 'COMMS_DATA', marking: 'SECRET', body: 'The handset moved to Leeds.' }),
    ).not.toEqual([]);
  });

  it('leaves it alone inside its compartment, and in ordinary text', () => {
    expect(
      reasonsOf('QA03', { sourceType: 'SURVEILLANCE', marking: 'SECRET', body: 'The surveillance team lost him.' }),
    ).toEqual([]);
    expect(reasonsOf('QA03', {})).toEqual([]);
  });
});
