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
  /** The code list that the value is looked up in, by code or label; what it does not have goes on as it came. */
  readonly lookup?: string;
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

/** What a mapping can read. Of a document (eml, pdf, docx) one row is made, of a sheet as many as it has. */
export const mappingFormats = ['ndjson', 'csv', 'xlsx', 'eml', 'pdf', 'docx'] as const;
export type MappingFormat = (typeof mappingFormats)[number];

/** What a mapping looks things up in; it comes from outside, so that a mapping holds no list of its own. */
export interface MappingTables {
  /** List → code or label in lower case → code. */
  readonly codeLists: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Source type → what is taken for a log of that type where the row says nothing (domain 1.9). */
  readonly sourceTypes: Readonly<Record<string, SourceTypeDefaults>>;
}

/** Parts that are not known are left out, and the door then asks for them. */
export interface SourceTypeDefaults {
  readonly grade?: Readonly<Record<string, unknown>>;
  readonly marking?: string;
}

/** How rows of a feed become logs: versioned, and checked before use. */
export interface Mapping {
  readonly id: string;
  readonly version: string;
  readonly format: MappingFormat;
  readonly describe?: string;
  /** Submission field (dotted) → rule. */
  readonly fields: Readonly<Record<string, FieldRule>>;
  /** The row is a submission already: everything not ruled otherwise is taken over. */
  readonly passThrough?: boolean;
  /**
   * Takes grade and marking from the defaults of the source type where the row gives none. A grade is taken whole or not at
   * all: half of a person's grade and half of a table's would be nobody's.
   */
  readonly sourceTypeDefaults?: boolean;
  /** Such rows are set aside with the code `skipped_by_mapping`: told and counted, never silently gone. */
  readonly skipWhen?: SkipRule;
}

/** Something wrong with a mapping or a row: stable code, field and rule, never a value. */
export interface MappingProblem {
  readonly code: string;
  readonly field: string | null;
  readonly text: string;
}
