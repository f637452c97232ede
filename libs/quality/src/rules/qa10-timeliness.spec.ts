import { reasonsOf } from '../sample.js';

describe('QA10', () => {
  it('sees a late report and a time that lies ahead', () => {
    expect(reasonsOf('QA10', { learntAt: '2026-05-01T00:00:00+01:00' })).not.toEqual([]);
    expect(reasonsOf('QA10', { eventFrom: '2026-05-06T00:00:00+01:00' })).not.toEqual([]);
    expect(
      reasonsOf('QA10', { eventFrom: '2026-05-04T23:00:00+01:00', eventTo: '2026-05-04T22:00:00+01:00' }),
    ).not.toEqual([]);
  });

  it('lets three days less an hour pass, and a log without times', () => {
    expect(reasonsOf('QA10', { learntAt: '2026-05-02T07:00:00+01:00', eventFrom: null })).toEqual([]);
    expect(reasonsOf('QA10', { learntAt: null, eventFrom: null, submittedAt: null })).toEqual([]);
  });
});
