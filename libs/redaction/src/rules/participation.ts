import { participationWords } from '../lexicon/participation.js';
import { isQuoted, merged } from '../prepared.js';
import type { Rule } from '../rule.js';

/** Type 6: the source took part. Where that was a crime it goes to the handler and to law, not into the text. */
export const participation: Rule = {
  code: 'participation',
  type: 6,
  severity: 'block',
  treatment: 'remove',
  lexicons: [participationWords],
  find: (spans, p) => merged(spans.filter((s) => !isQuoted(p, s))),
};
