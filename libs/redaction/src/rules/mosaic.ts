import { mosaicWords } from '../lexicon/mosaic.js';
import { merged } from '../prepared.js';
import type { Rule } from '../rule.js';

/** Type 14: links to further releases of the same origin. */
export const mosaic: Rule = {
  code: 'mosaic',
  type: 14,
  severity: 'warn',
  treatment: 'hold',
  lexicons: [mosaicWords],
  find: (spans) => merged(spans),
};
