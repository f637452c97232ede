import type { SubmissionFinding } from '@collator/contracts';

/** What the door does with findings: configuration, named with its version wherever it decided. */
export interface DoorPolicy {
  readonly version: string;
  /** Findings that keep a log back until a person has decided. */
  readonly holds: readonly string[];
}

/**
 * The house's choice. A log is kept back only where moving on would act on what nobody has evaluated or may not be held: what
 * gives away a source or a technique goes on, because nothing leaves the fence with it before a person has seen it.
 */
export const doorPolicy: DoorPolicy = {
  version: 'door/1',
  holds: ['legacy_grade'],
};

/** The codes among some findings that keep a log back, each once, in order. */
export function holdsOf(findings: readonly SubmissionFinding[], policy: DoorPolicy = doorPolicy): string[] {
  if (findings.length === 0) return [];
  return [...new Set(findings.map((f) => f.code).filter((code) => policy.holds.includes(code)))];
}
