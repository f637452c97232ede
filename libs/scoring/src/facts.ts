/** Something known about a log, and what it rests on. */
export interface Fact {
  /**
   * A factor of the model with its value; an indicator of vulnerability; a theme; a sign that means something only together
   * with others; a discount: words that were read and set aside (play, jest, the past), kept so that a person sees it; or a
   * letter of THRIVE with a rating of its own.
   */
  readonly kind: 'factor' | 'vulnerability' | 'theme' | 'sign' | 'discount' | 'thrive';
  /** Factor name, indicator code, theme code, sign, the id of the discount, or the letter. */
  readonly name: string;
  /** A factor's value; a letter's rating, 0 none to 3 high; null for the other kinds. */
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
  /** When what is reported was so: its age lowers confidence, never risk. Absent or null where nobody knows. */
  readonly informationAt?: Date | null;
}

/** The texts of a log, as far as the core reads them. */
export interface LogText {
  readonly title: string;
  readonly body: string;
  readonly comment: string | null;
}

/** The fields a passage can lie in, in the order they are read. */
export const textFields = ['title', 'body', 'comment'] as const;
