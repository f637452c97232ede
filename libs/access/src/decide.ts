import type { Decision } from './decision.js';
import { housePolicy } from './house-policy.js';
import type { AccessPolicy } from './policy.js';
import type { AccessRecord } from './record.js';
import type { AccessRequest, Rule } from './request.js';
import { attributes } from './rules/attributes.js';
import { clearance } from './rules/clearance.js';
import { compartments } from './rules/compartments.js';
import { conditions } from './rules/conditions.js';
import { dates } from './rules/dates.js';
import { markings } from './rules/markings.js';
import { needToKnow } from './rules/need-to-know.js';
import { purposes } from './rules/purposes.js';
import { state } from './rules/state.js';
import type { Subject } from './subject.js';

const rules: readonly Rule[] = [state, clearance, compartments, markings, conditions, needToKnow, purposes, dates];

/**
 * Says whether `subject` may see `record` for `purpose` at the moment `at` (domain 2.3, security 2): denied unless every
 * rule is satisfied. A refusal lists the reasons of all rules in their order, for the audit and never for the caller, who
 * gets `refusalMessage`. A permit lists the obligations that travel with the record. Never throws: whatever is missing,
 * malformed or unknown to the policy denies. Equal inputs give equal bytes.
 */
export function decide(
  subject: Subject,
  record: AccessRecord,
  purpose: string,
  at: Date,
  policy: AccessPolicy = housePolicy,
): Decision {
  const request: AccessRequest = { subject, record, purpose, atMs: at.getTime(), policy };
  const version = `${policy.id}/${policy.version}`;
  // The other rules read attributes freely, so they run only once all of them are known to be there.
  const shape = attributes(request);
  const findings = shape.deny.length > 0 ? [shape] : rules.map((rule) => rule(request));
  const reasons = findings.flatMap((f) => f.deny);
  if (reasons.length > 0) return { permit: false, policy: version, reasons };
  return { permit: true, policy: version, obligations: findings.flatMap((f) => f.obligations) };
}

/**
 * Says whether a record is this recipient's business at all (audience or interests), before anybody asks whether he may
 * see it. False where an attribute is missing or unknown.
 */
export function concerns(
  subject: Subject,
  record: AccessRecord,
  at: Date,
  policy: AccessPolicy = housePolicy,
): boolean {
  const request: AccessRequest = { subject, record, purpose: record.purpose, atMs: at.getTime(), policy };
  return attributes(request).deny.length === 0 && needToKnow(request).deny.length === 0;
}
