import { markingEffect, parseMarking } from '../marking.js';
import { passes, refuses, type AccessRequest, type Finding } from '../request.js';
import { isNamed, sameName } from '../same-name.js';

function satisfied(additional: string, { subject, record, policy }: AccessRequest): boolean {
  switch (markingEffect(additional, policy)) {
    case 'carry':
      return true;
    case 'named':
      return isNamed(subject, record);
    case 'held':
      return subject.caveats.some((c) => sameName(c, additional));
    case 'embargo':
      // The date itself is the last rule's; without one, nobody knows when the embargo ends.
      return record.embargoUntil !== null;
    case 'organisation':
      return sameName(subject.organisation, additional.slice(0, -' USE ONLY'.length));
    default:
      return false;
  }
}

/** Refuses unless all handling instructions, descriptors and caveats in the marking are met; those met are carried. */
export function markings(request: AccessRequest): Finding {
  const marking = parseMarking(request.record.marking, request.policy);
  if (marking === null) return passes; // the clearance rule has refused it already
  if (!marking.additional.every((a) => satisfied(a, request))) {
    return refuses('markings', 'marking_not_met', 'An additional marking of the record is not met.');
  }
  return { deny: [], obligations: marking.additional.map((a) => ({ code: a.replaceAll(' ', '-'), text: a })) };
}
