/** Where one field of a submission comes from. */
export interface FieldRule {
  /** Dotted path in the row, or several whose texts are joined. */
  readonly from?: string | readonly string[];
  /** Between joined texts; a space where absent. */
  readonly join?: string;
  /** A constant, whatever the row holds. */
  readonly const?: unknown;
  /** Row value (as text) → value; what is not listed is left out, or becomes the default. */
  readonly map?: Readonly<Record<string, unknown>>;
  /** Used where the row holds nothing. */
  readonly default?: unknown;
  /** Done to the text in this order. */
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
  /** A local date and time such as `14/02/2026 09:30` with a fixed offset such as `+00:00`. */
  | { readonly instant: { readonly order: 'dmy' | 'ymd'; readonly offset: string } };

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
}

/** Something wrong with a mapping or a row: stable code, field and rule, never a value. */
export interface MappingProblem {
  readonly code: string;
  readonly field: string | null;
  readonly text: string;
}
