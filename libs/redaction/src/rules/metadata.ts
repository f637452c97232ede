import { metadataWords } from '../lexicon/metadata.js';
import { merged } from '../prepared.js';
import type { Rule } from '../rule.js';
import { encodedText } from '../text/disguises.js';
import { fileNames } from '../text/shapes.js';

/** Type 12: names of files, what a file carries about its maker, and text in an encoding. */
export const metadata: Rule = {
  code: 'metadata',
  type: 12,
  severity: 'block',
  treatment: 'remove',
  lexicons: [metadataWords],
  find: (spans, p) => merged([...spans, ...fileNames(p.text, p.tokens), ...encodedText(p.text, p.tokens)]),
};
