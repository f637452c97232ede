import { precisionWords, threeWords } from '../lexicon/precision.js';
import { merged } from '../prepared.js';
import { lexiconSpans, type Rule } from '../rule.js';

/** Type 9: a precision that only a technique gives. */
export const precision: Rule = {
  code: 'precision',
  type: 9,
  severity: 'block',
  treatment: 'round',
  find: (p) => {
    const addresses = p.groups.has('covert')
      ? [...p.text.matchAll(threeWords)].map((m) => ({ start: m.index, end: m.index + m[0].length }))
      : [];
    return merged([...lexiconSpans(p, precisionWords), ...addresses]);
  },
};
