import { relationWords } from '../lexicon/relations.js';
import { isQuoted, merged } from '../prepared.js';
import type { Rule } from '../rule.js';

/** Type 2: what the source is to somebody, or what he does. */
export const relation: Rule = {
  code: 'relation',
  type: 2,
  severity: 'block',
  treatment: 'generalise',
  lexicons: [relationWords],
  find: (spans, p) => merged(spans.filter((s) => !isQuoted(p, s))),
};
