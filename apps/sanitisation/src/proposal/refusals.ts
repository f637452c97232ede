import { Problem } from '@collator/observability';
import type { DraftFault } from './change-draft.js';

/** One answer for what is not there and for what the caller may not know of. */
export const notHere = (): Problem => new Problem(404, 'not_found', 'There is nothing here for you under this id.');
export const alreadyDecided = (): Problem => new Problem(409, 'already_decided', 'This has been decided already.');
export const samePerson = (): Problem =>
  new Problem(403, 'same_person', 'Whoever wrote the text or handed the log in may not approve its release.');
export const versionChanged = (version: number): Problem =>
  new Problem(412, 'version_changed', 'The text was changed in the meantime: read it again.', { version });
export const faulty = (fault: DraftFault): Problem =>
  new Problem(422, fault.code, `${fault.field}: ${fault.rule}.`, { field: fault.field });
export const leaking = (codes: readonly string[]): Problem =>
  new Problem(422, 'leak_scan', 'The text still holds something that leads to the source.', { findings: codes });
