import { checkQuality, houseQuality, outcomeOf, type QualityLog } from './index.js';

const clean: QualityLog = {
  id: 'L1',
  sourceType: 'OFFICER',
  grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
  marking: 'OFFICIAL-SENSITIVE',
  title: 'Stop check, Walton',
  body: 'At 2310 hrs on 4 May a grey Skoda Fabia was stopped on Priory Road, Walton. Driver Liam HARKER. Searched, nothing found.',
  comment: null,
  provenance: "Officer's own observation.",
  eventFrom: '2026-05-04T23:10:00+01:00',
  eventTo: null,
  learntAt: '2026-05-04T23:10:00+01:00',
  submittedAt: '2026-05-05T06:00:00+01:00',
  purpose: 'Prevention and detection of burglary',
  corroborates: [],
};

describe('the quality check', () => {
  it('lets a sound log pass', () => {
    const findings = checkQuality(clean).filter((f) => f.severity !== 'info');
    expect(findings).toEqual([]);
    expect(outcomeOf(findings)).toBe('ACCEPT');
  });

  it('points at the passage, exactly as it stands', () => {
    const log = { ...clean, body: `${clean.body} DOB 31/02/1989.` };
    const found = checkQuality(log).find((f) => f.code === 'QA14')!;
    expect(found.span).toBe(log.body.slice(found.start!, found.end!));
    expect(found.span).toContain('31/02/1989');
  });

  it('takes the severities from the configuration', () => {
    const log = { ...clean, grade: { ...clean.grade!, assessment: 'F' } };
    expect(checkQuality(log).find((f) => f.code === 'QA04')?.severity).toBe('block');
    const severities = { ...houseQuality.severities, QA04: { sure: 'info', likely: 'info', faint: 'info' } as const };
    expect(checkQuality(log, {}, { ...houseQuality, severities }).find((f) => f.code === 'QA04')?.severity).toBe(
      'info',
    );
  });

  it('gives the same findings for the same log', () => {
    const log = { ...clean, grade: null, purpose: null, body: 'i live next door, he has a gun' };
    expect(checkQuality(log)).toEqual(checkQuality(log));
  });

  it('never holds text of the log in a message', () => {
    const log = { ...clean, body: 'Zebedee told staff that Quixote keeps a machete.', provenance: 'second-hand' };
    for (const f of checkQuality(log)) expect(f.message).not.toMatch(/Zebedee|Quixote/);
  });
});
