import { namedTellerWords, referenceWords, titleOperation } from '../lexicon/references.js';
import { merged, type Prepared, type Span } from '../prepared.js';
import type { Rule } from '../rule.js';

function spansOf(p: Prepared, pattern: RegExp): Span[] {
  return [...p.text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

const nameBefore = /(?:\b(?:UCs?|officers?|operatives?|persona|legend|alias|pseudonym)(?: as)?|(?:^|\s)as) $/i;

/** A cover name set in quotation marks: `UC 'Danni'`, `Online officer as 'maddie14'`. */
const quotedNames = (p: Prepared): Span[] =>
  p.quotes.filter(
    (q) =>
      !/\s/.test(p.text.slice(q.start, q.end)) && nameBefore.test(p.text.slice(Math.max(0, q.start - 24), q.start)),
  );

/** Type 11: a name, number, operation or unit that leads to the source, those already known of this log included. */
export const reference: Rule = {
  code: 'source_reference',
  type: 11,
  severity: 'block',
  treatment: 'remove',
  lexicons: [referenceWords, namedTellerWords],
  find: (spans, p, { field, knownNames = [] }) => {
    const title = field === 'title' && p.groups.has('deployed') ? spansOf(p, titleOperation) : [];
    const known = knownNames
      .filter((n) => n.trim().length >= 3)
      .flatMap((n) => spansOf(p, new RegExp(`(?<![\\p{L}\\p{N}])${escaped(n.trim())}(?![\\p{L}\\p{N}])`, 'giu')));
    return merged([
      ...spans,
      ...title,
      ...known,
      ...(p.groups.has('private') || p.groups.has('deployed') ? quotedNames(p) : []),
    ]);
  },
};
