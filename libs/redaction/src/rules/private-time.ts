import { privateTimeWords } from '../lexicon/private-time.js';
import { isQuoted, merged } from '../prepared.js';
import { lexiconSpans, type Rule } from '../rule.js';

/** Type 4: the exact time of something that only a few were at. */
export const privateTime: Rule = {
  code: 'private_time',
  type: 4,
  severity: 'block',
  treatment: 'coarsen',
  find: (p) => merged(lexiconSpans(p, privateTimeWords).filter((s) => !isQuoted(p, s))),
};
