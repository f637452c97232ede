import { deriveId, type AcceptedLog, type LogAccepted, type SubmissionFinding } from '@collator/contracts';
import type { Emission } from '@collator/messaging';
import type { Candidate } from './examine.js';

/** What the door gave a log when it was accepted. */
export interface LogIdentity {
  readonly logId: string;
  readonly urn: string;
  /** Code of the submitting organisation. */
  readonly owner: string;
  /** Pseudonym of the sealed entry about the source, made for this log alone; null where nothing was sealed. */
  readonly sourceRef: string | null;
  readonly acceptedAt: Date;
}

/** What a submitter holds in his hands afterwards; the same for every repeat but for the status. */
export interface Receipt {
  readonly urn: string;
  readonly logId: string;
  readonly status: 'accepted' | 'accepted_with_warnings' | 'repeat';
  readonly acceptedAt: string;
  readonly findings: readonly SubmissionFinding[];
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
    version: 1,
    owner: identity.owner,
    sourceType: s.sourceType,
    sourceRef: identity.sourceRef,
    grade: s.grade,
    marking: s.marking,
    compartments: s.compartments,
    title: s.title,
    body: s.body,
    comment: s.comment,
    provenance: s.provenance,
    eventFrom: s.eventFrom,
    eventTo: s.eventTo,
    learntAt: s.learntAt,
    submittedAt: s.submittedAt ?? acceptedAt,
    acceptedAt,
    purpose: s.purpose,
    themes: s.themes,
    corroborates: s.corroborates,
  };
}

/** The event of an acceptance. Its id follows from the log's, whichever door it came through. */
export function acceptance(candidate: Candidate, log: AcceptedLog): Emission & { readonly id: string } {
  const data: LogAccepted = { log, preScreen: candidate.preScreen };
  return {
    id: deriveId(log.logId, 'ingest:log.accepted.v1', log.version),
    event: 'log.accepted.v1',
    logId: log.logId,
    version: log.version,
    acceptedOn: log.acceptedAt.slice(0, 10),
    marking: log.marking,
    lane: candidate.lane,
    data,
  };
}
