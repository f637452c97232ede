import { techniqueWords } from '../lexicon/technique.js';
import { merged } from '../prepared.js';
import { lexiconSpans, type Rule } from '../rule.js';

/** Type 8: a word that names a covert technique or those who use it. */
export const technique: Rule = {
  code: 'technique',
  type: 8,
  severity: 'block',
  treatment: 'remove',
  find: (p) => merged(lexiconSpans(p, techniqueWords)),
};
