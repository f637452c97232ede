import { smallCircleWords } from '../lexicon/small-circle.js';
import { merged } from '../prepared.js';
import { lexiconSpans, type Rule } from '../rule.js';

/** Type 3: the text says, or lets one count, how few could have told it. */
export const smallCircle: Rule = {
  code: 'small_circle',
  type: 3,
  severity: 'block',
  treatment: 'remove',
  find: (p) => merged(lexiconSpans(p, smallCircleWords)),
};
