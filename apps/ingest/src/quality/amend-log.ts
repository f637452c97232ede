import { checkSubmissionObject, type AcceptedLog, type SubmissionFinding } from '@collator/contracts';
import { acceptedLog } from '../intake/accept.js';
import { candidateOf, type Candidate } from '../intake/examine.js';

/** Fields of a log that a submission has as well, and that a quality officer may change. */
const common = [
  'sourceType',
  'grade',
  'legacyGrade',
  'marking',
  'compartments',
  'title',
  'body',
  'comment',
  'language',
  'originalText',
  'provenance',
  'eventFrom',
  'eventTo',
  'learntAt',
  'submittedAt',
  'purpose',
  'themes',
  'corroborates',
] as const;
/** Fields of a submission that a version may still lack and an officer may fill in. */
const further = ['gradeReason', 'reviewAt'] as const;
/** What a change may name; whose log it is and where it comes from stays as it was. */
export const changeable: readonly string[] = [
  ...common.filter((f) => f !== 'sourceType' && f !== 'submittedAt'),
  ...further,
];

/** A changed log, or what is wrong with the change. */
export type Amended =
  { readonly candidate: Candidate; readonly log: AcceptedLog } | { readonly findings: readonly SubmissionFinding[] };

/** A log as a submission that says the same, with some fields said otherwise. */
function objectOf(log: AcceptedLog, id: string, change: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const said = log as unknown as Record<string, unknown>;
  const object: Record<string, unknown> = { id };
  for (const field of common) if (said[field] !== undefined) object[field] = said[field];
  // Whoever grades a log anew has re-evaluated it: the grade in the old scheme stays beside it and holds nothing any more.
  return { ...object, ...change };
}

/**
 * A version of a log with a change in it, checked by the rules of the door. The submitter, the source and the times stay.
 * Pure.
 */
export function amendLog(
  log: AcceptedLog,
  id: string,
  version: number,
  change: Readonly<Record<string, unknown>>,
): Amended {
  const unknown = Object.keys(change).filter((field) => !changeable.includes(field));
  if (unknown.length > 0)
    return {
      findings: unknown.map(() => ({
        code: 'unknown_field',
        field: 'change',
        rule: 'names a field that may not be changed',
        severity: 'block',
      })),
    };
  const checked = checkSubmissionObject(objectOf(log, id, change));
  if ('refused' in checked) return { findings: checked.refused };
  const candidate = candidateOf(checked.ok, checked.warnings, null);
  const made = acceptedLog(candidate, {
    logId: log.logId,
    urn: log.urn,
    version,
    owner: log.owner,
    sourceRef: log.sourceRef,
    acceptedAt: new Date(log.acceptedAt),
    subject: null,
  });
  return {
    candidate,
    log: { ...made, submittedAt: log.submittedAt, ...(log.submittedBy ? { submittedBy: log.submittedBy } : {}) },
  };
}
