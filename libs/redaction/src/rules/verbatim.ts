import { merged, type Prepared, type Span } from '../prepared.js';
import type { Rule } from '../rule.js';

const speech =
  /(?:\b(?:say|says|said|saying|states|stated|told (?:him|her|them|me|us)|asked for|asks for|words|was|is|are|has|have|that|goes|reply|replied|shouted|wrote)|:)\s*$|\b(?:say|says|said|told|reply|replied|shouted)(?: [\p{L}']+){1,4},? $/iu;

/** What a member of the public quotes is a sentence somebody said from so many words on. */
const fewestWords = 6;

/** Origins whose quoted sentences somebody said to few. */
const told = ['named-person', 'partner', 'prison'] as const;

const spokenAfter = /^,? (?:he|she|they|\p{Lu}[\p{L}'-]+) (?:says?|said|told|added|replied|whispered)\b/u;

/** What stands before a quoted name of a thing. */
const naming =
  /\b(?:called|named|titled|entitled|marked|labelled|stamped|headed|reading|group|channel|page|forum|shop|handle|user|server|known as|album|track|video|post|poster|sign|sticker|brand|pub)\s*$/i;

function wordsIn(p: Prepared, s: Span): number {
  return p.text
    .slice(s.start, s.end)
    .split(/\s+/)
    .filter((w) => /\p{L}/u.test(w)).length;
}

/**
 * Type 7: what was said word for word where few could hear it. A single quoted word is a name or a term, not speech;
 * to a member of the public only a whole sentence counts.
 */
export const verbatim: Rule = {
  code: 'verbatim_speech',
  type: 7,
  severity: 'block',
  treatment: 'paraphrase',
  lexicons: [],
  find: (_spans, p) => {
    const covert = p.groups.has('covert');
    if (!covert && !told.some((g) => p.groups.has(g))) return [];
    return merged(
      p.quotes.filter((q) => {
        const before = p.text.slice(Math.max(0, q.start - 24), q.start);
        return covert
          ? wordsIn(p, q) >= 2 && !naming.test(before)
          : wordsIn(p, q) >= fewestWords && (speech.test(before) || spokenAfter.test(p.text.slice(q.end, q.end + 24)));
      }),
    );
  },
};
