/** A factor of the house model (domain 5.2) and what is assumed of it while nobody has stated it. */
export interface FactorRule {
  readonly factor: string;
  readonly label: string;
  readonly block: 'harm' | 'likelihood' | 'vulnerability' | 'scope';
  /** The values it can have, ascending. */
  readonly scale: readonly number[];
  /** While unknown: the value reckoned with, and the least and most it may turn out to be. Never nought for want of knowing. */
  readonly unknown: { readonly assumed: number; readonly low: number; readonly high: number };
  /** The question that stays open while it is unknown. */
  readonly gap: string;
  readonly clause: string;
}

/** What follows from a passage or from signs that stand together. */
export interface Consequence {
  /** Factor → value. */
  readonly sets?: Readonly<Record<string, number>>;
  readonly themes?: readonly string[];
  readonly vulnerability?: readonly string[];
}

/** Something a text can say, and what follows from it. */
export interface ExtractorRule extends Consequence {
  readonly id: string;
  readonly label: string;
  /** Source of a regular expression; linear in time. */
  readonly pattern: string;
  /** Letter case counts, for instance where a name must begin with a capital. */
  readonly caseMatters?: boolean;
  /** What it contributes to the conclusions. */
  readonly signs?: readonly string[];
  /** A negation beside it takes it back. */
  readonly negatable?: boolean;
  /** Play, jest or the past near it sets it aside; its themes stay. */
  readonly discountable?: boolean;
}

/** Signs that mean something together. Adding a sign can only add conclusions. */
export interface Conclusion extends Consequence {
  readonly id: string;
  readonly label: string;
  /** It holds where all signs of any of these lists are there. */
  readonly whenAnyOf: readonly (readonly string[])[];
  /** A person must judge whether a life is at real and immediate risk (domain 5.7). */
  readonly threatToLife?: boolean;
}

/** Passages that show a threat or weapon near them to be no present one. */
export interface Discount {
  readonly id: string;
  readonly label: string;
  readonly pattern: string;
  /** How many sentences away it still counts; in the title it counts for the whole log. */
  readonly reach: number;
  /** It does not count where the threat's own sentence also says this. */
  readonly unless?: string;
}

/** Priority by the first rule whose conditions all hold. */
export interface PriorityRule {
  readonly priority: string;
  readonly dueMinutes: number;
  readonly clause: string;
  readonly when: readonly PriorityCondition[];
}

export type PriorityCondition =
  | { readonly is: 'threat-to-life' }
  | { readonly factor: string; readonly atLeast: number }
  | { readonly vulnerability: readonly string[] }
  | { readonly bandIn: readonly string[] };

export interface Band {
  readonly band: string;
  /** Lowest risk of the band; the next band's `from` ends it. */
  readonly from: number;
}

/** A duty that an indicator triggers (domain 5.6). */
export interface Duty {
  readonly code: string;
  readonly label: string;
  readonly duty: string;
}

/** Everything the assessment takes from the customer rather than from the code. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly author: string;
  readonly approver: string;
  readonly factors: readonly FactorRule[];
  readonly bands: readonly Band[];
  readonly priorities: readonly PriorityRule[];
  readonly extractors: readonly ExtractorRule[];
  readonly conclusions: readonly Conclusion[];
  readonly discounts: readonly Discount[];
  /** What takes a passage back: words that end just before it, or begin just after it. */
  readonly negations: { readonly before: string; readonly after: string };
  /** Signs any of which makes the door hurry, besides whatever may conclude a threat to life. */
  readonly urgentSigns: readonly string[];
  readonly duties: readonly Duty[];
  /** Signs that leave a question open, besides the factors that nobody has stated. */
  readonly gaps: readonly { readonly sign: string; readonly gap: string }[];
  /** Factors whose values together force a review for threat to life, whatever the total. */
  readonly lifeRule: {
    readonly physicalAtLeast: number;
    readonly imminenceAtLeast: number;
    /** Rules about harm by the person's own act: as urgent, but no other's crime and so no threat to life (domain 5.7). */
    readonly ownActRules: readonly string[];
  };
  /** Confidence points by grade part, and by share of factors stated. */
  readonly confidence: {
    readonly source: Readonly<Record<string, number>>;
    readonly assessment: Readonly<Record<string, number>>;
    readonly corroborated: number;
    readonly statedShare: number;
    readonly moderateFrom: number;
    readonly highFrom: number;
  };
}

/** How a policy is named wherever a result is kept. */
export const policyName = (p: Pick<Policy, 'id' | 'version'>): string => `${p.id}/${p.version}`;
