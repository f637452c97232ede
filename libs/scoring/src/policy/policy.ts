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

/** Something a text can say, and what follows from it. */
export interface ExtractorRule {
  readonly id: string;
  readonly label: string;
  /** Source of a regular expression, matched without letter case; linear in time. */
  readonly pattern: string;
  readonly sets?: Readonly<Record<string, number>>;
  readonly themes?: readonly string[];
  readonly vulnerability?: readonly string[];
  /** What it contributes to the threat-to-life rule. */
  readonly life?: 'threat' | 'weapon' | 'intent' | 'soon';
  /** A negation shortly before it takes it back. */
  readonly negatable?: boolean;
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
  /** Passages that show a threat to be play, past or jest. */
  readonly notInEarnest: readonly string[];
  readonly negations: string;
  readonly duties: readonly Duty[];
  /** Factors whose value together force a review for threat to life, whatever the total. */
  readonly lifeRule: { readonly physicalAtLeast: number; readonly imminenceAtLeast: number };
  /** Confidence points by grade part, and by share of factors stated. */
  readonly confidence: {
    readonly source: Readonly<Record<string, number>>;
    readonly assessment: Readonly<Record<string, number>>;
    readonly statedShare: number;
    readonly moderateFrom: number;
    readonly highFrom: number;
  };
}
