import { styleWords } from '../lexicon/style.js';
import { merged } from '../prepared.js';
import { lexiconSpans, type Rule } from '../rule.js';

/** Type 16. Turns of speech that are somebody's own. */
export const style: Rule = {
  code: 'style',
  type: 16,
  severity: 'warn',
  treatment: 'paraphrase',
  find: (p) => merged(lexiconSpans(p, styleWords)),
};
