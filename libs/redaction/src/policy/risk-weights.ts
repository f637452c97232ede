import type { ClueType } from '../finding.js';

/** What residual risk takes from the customer. Every figure is a share of certainty that a reader could find the source. */
export interface RiskWeights {
  readonly version: string;
  /** A clue that still stands in the text, by type; the same again counts again. */
  readonly clue: Readonly<Record<ClueType, number>>;
  /** By how many people could have told it: first line whose `upTo` is not exceeded. */
  readonly circle: readonly { readonly upTo: number; readonly share: number }[];
  /** What a clue says of how many could know, where no figure is given. */
  readonly circleOf: Readonly<Partial<Record<ClueType, number>>>;
  /** By hours since it was learnt. */
  readonly freshness: readonly { readonly underHours: number; readonly share: number }[];
  /** Where nothing says how fresh it is: unknown is never nought. */
  readonly freshnessUnknown: number;
  /** For each earlier release of the origin within the window, and for each fact of it that this text shares. */
  readonly release: number;
  readonly sharedFact: number;
  readonly mostSharedFacts: number;
  readonly windowDays: number;
}

/** Version 1 [D]; the circle's steps are those of domain 7.1 (≤ 3 hold, 4–6 generalise). */
export const riskWeights: RiskWeights = {
  version: '1',
  clue: {
    1: 0.5,
    2: 0.4,
    3: 0.5,
    4: 0.25,
    5: 0.3,
    6: 0.6,
    7: 0.3,
    8: 0.4,
    9: 0.35,
    10: 0.15,
    11: 0.6,
    12: 0.4,
    13: 0.15,
    14: 0.2,
    15: 0.25,
    16: 0.2,
    17: 0.4,
  },
  circle: [
    { upTo: 1, share: 0.9 },
    { upTo: 3, share: 0.6 },
    { upTo: 6, share: 0.3 },
    { upTo: 20, share: 0.1 },
  ],
  circleOf: { 1: 1, 2: 6, 3: 3, 4: 6, 5: 6, 6: 2, 7: 4, 17: 1 },
  freshness: [
    { underHours: 24, share: 0.25 },
    { underHours: 72, share: 0.15 },
    { underHours: 14 * 24, share: 0.05 },
  ],
  freshnessUnknown: 0.1,
  release: 0.03,
  sharedFact: 0.02,
  mostSharedFacts: 20,
  windowDays: 365,
};
