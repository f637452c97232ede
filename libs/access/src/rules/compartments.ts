import { passes, refuses, type AccessRequest, type Finding } from '../request.js';

/** Refuses unless every compartment of the record is known and held (domain 2.3 point 3: all, never some). */
export function compartments({ subject, record, policy }: AccessRequest): Finding {
  if (record.compartments.some((c) => !policy.compartments.includes(c))) {
    return refuses('compartments', 'compartment_unknown', 'The record is in a compartment the policy does not know.');
  }
  const held = record.compartments.every((c) => subject.compartments.includes(c));
  return held ? passes : refuses('compartments', 'compartment_not_held', 'A compartment of the record is not held.');
}
