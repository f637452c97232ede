/** How a written condition binds. `carry`: an obligation; the others must hold before anything is seen. */
export type ConditionEffect = 'carry' | 'named' | 'unit' | 'review-date';

/** One condition the policy understands. Letter case and surrounding blanks do not matter. */
export interface ConditionRule {
  readonly code: string;
  /** How the written condition is recognised: whole, by its first words, or by its last words. */
  readonly match: 'exact' | 'starts' | 'ends';
  readonly words: string;
  readonly effect: ConditionEffect;
  /** Meaning, where the written condition is only a code. */
  readonly text?: string;
}

/** What an additional marking asks of the recipient. */
export type MarkingEffect = 'carry' | 'named' | 'held' | 'embargo' | 'organisation';

/** Everything an access decision takes from the customer rather than from the code (domain 1.3, 2.1–2.3, all [U]/[D]). */
export interface AccessPolicy {
  readonly id: string;
  readonly version: string;
  /** Tiers from the lowest to the highest; OFFICIAL-SENSITIVE is a marking, kept here as a rank of its own. */
  readonly tiers: readonly string[];
  /** The highest tier each vetting level gives. */
  readonly clearances: Readonly<Record<string, string>>;
  readonly compartments: readonly string[];
  /** The states in which a record may be seen. */
  readonly openStates: readonly string[];
  readonly handlingCodes: readonly string[];
  readonly conditions: readonly ConditionRule[];
  readonly markings: Readonly<Record<string, MarkingEffect>>;
  /** A purpose that stands for every policing purpose. */
  readonly anyPurpose: string;
}
