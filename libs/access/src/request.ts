import type { DenyReason, Obligation } from './decision.js';
import type { AccessPolicy } from './policy.js';
import type { AccessRecord } from './record.js';
import type { Subject } from './subject.js';

/** One question with the policy and the moment it is judged by. */
export interface AccessRequest {
  readonly subject: Subject;
  readonly record: AccessRecord;
  /** The purpose declared for this access. */
  readonly purpose: string;
  /** Milliseconds since 1970, UTC. */
  readonly atMs: number;
  readonly policy: AccessPolicy;
}

/** What one rule has to say: reasons against, and what the recipient must keep to if nothing speaks against. */
export interface Finding {
  readonly deny: readonly DenyReason[];
  readonly obligations: readonly Obligation[];
}

export type Rule = (request: AccessRequest) => Finding;

/** The rule has nothing against it and asks nothing. */
export const passes: Finding = { deny: [], obligations: [] };

/** The rule refuses for one reason. */
export function refuses(rule: string, code: string, text: string): Finding {
  return { deny: [{ rule, code, text }], obligations: [] };
}
