import { freshnessWords } from '../lexicon/freshness.js';
import { isQuoted, merged } from '../prepared.js';
import type { Rule } from '../rule.js';

/** Type 10: the report comes within hours of something only few were at. Hold it back, unless a life is at stake. */
export const freshness: Rule = {
  code: 'freshness',
  type: 10,
  severity: 'warn',
  treatment: 'coarsen',
  lexicons: [freshnessWords],
  find: (spans, p) => merged(spans.filter((s) => !isQuoted(p, s))),
};
