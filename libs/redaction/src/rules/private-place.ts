import { privatePlaceWords } from '../lexicon/private-place.js';
import { isQuoted, merged } from '../prepared.js';
import type { Rule } from '../rule.js';

/** Type 5: a room or vehicle only few were in, or the place from which something was seen. */
export const privatePlace: Rule = {
  code: 'private_place',
  type: 5,
  severity: 'block',
  treatment: 'coarsen',
  lexicons: [privatePlaceWords],
  find: (spans, p) => merged(spans.filter((s) => !isQuoted(p, s))),
};
