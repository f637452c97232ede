/** Fields of a log that hold free text. */
export type TextField = 'title' | 'body' | 'comment';

/** The ways a text gives its source away, 1–17 (domain 7.1). */
export type ClueType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | 14 | 15 | 16 | 17;

/** `block`: the passage may not go out as it stands. `warn`: a person should look. */
export type Severity = 'block' | 'warn';

/** What the rewrite does about it (domain 7.1, last column). `hold`: nothing in the text helps, a person must decide. */
export type Treatment = 'third-person' | 'remove' | 'generalise' | 'coarsen' | 'paraphrase' | 'round' | 'hold';

/** A passage that may lead to the source. Holds a place, never the words: `text.slice(start, end)` is the passage. */
export interface Finding {
  /** Stable code of the rule. */
  readonly code: string;
  readonly type: ClueType;
  readonly field: TextField;
  /** Offsets into the field in UTF-16 units; `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly severity: Severity;
  readonly treatment: Treatment;
}

/** What is known of the log around the text. */
export interface TextContext {
  readonly field: TextField;
  /** Code of the source type, for instance `PUBLIC` or `CHIS`. An unknown code is treated as the most sensitive. */
  readonly sourceType: string;
  /** Words known to stand for the source (cover names, references), to be found wherever they occur. */
  readonly knownNames?: readonly string[];
}
