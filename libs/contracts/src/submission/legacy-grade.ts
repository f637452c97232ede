import type { Grade } from '../events/log.js';
import type { LegacyGrade } from './submission.js';

const sources: Readonly<Record<string, number>> = { A: 1, B: 1, C: 2, D: 3, E: 2 };
const assessments = ['A', 'A', 'B', 'D', 'E'];
/** Who may have it was part of the old handling code; the new one says it as a condition. */
const audiences: Readonly<Record<number, string>> = {
  1: 'Within UK police and law enforcement only (5x5x5 handling 1)',
  2: 'UK non-prosecuting parties as well (5x5x5 handling 2)',
  4: 'Within the originating agency only (5x5x5 handling 4)',
  5: 'As the receiving agency was told (5x5x5 handling 5)',
};

/**
 * A 5x5x5 grade as it would stand in 3x5x2, for display only: there is no official conversion, and a person grades the log
 * anew before anybody acts on it (domain 1.8).
 */
export function readAcross({ source, information, handling }: LegacyGrade): Grade {
  const audience = audiences[handling];
  return {
    source: sources[source] ?? 2,
    assessment: assessments[information - 1] ?? 'D',
    handling: handling >= 4 ? 'C' : 'P',
    conditions: audience === undefined ? [] : [audience],
  };
}
