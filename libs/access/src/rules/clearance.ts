import { endOf } from '../instant.js';
import { parseMarking } from '../marking.js';
import { passes, refuses, type AccessRequest, type Finding } from '../request.js';

/** Refuses unless the vetting level reaches the record's tier and has not run out (domain 2.2, 2.3 point 1). */
export function clearance({ subject, record, policy, atMs }: AccessRequest): Finding {
  const marking = parseMarking(record.marking, policy);
  if (marking === null) return refuses('clearance', 'marking_unknown', 'The marking is not one the policy knows.');
  if (subject.clearance === null) return refuses('clearance', 'clearance_missing', 'No clearance is held.');
  const level = subject.clearance.trim().toUpperCase();
  const gives = Object.hasOwn(policy.clearances, level) ? policy.clearances[level] : undefined;
  if (gives === undefined) return refuses('clearance', 'clearance_unknown', 'The vetting level is not in the table.');
  if (policy.tiers.indexOf(gives) < policy.tiers.indexOf(marking.tier)) {
    return refuses('clearance', 'clearance_too_low', 'The clearance does not reach the tier of the record.');
  }
  const until = subject.clearanceUntil === null ? null : endOf(subject.clearanceUntil);
  if (until === null)
    return refuses('clearance', 'clearance_end_unknown', 'Nobody knows until when the clearance runs.');
  return atMs < until ? passes : refuses('clearance', 'clearance_expired', 'The clearance has run out.');
}
