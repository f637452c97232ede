import { sourceGroups, unknownSourceGroups, type SourceGroup } from './lexicon/source-groups.js';

/** A stretch of a text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text made ready for the rules. `text` has the length of the original; only marks that look alike are made one. */
export interface Prepared {
  readonly text: string;
  readonly quotes: readonly Span[];
  readonly groups: ReadonlySet<SourceGroup>;
}

const quoted = [/"[^"\n]{1,400}"/g, /(?<![\p{L}\p{N}])'[^'\n]{1,400}(?:'(?=\p{L})[^'\n]{1,400}){0,6}'(?!\p{L})/gu];

/** The passages in quotation marks, marks included. An apostrophe inside a word is none. */
export function quotesOf(text: string): Span[] {
  const found = quoted.flatMap((q) =>
    [...text.matchAll(q)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
  );
  return found.filter(
    (a) => !found.some((b) => b !== a && b.start <= a.start && b.end >= a.end && b.end - b.start > a.end - a.start),
  );
}

/** Makes a text ready. Curly quotation marks become plain ones and odd blanks become blanks, one character for one. */
export function prepare(text: string, sourceType: string): Prepared {
  const plain = text
    .replace(/[‘’ʼ]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\u00a0\u2007\u202f]/g, ' ');
  const groups = Object.hasOwn(sourceGroups, sourceType) ? sourceGroups[sourceType]! : unknownSourceGroups;
  return { text: plain, quotes: quotesOf(plain), groups: new Set(groups) };
}

/** True where the spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where a span lies in a quotation. */
export const isQuoted = (p: Prepared, s: Span): boolean => p.quotes.some((q) => q.start <= s.start && s.end <= q.end);

const clauseEnd = /[.;:!?](?=\s|$)|\n|, | (?:and|an|but|because|so|then|when|while) /g;

/** The clauses of a text: between punctuation, line ends and conjunctions, in their order. */
export function clausesOf(text: string): Span[] {
  const out: Span[] = [];
  let start = 0;
  for (const m of text.matchAll(clauseEnd)) {
    out.push({ start, end: m.index });
    start = m.index + m[0].length;
  }
  out.push({ start, end: text.length });
  return out;
}

/** For each of some places, sorted, the clause or clauses it lies in, trimmed of blanks. */
export function clausesAt(text: string, places: readonly Span[]): Span[] {
  const clauses = clausesOf(text);
  let i = 0;
  return places.map((at) => {
    while (i < clauses.length - 1 && clauses[i]!.end <= at.start) i += 1;
    let last = i;
    while (last < clauses.length - 1 && clauses[last]!.end < at.end) last += 1;
    let start = Math.min(at.start, clauses[i]!.start);
    let end = Math.max(at.end, clauses[last]!.end);
    while (start < at.start && /\s/.test(text[start]!)) start += 1;
    while (end > at.end && /\s/.test(text[end - 1]!)) end -= 1;
    return { start, end };
  });
}

/** Joins spans that overlap or touch; sorted. */
export function merged(spans: readonly Span[]): Span[] {
  const out: Span[] = [];
  for (const s of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && s.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, s.end) };
    else out.push(s);
  }
  return out;
}
