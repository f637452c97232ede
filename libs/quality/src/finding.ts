import type { TextField } from './log.js';

/** The 28 checks of domain 1.6. */
export type QualityCode = `QA${'0' | '1' | '2'}${0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9}`;

/** `block`: the log may not move. `warn`: it moves and a person looks. `info`: for the submitter to know. */
export type Severity = 'block' | 'warn' | 'info';

/** How much a passage says by itself; the configuration makes a severity of it. */
export type Strength = 'sure' | 'likely' | 'faint';

/** Fields a finding may rest on beside the free text. */
export type FindingField =
  | TextField
  | 'grade'
  | 'grade.source'
  | 'grade.assessment'
  | 'grade.handling'
  | 'grade.conditions'
  | 'marking'
  | 'purpose'
  | 'learntAt'
  | 'eventFrom'
  | 'eventTo'
  | 'corroborates'
  | 'authorityUrn'
  | 'themes';

/** What could be done about it without a new report; a person (or the submitter) confirms it. */
export type Fix =
  | { readonly kind: 'grade'; readonly source: number | null; readonly assessment: string | null }
  | { readonly kind: 'marking'; readonly marking: string }
  /** The passages the log falls into. */
  | { readonly kind: 'split'; readonly at: readonly number[] }
  | { readonly kind: 'move'; readonly to: 'comment' | 'provenance' }
  | { readonly kind: 'replace'; readonly with: string }
  | { readonly kind: 'gloss'; readonly meaning: string };

/** What one rule saw, before the configuration gives it a severity. */
export interface Mark {
  /** Stable name of what was seen, for instance `hearsay_graded_a`. */
  readonly reason: string;
  readonly strength: Strength;
  readonly field: FindingField | null;
  /** UTF-16 offsets into a free-text field; null where something is missing. */
  readonly start: number | null;
  readonly end: number | null;
  /** A plain sentence for the submitter. Never holds text of the log. */
  readonly message: string;
  readonly fix?: Fix;
}

/** One thing a reviewer should know of a log. Goes only to those who may read the log: `span` is its text. */
export interface Finding extends Omit<Mark, 'strength'> {
  readonly code: QualityCode;
  readonly severity: Severity;
  /** The passage, exactly as it stands; null where something is missing. */
  readonly span: string | null;
  /** Who has the last word: the machine where a rule is plain, a person where it proposes (domain 1.6, A and H). */
  readonly decides: 'machine' | 'person';
}
