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

/** A grade of the scheme used before, kept as it was given (domain 1.8). */
export interface LegacyGrade {
  /** Source evaluation, A–E. */
  readonly source: string;
  /** Information evaluation, 1–5. */
  readonly information: number;
  /** Handling, 1–5. */
  readonly handling: number;
}

/** A log as a submitter sends it, checked: every code is in the code lists, every date is one. */
export interface Submission {
  /** The submitter's own id of the log; with his organisation it is the idempotency key. */
  readonly id: string;
  /** 1 for a new log; a later version of the same id takes the place of the ones before it. */
  readonly version: number;
  readonly sourceType: string;
  /** As given; where only a legacy grade was given, that read across, which nobody may act on before it is graded anew. */
  readonly grade: Grade;
  readonly legacyGrade: LegacyGrade | null;
  /** Why the source is not reliable, the information is suspected to be false, or sharing has conditions. */
  readonly gradeReason: string | null;
  /** Day (YYYY-MM-DD) the conditions or the log are to be looked at again. */
  readonly reviewAt: string | null;
  readonly marking: string;
  readonly compartments: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly comment: string | null;
  /** Language of the text as stated (ISO 639-1); null where nothing was stated. */
  readonly language: string | null;
  /** The words as they were given, where `body` is a translation. */
  readonly originalText: string | null;
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

/** One thing wrong (or odd) with a submission: stable code, field, place and rule, never the value. */
export interface SubmissionFinding {
  readonly code: string;
  readonly field?: string;
  /** The passage it rests on, as UTF-16 offsets into the field: from `start`, before `end`. */
  readonly start?: number;
  readonly end?: number;
  readonly rule: string;
  /** What the submitter can do about it. */
  readonly advice?: string;
  readonly severity: 'block' | 'warn' | 'info';
}

export type CheckedSubmission =
  /** It is readable. A finding that blocks does not refuse it: a person must decide before it moves. */
  | { readonly ok: Submission; readonly warnings: readonly SubmissionFinding[] }
  | { readonly refused: readonly SubmissionFinding[]; readonly id: string | null };
