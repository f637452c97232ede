import { metadataWords } from '../lexicon/metadata.js';
import { merged } from '../prepared.js';
import { lexiconSpans, type Rule } from '../rule.js';

/** Type 12. Names of files and what a file carries about its maker. */
export const metadata: Rule = {
  code: 'metadata',
  type: 12,
  severity: 'block',
  treatment: 'remove',
  find: (p) => merged(lexiconSpans(p, metadataWords)),
};
