/** The grade as it came: a wrong or missing part is kept, because saying so is this library's work. */
export interface GivenGrade {
  readonly source: number | string | null;
  readonly assessment: string | null;
  readonly handling: string | null;
  readonly conditions: readonly string[];
  /** Reason for 3, E or C where the form has a field of its own for it. */
  readonly reason?: string | null;
}

/**
 * An information log as it arrived (domain 1.4), in the contract form or in a form with fewer fields. A field that is absent
 * (`undefined`) does not exist on the submitter's form; `null` or empty means that he left it blank.
 */
export interface QualityLog {
  readonly id: string;
  readonly sourceType: string;
  readonly grade: GivenGrade | null;
  readonly marking: string | null;
  readonly title: string;
  readonly body: string;
  readonly comment: string | null;
  readonly provenance: string | null;
  /** ISO 8601 with zone, as are all times. */
  readonly eventFrom: string | null;
  readonly eventTo: string | null;
  readonly learntAt: string | null;
  readonly submittedAt: string | null;
  readonly purpose: string | null;
  /** Ids or URNs of logs said to corroborate this one. */
  readonly corroborates: readonly string[];
  readonly compartments?: readonly string[];
  readonly themes?: readonly string[];
  readonly authorityUrn?: string | null;
}

/** The free-text fields findings point into. */
export type TextField = 'title' | 'body' | 'comment' | 'provenance';

export const textFields: readonly TextField[] = ['title', 'body', 'comment', 'provenance'];
