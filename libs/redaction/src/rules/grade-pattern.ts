import { gradePatternWords } from '../lexicon/grade-pattern.js';
import { merged } from '../prepared.js';
import { lexiconSpans, type Rule } from '../rule.js';

/** Type 13. A run of equal grades from one hidden origin. */
export const gradePattern: Rule = {
  code: 'grade_pattern',
  type: 13,
  severity: 'warn',
  treatment: 'hold',
  find: (p) => merged(lexiconSpans(p, gradePatternWords)),
};
