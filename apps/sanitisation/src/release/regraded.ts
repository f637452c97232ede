import type { AcceptedLog, Envelope, Grade, LogEnriched } from '@collator/contracts';
import { assessmentRank } from '@collator/redaction';
import type { LogHead } from '../log/log-head.js';
import type { ReleaseInForce } from './withdrawal.js';

/** A release in force with what it was let go under. */
export interface GradedRelease extends ReleaseInForce {
  readonly grade: Grade;
  /** Those of the log as it was then and of the product. */
  readonly compartments: readonly string[];
}

/** True where a product is freer than its log has become: graded better, or out of a compartment the log now lies in. */
export function tooFree(
  { grade, compartments }: Pick<GradedRelease, 'grade' | 'compartments'>,
  log: Pick<AcceptedLog, 'grade' | 'compartments'>,
): boolean {
  return (
    grade.source < log.grade.source ||
    assessmentRank(grade.assessment) < assessmentRank(log.grade.assessment) ||
    (log.grade.handling === 'C' && grade.handling === 'P') ||
    log.compartments.some((c) => !compartments.includes(c))
  );
}

/** Places of events that re-grade a log so that a product of it cannot stay out, with the product (domain 7.6). */
export function regraded(
  events: readonly Envelope<LogEnriched>[],
  heads: ReadonlyMap<string, LogHead>,
  inForce: readonly GradedRelease[],
): ReadonlyMap<number, GradedRelease> {
  const out = new Map<number, GradedRelease>();
  const called = new Set<string>();
  events.forEach(({ data: { log } }, i) => {
    const head = heads.get(log.logId);
    const release = inForce.find((r) => r.logId === log.logId && !called.has(r.productId));
    if (!head || !release || head.state === 'withdrawn' || head.version >= log.version || !tooFree(release, log))
      return;
    called.add(release.productId);
    out.set(i, release);
  });
  return out;
}
