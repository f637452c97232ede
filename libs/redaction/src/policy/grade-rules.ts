import type { ClueType } from '../finding.js';

/** What re-grading takes from the customer. */
export interface GradeRules {
  readonly version: string;
  /** Clues that, taken out, leave the reader without the way the source knew. */
  readonly routeTypes: readonly ClueType[];
  /** Clues that speak of a run of grades. */
  readonly patternTypes: readonly ClueType[];
  readonly covertTypes: readonly string[];
  /** Laid on whatever comes of a covert origin (codes of domain 1.3) [U]. */
  readonly covertConditions: readonly string[];
  /** Stands where handling is C and no condition was written, and for a condition that leads to the source. */
  readonly askOriginator: string;
}

/** Version 1 [D]. */
export const gradeRules: GradeRules = {
  version: '1',
  routeTypes: [1, 2, 5, 6, 7, 8],
  patternTypes: [13],
  covertTypes: ['CHIS', 'UNDERCOVER', 'SURVEILLANCE', 'INTERCEPT', 'COMMS_DATA', 'SAR'],
  covertConditions: ['A1', 'S2'],
  askOriginator: 'S2',
};
