import { smallCircleWords } from '../lexicon/small-circle.js';
import { isQuoted, merged } from '../prepared.js';
import type { Rule } from '../rule.js';

/** Type 3: the text says, or lets one count, how few could have told it. */
export const smallCircle: Rule = {
  code: 'small_circle',
  type: 3,
  severity: 'block',
  treatment: 'remove',
  lexicons: [smallCircleWords],
  find: (spans, p) => merged(spans.filter((s) => !isQuoted(p, s))),
};
