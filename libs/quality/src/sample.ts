import { checkQuality } from './check-quality.js';
import type { QualityContext } from './context.js';
import type { QualityCode } from './finding.js';
import type { QualityLog } from './log.js';

/** A sound log for tests, with what a test changes in it. */
export function sampleLog(more: Partial<QualityLog> = {}): QualityLog {
  return {
    id: 'L1',
    sourceType: 'OFFICER',
    grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
    marking: 'OFFICIAL-SENSITIVE',
    title: 'Stop check, Walton',
    body: 'At 2310 on 4 May a grey Skoda Fabia was stopped on Priory Road, Walton. Driver Liam Harker, nothing found.',
    comment: null,
    provenance: "Officer's own observation.",
    eventFrom: '2026-05-04T23:10:00+01:00',
    eventTo: null,
    learntAt: '2026-05-04T23:10:00+01:00',
    submittedAt: '2026-05-05T06:00:00+01:00',
    purpose: 'Prevention and detection of burglary',
    corroborates: [],
    ...more,
  };
}

/** What one check says of the sample log with these changes: the reasons, in order. */
export function reasonsOf(code: QualityCode, more: Partial<QualityLog> = {}, context: QualityContext = {}): string[] {
  return checkQuality(sampleLog(more), context)
    .filter((f) => f.code === code)
    .map((f) => f.reason);
}
