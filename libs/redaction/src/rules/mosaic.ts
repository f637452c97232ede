import { mosaicWords } from '../lexicon/mosaic.js';
import { merged } from '../prepared.js';
import { lexiconSpans, type Rule } from '../rule.js';

/** Type 14. Links to further releases of the same origin. */
export const mosaic: Rule = {
  code: 'mosaic',
  type: 14,
  severity: 'warn',
  treatment: 'hold',
  find: (p) => merged(lexiconSpans(p, mosaicWords)),
};
