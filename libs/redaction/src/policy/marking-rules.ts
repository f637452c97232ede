/** What proposing a marking takes from the customer. */
export interface MarkingRules {
  readonly version: string;
  /** The lowest marking that anything released carries. */
  readonly lowest: string;
  /** What a sanitised text of a higher tier may be proposed at. */
  readonly sanitised: string;
  readonly higherTiers: readonly string[];
  /** Compartments that name a technique or an origin: a text without a trace of it may leave them. */
  readonly originCompartments: readonly string[];
  /** Origins whose text never leaves its tier or compartment (domain 1.9, 9.3). */
  readonly neverLowered: readonly string[];
}

/** Version 1 [D]. */
export const markingRules: MarkingRules = {
  version: '1',
  lowest: 'OFFICIAL-SENSITIVE',
  sanitised: 'OFFICIAL-SENSITIVE',
  higherTiers: ['SECRET', 'TOP SECRET'],
  originCompartments: ['CHIS', 'COVERT', 'UC', 'CD', 'SAR'],
  neverLowered: ['INTERCEPT'],
};
