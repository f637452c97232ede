import { styleWords } from '../lexicon/style.js';
import { merged } from '../prepared.js';
import type { Rule } from '../rule.js';

/** Type 16: turns of speech that are somebody's own. */
export const style: Rule = {
  code: 'style',
  type: 16,
  severity: 'warn',
  treatment: 'paraphrase',
  lexicons: [styleWords],
  find: (spans) => merged(spans),
};
