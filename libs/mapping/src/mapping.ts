import type { LocalInstant } from './instant-of.js';

/** Where one field of a submission comes from. */
export interface FieldRule {
  /** Dotted path in the row, or several whose texts are joined. */
  readonly from?: string | readonly string[];
  /** Between joined texts; a space where absent. */
  readonly join?: string;
  /** A constant, whatever the row holds. */
  readonly const?: unknown;
  /** An id made of what these paths hold, for rows that have none: the same row gives the same id. */
  readonly hash?: readonly string[];
  /** Row value (as text) → value; what is not listed is left out, or becomes the default. */
  readonly map?: Readonly<Record<string, unknown>>;
  /** Used where the row holds nothing. */
  readonly default?: unknown;
  /** Done to the text in this order; to each text of a list, once it was split. */
  readonly transforms?: readonly Transform[];
  /** A row without it is refused. */
  readonly required?: boolean;
}

/** One step on a text. */
export type Transform =
  | 'trim'
  | 'upper'
  | 'lower'
  | 'collapse'
  | 'number'
  | { readonly truncate: number }
  | { readonly split: string }
  /** A local date and time such as `14/02/2026 09:30`. */
  | { readonly instant: LocalInstant };

/** Rows that are none of the pipeline's business: what stands at the path, as text, is one of these. */
export interface SkipRule {
  readonly from: string;
  readonly in: readonly string[];
}

/** How rows of a feed become logs: versioned, and checked before use. */
export interface Mapping {
  readonly id: string;
  readonly version: string;
  readonly format: 'ndjson' | 'csv';
  readonly describe?: string;
  /** Submission field (dotted) → rule. */
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** The row is a submission already: everything not ruled otherwise is taken over. */
  readonly passThrough?: boolean;
  /** Such rows are set aside with the code `skipped_by_mapping`: told and counted, never silently gone. */
  readonly skipWhen?: SkipRule;
}

/** Something wrong with a mapping or a row: stable code, field and rule, never a value. */
export interface MappingProblem {
  readonly code: string;
  readonly field: string | null;
  readonly text: string;
}
