import type { Grade } from '../events/log.js';

/** What identifies or leads to the source. Sealed at the door; never part of an event. */
export interface SubmittedSource {
  readonly name?: string;
  readonly contact?: string;
  readonly address?: string;
  /** Reference in the submitter's source register. */
  readonly reference?: string;
  readonly handler?: string;
  readonly notes?: string;
}

/** A log as a submitter sends it, checked: every code is in the code lists, every date is one. */
export interface Submission {
  /** The submitter's own id of the log; with his organisation it is the idempotency key. */
  readonly id: string;
  readonly sourceType: string;
  readonly grade: Grade;
  readonly marking: string;
  readonly compartments: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly comment: string | null;
  readonly provenance: string | null;
  readonly eventFrom: string | null;
  readonly eventTo: string | null;
  readonly learntAt: string | null;
  readonly submittedAt: string | null;
  readonly purpose: string | null;
  readonly themes: readonly string[];
  readonly corroborates: readonly string[];
  readonly authorityUrn: string | null;
  readonly source: SubmittedSource | null;
}

/** One thing wrong (or odd) with a submission: stable code, field and rule, never the value. */
export interface SubmissionFinding {
  readonly code: string;
  readonly field?: string;
  readonly rule: string;
  readonly severity: 'block' | 'warn';
}

export type CheckedSubmission =
  | { readonly ok: Submission; readonly warnings: readonly SubmissionFinding[] }
  | { readonly refused: readonly SubmissionFinding[]; readonly id: string | null };
