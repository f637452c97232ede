import { precisionWords } from '../lexicon/precision.js';
import { isQuoted, merged } from '../prepared.js';
import type { Rule } from '../rule.js';
import { finePlacesAndTimes, threeWordAddresses } from '../text/shapes.js';

/** Type 9: a precision that only a technique gives. An open record's own times are no clue. */
export const precision: Rule = {
  code: 'precision',
  type: 9,
  severity: 'block',
  treatment: 'round',
  lexicons: [precisionWords],
  find: (spans, p) => {
    const fine = p.groups.has('official') || p.groups.has('sar') ? [] : finePlacesAndTimes(p.text);
    const addresses = p.groups.has('covert') ? threeWordAddresses(p.text) : [];
    return merged([...spans.filter((s) => !isQuoted(p, s)), ...fine, ...addresses]);
  },
};
