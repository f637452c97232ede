import { reasonsOf } from '../sample.js';

describe('QA21', () => {
  it('sees covert reporting without an authority in date', () => {
    expect(reasonsOf('QA21', { sourceType: 'CHIS', provenance: 'Debrief.' })).not.toEqual([]);
    expect(
      reasonsOf('QA21', {
        sourceType: 'CHIS',
        provenance: 'Debrief. Authority in date.',
        comment: 'Authority expired on 2 May.',
      }),
    ).not.toEqual([]);
    expect(reasonsOf('QA21', { sourceType: 'SURVEILLANCE', provenance: 'Authority valid to 2026-05-01.' })).not.toEqual(
      [],
    );
  });

  it('lets an authority in date pass, and open sources', () => {
    expect(reasonsOf('QA21', { sourceType: 'CHIS', provenance: 'Debrief. Authority in date.' })).toEqual([]);
    expect(reasonsOf('QA21', { sourceType: 'CHIS', provenance: 'Debrief.', authorityUrn: 'DS/2026/14' })).toEqual([]);
    expect(reasonsOf('QA21', {})).toEqual([]);
  });
});
