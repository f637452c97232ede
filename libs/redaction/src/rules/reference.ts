import { namedTeller, referenceWords, titleOperation } from '../lexicon/references.js';
import { merged, type Prepared, type Span } from '../prepared.js';
import { lexiconSpans, type Rule } from '../rule.js';

function spansOf(p: Prepared, pattern: RegExp): Span[] {
  return [...p.text.matchAll(pattern)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Type 11: a name, number, operation or unit that leads to the source, those already known of this log included. */
export const reference: Rule = {
  code: 'source_reference',
  type: 11,
  severity: 'block',
  treatment: 'remove',
  find: (p, { field, knownNames = [] }) => {
    const title = field === 'title' && p.groups.has('deployed') ? spansOf(p, titleOperation) : [];
    const known = knownNames
      .filter((n) => n.trim().length >= 3)
      .flatMap((n) => spansOf(p, new RegExp(`(?<![\\p{L}\\p{N}])${escaped(n.trim())}(?![\\p{L}\\p{N}])`, 'giu')));
    return merged([...lexiconSpans(p, referenceWords), ...lexiconSpans(p, namedTeller), ...title, ...known]);
  },
};
