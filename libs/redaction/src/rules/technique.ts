import { techniqueWords } from '../lexicon/technique.js';
import { merged } from '../prepared.js';
import type { Rule } from '../rule.js';
import { disguisedWords } from '../text/disguises.js';

/** Type 8: a word that names a covert technique or those who use it, cut in two or spelled out included. */
export const technique: Rule = {
  code: 'technique',
  type: 8,
  severity: 'block',
  treatment: 'remove',
  lexicons: [techniqueWords],
  find: (spans, p) => merged([...spans, ...disguisedWords(p.tokens)]),
};
