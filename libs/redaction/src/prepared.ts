import { sourceGroups, unknownSourceGroups, type SourceGroup } from './lexicon/source-groups.js';
import { plainOf } from './text/plain.js';
import { tokensOf, type Tokens } from './text/tokens.js';

/** A stretch of a text: offsets in UTF-16 units, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text made ready for the rules, once for all of them. Spans are places in `text`; `original` gives them back. */
export interface Prepared {
  /** In plain letters: hidden characters gone, look-alikes made one. */
  readonly text: string;
  readonly places: readonly number[] | null;
  readonly tokens: Tokens;
  readonly quotes: readonly Span[];
  readonly groups: ReadonlySet<SourceGroup>;
}

const quoted = [/"[^"\n]{1,400}"/g, /(?<![\p{L}\p{N}])'[^'\n]{1,400}(?:'(?=\p{L})[^'\n]{1,400}){0,6}'(?!\p{L})/gu];

/** The passages in quotation marks, marks included. An apostrophe inside a word is none. */
export function quotesOf(text: string): Span[] {
  if (!text.includes('"') && !text.includes("'")) return [];
  const found = quoted.flatMap((q) =>
    [...text.matchAll(q)].map((m) => ({ start: m.index, end: m.index + m[0].length })),
  );
  return found.filter(
    (a) => !found.some((b) => b !== a && b.start <= a.start && b.end >= a.end && b.end - b.start > a.end - a.start),
  );
}

const groupSets = new Map<string, ReadonlySet<SourceGroup>>();

/** The kinds of origin a source type belongs to; the most sensitive ones for an unknown type. */
export function groupsOf(sourceType: string): ReadonlySet<SourceGroup> {
  const name = Object.hasOwn(sourceGroups, sourceType) ? sourceType : '';
  const known = groupSets.get(name);
  if (known) return known;
  const made = new Set(name === '' ? unknownSourceGroups : sourceGroups[name]!);
  groupSets.set(name, made);
  return made;
}

/** Makes a text ready. */
export function prepare(text: string, sourceType: string): Prepared {
  const plain = plainOf(text);
  return {
    text: plain.text,
    places: plain.places,
    tokens: tokensOf(plain.text),
    quotes: quotesOf(plain.text),
    groups: groupsOf(sourceType),
  };
}

/** A span of the prepared text as places in the text it was made from. */
export function original({ places }: Prepared, s: Span): Span {
  return places === null ? s : { start: places[s.start]!, end: places[s.end - 1]! + 1 };
}

/** True where the spans share at least one character. */
export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** True where a span lies in a quotation. */
export const isQuoted = (p: Pick<Prepared, 'quotes'>, s: Span): boolean =>
  p.quotes.some((q) => q.start <= s.start && s.end <= q.end);

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
  if (places.length === 0) return [];
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
  if (spans.length < 2) return [...spans];
  const out: Span[] = [];
  for (const s of [...spans].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last && s.start <= last.end) out[out.length - 1] = { start: last.start, end: Math.max(last.end, s.end) };
    else out.push(s);
  }
  return out;
}
