import { gradePatternWords } from '../lexicon/grade-pattern.js';
import { merged } from '../prepared.js';
import type { Rule } from '../rule.js';

/** Type 13: a run of equal grades from one hidden origin. */
export const gradePattern: Rule = {
  code: 'grade_pattern',
  type: 13,
  severity: 'warn',
  treatment: 'hold',
  lexicons: [gradePatternWords],
  find: (spans) => merged(spans),
};
