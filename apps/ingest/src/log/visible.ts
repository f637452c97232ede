import type { CallerIdentity } from '@collator/security';

/** What decides who may know that a log exists. */
export interface LogOwnership {
  readonly organisation: string;
  readonly compartments: readonly string[];
}

/**
 * True where the caller may know of the log. A submitting organisation knows its own. Whoever works on logs (has
 * `triage:read`) knows of the others as well, but of one in compartments only when briefed into all of them.
 */
export function maySee(caller: CallerIdentity, log: LogOwnership): boolean {
  if (caller.organisation === log.organisation) return true;
  if (!caller.permissions.has('triage:read')) return false;
  return log.compartments.every((c) => caller.compartments.includes(c));
}
