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
  /** Who states it, where no conclusion does: what reads the texts, or only a person. */
  readonly statedBy?: 'extractor' | 'person';
}

/** What follows from signs that stand together. */
export interface Consequence {
  /** Factor → value. */
  readonly sets?: Readonly<Record<string, number>>;
  readonly themes?: readonly string[];
  readonly vulnerability?: readonly string[];
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

/** Priority by the first rule whose conditions all hold. */
export interface PriorityRule {
  readonly priority: string;
  readonly dueMinutes: number;
  readonly clause: string;
  readonly when: readonly PriorityCondition[];
}

export type PriorityCondition =
  | { readonly theme: readonly string[] }
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

/** A factor of the organisational position: reported beside the risk, never multiplied in (domain 5.2). */
export interface OrganisationRule {
  readonly factor: string;
  readonly label: string;
  readonly scale: readonly number[];
  readonly clause: string;
}

/** How one letter of THRIVE is rated (domain 5.1): by what says most of what is listed. */
export interface ThriveRule {
  readonly letter: string;
  readonly label: string;
  /** From which value of a factor the letter is low, medium, high; below the first it is none. */
  readonly factors?: readonly { readonly factor: string; readonly from: readonly [number, number, number] }[];
  /** Rating that any indicator of vulnerability gives: 0 none to 3 high. */
  readonly anyIndicator?: number;
  /** Rating by the band of the risk. */
  readonly bands?: Readonly<Record<string, number>>;
}

/** A step of the response to a threat to life, and the minutes within which it must be done (domain 5.7). */
export interface LifeClock {
  readonly step: string;
  readonly withinMinutes: number;
}

/** What age takes from confidence: from so many days on, the grade's and the facts' points count by `share`. */
export interface AgeStep {
  readonly fromDays: number;
  readonly share: number;
}

/** Everything the assessment takes from the customer rather than from the code. */
export interface Policy {
  readonly id: string;
  readonly version: string;
  readonly effectiveFrom: string;
  readonly author: string;
  readonly approver: string;
  /** The last moment of its effect; absent while it is open. */
  readonly effectiveUntil?: string;
  readonly factors: readonly FactorRule[];
  /**
   * How the product of harm, likelihood and modifiers is brought to 0–100: as a share of the greatest product there can be
   * (`linear`, also where absent), or as the root of that share, which spreads the crowded low end and keeps every order.
   */
  readonly curve?: 'linear' | 'root';
  readonly organisation?: readonly OrganisationRule[];
  readonly thrive?: readonly ThriveRule[];
  readonly lifeClocks?: readonly LifeClock[];
  readonly bands: readonly Band[];
  readonly priorities: readonly PriorityRule[];
  /** The signs that facts may bear and conclusions may ask for. Which words give a sign is the lexicon's business. */
  readonly signs?: readonly string[];
  readonly conclusions: readonly Conclusion[];
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
    /** Absent: age is not reckoned with. */
    readonly age?: {
      /** Ascending, from 0 days. */
      readonly steps: readonly AgeStep[];
      /** While the age is unknown; the gap that then stays open. */
      readonly unknownShare: number;
      readonly gap: string;
    };
  };
  /** Who may set a result aside by hand, and who alone may lower a threat to life; absent: nobody. */
  readonly overrides?: {
    readonly roles: readonly string[];
    readonly lifeRoles: readonly string[];
    /** The longest a decision by hand may stand. */
    readonly longestHours: number;
  };
}

/** How a policy is named wherever a result is kept. */
export const policyName = (p: Pick<Policy, 'id' | 'version'>): string => `${p.id}/${p.version}`;
