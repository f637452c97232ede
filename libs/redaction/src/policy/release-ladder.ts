import type { Severity } from '../finding.js';

/** Steps of the ladder of release (domain 7.4): 0 held in the unit … 4 sanitised, with conditions … 8 public. */
export type LadderStep = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** What each step asks of a text. */
export interface ReleaseLadder {
  readonly version: string;
  readonly steps: Readonly<Record<LadderStep, { readonly severities: readonly Severity[] }>>;
}

const named = { severities: ['block'] as const };
const wide = { severities: ['block', 'warn'] as const };

/** Version 1 [D]: to named readers only what must go goes; from a restricted log on also what only warns. */
export const releaseLadder: ReleaseLadder = {
  version: '1',
  steps: { 0: { severities: [] }, 1: named, 2: named, 3: wide, 4: wide, 5: wide, 6: wide, 7: wide, 8: wide },
};
