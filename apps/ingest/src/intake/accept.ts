import {
  deriveId,
  personRef,
  type AcceptedLog,
  type Lane,
  type LogAccepted,
  type Submission,
  type SubmissionFinding,
} from '@collator/contracts';
import type { Emission } from '@collator/messaging';
import type { VaultEntry } from '../source/vault-entry.js';
import { confidentialOf } from './content-hash.js';
import type { Candidate } from './examine.js';
import type { Accepting } from './stored.js';

/** What the door gave a log when it was accepted. */
export interface LogIdentity {
  readonly logId: string;
  readonly urn: string;
  readonly version: number;
  /** Code of the submitting organisation. */
  readonly owner: string;
  /** Pseudonym of the sealed entry about the source, made for this log alone; null where nothing was sealed. */
  readonly sourceRef: string | null;
  /** When its first version was accepted. */
  readonly acceptedAt: Date;
  /** Subject of whoever hands this version in; null where the door does not know him. */
  readonly subject: string | null;
}

/** What an item waits for behind the door, where it does: a person's look at its quality, or an earlier version. */
export type WaitingFor = 'quality_review' | 'earlier_version' | null;

/** What a submitter holds in his hands afterwards; the same for every repeat but for the status. */
export interface Receipt {
  readonly urn: string;
  readonly logId: string;
  readonly version: number;
  readonly status: 'accepted' | 'accepted_with_warnings' | 'repeat';
  readonly acceptedAt: string;
  readonly waitingFor: WaitingFor;
  readonly findings: readonly SubmissionFinding[];
  /** What may be done better next time; not part of what is kept and signed. */
  readonly notes: readonly SubmissionFinding[];
  /** The same, signed: a compact JWS that `GET /receipts/keys` opens. */
  readonly receipt: string;
}

/** A version of a log that goes on to triage. */
export interface Move {
  readonly log: AcceptedLog;
  readonly preScreen: readonly string[];
  readonly lane: Lane;
}

/**
 * The log as it travels: built field by field, so that nothing of the source, the authority or the submitter's person can
 * come along unnoticed.
 */
export function acceptedLog(candidate: Candidate, identity: LogIdentity): AcceptedLog {
  const s = candidate.submission;
  const acceptedAt = identity.acceptedAt.toISOString();
  return {
    logId: identity.logId,
    urn: identity.urn,
    version: identity.version,
    owner: identity.owner,
    sourceType: s.sourceType,
    sourceRef: identity.sourceRef,
    grade: s.grade,
    ...(s.legacyGrade ? { legacyGrade: s.legacyGrade } : {}),
    marking: s.marking,
    compartments: s.compartments,
    title: s.title,
    body: s.body,
    comment: s.comment,
    ...(candidate.language ? { language: candidate.language } : {}),
    ...(s.originalText ? { originalText: s.originalText } : {}),
    provenance: s.provenance,
    eventFrom: s.eventFrom,
    eventTo: s.eventTo,
    learntAt: s.learntAt,
    submittedAt: s.submittedAt ?? acceptedAt,
    acceptedAt,
    purpose: s.purpose,
    themes: s.themes,
    corroborates: s.corroborates,
    ...(identity.subject === null ? {} : { submittedBy: personRef(identity.logId, identity.subject) }),
  };
}

/** What goes into the vault of a submission under its pseudonym; null where nothing does. */
export function entryOf(
  s: Submission,
  of: { readonly sourceRef: string | null; readonly logId: string; readonly urn: string },
  into: Accepting,
): VaultEntry | null {
  const confidential = confidentialOf(s);
  if (confidential === null || of.sourceRef === null) return null;
  const { organisation, subject: by, at } = into;
  const { source, assessment } = s.grade;
  return {
    ...of,
    sourceRef: of.sourceRef,
    confidential,
    organisation,
    compartments: s.compartments,
    graded: { source, assessment, by, at },
  };
}

/** The event of an acceptance. Its id follows from the log's, whichever door it came through. */
export function acceptance({ log, preScreen, lane }: Move): Emission & { readonly id: string } {
  const data: LogAccepted = { log, preScreen };
  return {
    id: acceptanceId(log.logId, log.version),
    event: 'log.accepted.v1',
    logId: log.logId,
    version: log.version,
    acceptedOn: log.acceptedAt.slice(0, 10),
    marking: log.marking,
    lane,
    data,
  };
}

export const acceptanceId = (logId: string, version: number): string =>
  deriveId(logId, 'ingest:log.accepted.v1', version);
