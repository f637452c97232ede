import { endOf, startOf } from '../instant.js';
import { passes, refuses, type AccessRequest, type Finding } from '../request.js';

/** Refuses a record that is not in an open state, and a recipient whose register entry is not in force (domain 8.2). */
export function state({ subject, record, policy, atMs }: AccessRequest): Finding {
  if (!policy.openStates.includes(record.state)) {
    return refuses('state', 'record_not_open', 'The record is not in a state in which it may be seen.');
  }
  const from = subject.activeFrom === null ? Number.NEGATIVE_INFINITY : startOf(subject.activeFrom);
  const to = subject.activeTo === null ? Number.POSITIVE_INFINITY : endOf(subject.activeTo);
  const inForce = from !== null && to !== null && from <= atMs && atMs < to;
  return inForce ? passes : refuses('state', 'recipient_not_active', "The recipient's entry is not in force.");
}
