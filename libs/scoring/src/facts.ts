/** Something known about a log: a factor's value, an indicator or a sign of a threat, and what it rests on. */
export interface Fact {
  readonly kind: 'factor' | 'vulnerability' | 'theme' | 'life';
  /** Factor name, indicator code, theme code, or the part it plays in the threat-to-life rule. */
  readonly name: string;
  /** A factor's value; null for the other kinds. */
  readonly value: number | null;
  /** Who or what set it. */
  readonly setBy: 'extractor' | 'person' | 'rule';
  /** In words, fit for a reason. */
  readonly label: string;
  /** The rule that found it. */
  readonly rule: string;
  readonly field: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

/** What the assessment rests on besides the facts of the text. */
export interface Context {
  readonly grade: { readonly source: number; readonly assessment: string };
  /** Links to independent reports, for confidence. */
  readonly corroborated: boolean;
}
