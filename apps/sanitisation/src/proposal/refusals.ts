import { Problem } from '@collator/observability';
import type { DraftFault } from './change-draft.js';
import type { CourseFault } from './course.js';

/** One answer for what is not there and for what the caller may not know of. */
export const notHere = (): Problem => new Problem(404, 'not_found', 'There is nothing here for you under this id.');
export const alreadyDecided = (): Problem => new Problem(409, 'already_decided', 'This has been decided already.');
export const faulty = (fault: DraftFault): Problem =>
  new Problem(422, fault.code, `${fault.field}: ${fault.rule}.`, { field: fault.field });
export const leaking = (codes: readonly string[]): Problem =>
  new Problem(422, 'leak_scan', 'The text still holds something that leads to the source.', { findings: codes });

const said: Readonly<Record<Exclude<CourseFault, 'version_changed'>, readonly [status: number, detail: string]>> = {
  already_decided: [409, 'This has been decided already.'],
  proposal_expired: [409, 'Nobody decided on this in time; it has run out.'],
  not_expired: [409, 'This has not run out.'],
  changes_asked: [409, 'Changes were asked for: change the text first.'],
  not_approved: [409, 'The people this needs have not approved the text as it stands.'],
  not_in_review: [409, 'This is not in review.'],
  same_person: [403, 'Whoever wrote the text or handed the log in may not approve its release.'],
};

/** What a caller is told of a move that cannot be made. */
export function refusalOf(fault: CourseFault, version: number): Problem {
  if (fault === 'version_changed')
    return new Problem(412, fault, 'The text was changed in the meantime: read it again.', { version });
  const [status, detail] = said[fault];
  return new Problem(status, fault, detail);
}
