import { overlaps, type Span } from '../prepared.js';
import type { Marked } from './recast-sentence.js';

const border = /(?:[,;:–—]| - )\s|\s(?=(?:and|but|because|so|who|which|when|while|where|although) )|\n/giu;
const lead = /^(?:and|but|so|then|an|because|or|who|which|when|while|where|although)\s+/iu;
const fact = /\d|(?<=\S\s)\p{Lu}[\p{L}'-]+|@\w/u;
const ownSubject =
  /^(?:he|she|they|it|the|an?|his|her|their|there|this|these|those|some|one|two|three|four|five|six|seven|eight|nine|ten|no|someone|somebody|\p{Lu}\S*|\d\S*|£\S+|people|police|staff|[\p{L}]+s)\b/u;
const joins =
  /(?:^|\s)(?:in|at|from|by|on|with|to|as|about|around|of|and|for|is|was|where|when|the|a|an|that|or|,)\s*$/iu;

interface Piece extends Span {
  readonly mark: string;
}

function pieces(text: string): Piece[] {
  const out: Piece[] = [];
  let from = 0;
  let mark = '';
  for (const m of text.matchAll(border)) {
    out.push({ start: from, end: m.index, mark });
    mark = m[0];
    from = m.index + m[0].length;
  }
  out.push({ start: from, end: text.length, mark });
  return out.filter((p) => text.slice(p.start, p.end).trim() !== '');
}

// What may follow a phrase that is cut out of a clause. Anything else belongs to the phrase, and without it would be tied
// to the wrong word: `paid by [the sister of N] N123` must not become `paid by N123`.
const after =
  /^[\s)'"]*(?:$|[,.;:!?]|(?:from|at|in|on|with|to|for|of|by|and|but|or|is|was|has|had|were|are|will|who|which|that|where|when|outside|near|towards|into|after|before|during|as|said|says|gave|shows?)\b)/iu;

/** A clause without its clues; empty where what is left says nothing by itself. */
function withoutClues(text: string, clues: readonly Span[]): string {
  let out = '';
  let at = 0;
  for (const c of clues) {
    if (text.slice(0, c.start).trim() !== '' && !after.test(text.slice(c.end))) return '';
    out += text.slice(at, Math.max(at, c.start));
    out = out.replace(/[\s(]+$/, ' ').replace(joins, ' ');
    at = Math.max(at, c.end);
  }
  const rest = `${out}${text.slice(at).replace(/^[)'"]?\s*/, ' ')}`
    .replace(/\(\s*\)/g, '')
    .replace(/\s{2,}/g, ' ')
    .trim();
  return rest.split(/\s+/).filter((w) => /\p{L}{2,}|\d/u.test(w)).length >= 2 ? rest : '';
}

/** True where a clause holds something a reader could act on outside its clues: a figure, a name, a handle. */
function holdsFacts(text: string, clues: readonly Span[]): boolean {
  let bare = text;
  for (const c of clues)
    bare = `${bare.slice(0, c.start)}${' '.repeat(Math.max(0, c.end - c.start))}${bare.slice(c.end)}`;
  return fact.test(
    `x ${bare.trim()}`.replace(/^x (\p{Lu}\p{Ll}+ )/u, (m, w: string) =>
      /^(?:The|He|She|They|It|A|An|His|Her|There|This|Only|Source|Caller|Reporter|Our|My|We|Nobody|On|At|In)\s$/.test(w)
        ? 'x '
        : m,
    ),
  );
}

/**
 * Cuts clues out of a sentence: a clause that holds nothing else goes whole, in another the phrase goes with the words that
 * joined it. Empty where the first clause left would have no subject of its own.
 */
export function cutPhrases({ text, clues }: Marked): string {
  const kept: { readonly words: string; readonly mark: string }[] = [];
  for (const p of pieces(text)) {
    const words = text.slice(p.start, p.end);
    const here = clues
      .filter((c) => overlaps(c, p))
      .map((c) => ({ start: Math.max(0, c.start - p.start), end: Math.min(c.end, p.end) - p.start }));
    if (here.length === 0) kept.push({ words, mark: p.mark });
    else if (holdsFacts(words, here)) {
      const left = withoutClues(words, here);
      if (left !== '') kept.push({ words: left, mark: p.mark });
    }
  }
  const first = kept[0];
  if (!first) return '';
  const opening = first.words.trim().replace(lead, '');
  const moved = first.words !== text.slice(0, first.words.length);
  if (moved && !ownSubject.test(opening)) return '';
  return kept.map((k, i) => (i === 0 ? (moved ? opening : k.words) : `${k.mark}${k.words}`)).join('');
}
