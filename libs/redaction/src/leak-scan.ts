import type { Finding, TextField } from './finding.js';
import { compacted, folded, type Folded } from './folded.js';
import { findSourceClues } from './find-source-clues.js';

/** Why a text may not leave. */
export type LeakCode =
  'known_source_phrase' | 'source_reference' | 'clue_verbatim' | 'unchanged_with_clues' | 'first_person';

/** A hit of the last scan before release: a place in the scanned text. */
export interface LeakHit {
  readonly code: LeakCode;
  readonly start: number;
  readonly end: number;
}

/** What the scan knows of the high side. */
export interface LeakScanInput {
  readonly sourceType: string;
  readonly raw: Readonly<Record<TextField, string | null>>;
  /** The clues found in the raw fields. */
  readonly findings: readonly Finding[];
  /** Canaries, names, references, contacts: whatever is known to lead to the source. */
  readonly phrases: readonly string[];
}

/** Words a shared stretch must have to count as copied from a clue. */
const shingleWords = 5;
const shortestPhrase = 3;
/** From this length on a phrase is looked for with its blanks and marks taken out too; a shorter one would be found by chance. */
const shortestCompact = 7;

function places(haystack: Folded, needle: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  if (needle.trim() === '') return out;
  const { text: bounded } = haystack;
  for (let at = bounded.indexOf(` ${needle} `); at >= 0; at = bounded.indexOf(` ${needle} `, at + 1)) {
    const end = Math.min(at + needle.length, haystack.places.length - 1);
    out.push({ start: haystack.places[at]!, end: haystack.places[end - 1]! + 1 });
  }
  return out;
}

function within({ text, places: from }: Folded, needle: string): { start: number; end: number }[] {
  const out: { start: number; end: number }[] = [];
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1))
    out.push({ start: from[at]!, end: from[at + needle.length - 1]! + 1 });
  return out;
}

/** Stretches of five words of the raw text that hold part of a clue; a shorter clue field gives its clue whole. */
function clueShingles(raw: string, findings: readonly Finding[]): string[] {
  const out = new Set<string>();
  for (const f of findings) {
    const words = [...raw.matchAll(/\S+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
    const first = words.findIndex((w) => w.end > f.start);
    const last = words.findLastIndex((w) => w.start < f.end);
    if (first < 0 || last < first) continue;
    const half = Math.floor(shingleWords / 2);
    for (let from = Math.max(0, first - half); from <= Math.min(last, words.length - shingleWords); from += 1) {
      const stretch = words.slice(from, from + shingleWords);
      const inside = stretch.filter((w) => w.start < f.end && w.end > f.start).length;
      if (inside >= Math.min(3, last - first + 1))
        out.add(folded(raw.slice(stretch[0]!.start, stretch.at(-1)!.end)).text.trim());
    }
  }
  return [...out].filter((s) => s.split(' ').length >= shingleWords - 1);
}

/**
 * The last look at a text before it crosses the fence (security 4). Finds known source phrases however they are written,
 * reference patterns, stretches copied from a clue, and a text that is the raw text although clues were found in it. No hit
 * does not mean safe: clues in grammar cannot be proven absent, which is why a person approves.
 */
export function leakScan(text: string, input: LeakScanInput): LeakHit[] {
  const folds = folded(text);
  const product = { text: ` ${folds.text} `, places: folds.places };
  const hits: LeakHit[] = [];
  const add = (code: LeakCode, spans: readonly { start: number; end: number }[]): void => {
    for (const s of spans) hits.push({ code, ...s });
  };
  const tight = compacted(folds);
  for (const phrase of input.phrases) {
    const needle = folded(phrase).text.trim();
    const bare = needle.replaceAll(' ', '');
    if (needle.length < shortestPhrase) continue;
    add('known_source_phrase', bare.length >= shortestCompact ? within(tight, bare) : places(product, needle));
  }
  const left = findSourceClues(text, { field: 'body', sourceType: input.sourceType });
  for (const code of ['source_reference', 'first_person'] as const)
    add(
      code,
      left.filter((f) => f.code === code),
    );
  for (const field of ['title', 'body', 'comment'] as const) {
    const raw = input.raw[field];
    const clues = input.findings.filter((f) => f.field === field && f.severity === 'block');
    if (raw === null || clues.length === 0) continue;
    // The clause of a first person is found whole, facts and all, and its facts may stay; the person is looked for above.
    const wording = clues.filter((f) => f.type !== 1);
    for (const shingle of clueShingles(raw, wording)) add('clue_verbatim', places(product, shingle));
    const whole = folded(raw).text.trim();
    if (field === 'body' && whole !== '' && product.text.includes(whole))
      add('unchanged_with_clues', [{ start: 0, end: text.length }]);
  }
  return hits.sort((a, b) => a.start - b.start || a.end - b.end || (a.code < b.code ? -1 : 1));
}
