/**
 * Who asks, as the register knows him. A missing attribute denies: the register must say `null` or an empty list where
 * there is nothing, so that "has none" and "nobody filled it in" stay apart.
 */
export interface Subject {
  readonly id: string;
  readonly unit: string;
  readonly organisation: string;
  /** Vetting level of the policy's table, for instance `SC`; null: none held. */
  readonly clearance: string | null;
  /** Last day (YYYY-MM-DD, inclusive) or instant of the clearance; null: nobody knows, which denies. */
  readonly clearanceUntil: string | null;
  readonly compartments: readonly string[];
  /** Additional markings he is entitled to, for instance `UK EYES ONLY`. */
  readonly caveats: readonly string[];
  readonly purposes: readonly string[];
  readonly interests: Interests;
  /** First day or instant of the entry; null: from the beginning. */
  readonly activeFrom: string | null;
  /** Last day (inclusive) or instant of the entry; null: open. */
  readonly activeTo: string | null;
}

/** One dimension of interest: everything, or exactly these. An empty list is interest in nothing. */
export type Interest = 'all' | readonly string[];

/** What he asked to be told about. A record must match every dimension. */
export interface Interests {
  readonly themes: Interest;
  readonly priorities: Interest;
  /** Whole words or phrases looked for in the record's title and text, letter case ignored. */
  readonly keywords: Interest;
}
