import { privateTimeWords } from '../lexicon/private-time.js';
import { isQuoted, merged, type Span } from '../prepared.js';
import type { Rule } from '../rule.js';
import { clockTimes } from '../text/shapes.js';

const toCome =
  /\b(?:will|to meet|asked to|going to|gonna|plans?|planned|due|wants to|intends?|next|tomorrow|about to|is to|are to|has to|can be)\b[^.!?\n]*$/i;

/** What is still to come must stay: nobody was there yet. */
const liesAhead = (text: string, s: Span): boolean => toCome.test(text.slice(Math.max(0, s.start - 90), s.start));

/** Type 4: the exact time of something that only a few were at. */
export const privateTime: Rule = {
  code: 'private_time',
  type: 4,
  severity: 'block',
  treatment: 'coarsen',
  lexicons: [privateTimeWords],
  find: (spans, p, { field }) =>
    merged(
      [...spans, ...(p.groups.has('private') && field !== 'comment' ? clockTimes(p.text) : [])].filter(
        (s) => !isQuoted(p, s) && !liesAhead(p.text, s),
      ),
    ),
};
