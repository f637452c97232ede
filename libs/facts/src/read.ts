import { compiled, type CompiledLexicon } from './compiled.js';
import { findIn, type Found } from './find.js';
import type { Lexicon, Sign } from './lexicon/lexicon.js';
import { readFields, type ReadableLog, type ReadField } from './log.js';
import { wordsOf, type Words } from './words.js';

/** A sign that stands in a log, or one that was read and set aside by another. */
export interface Reading {
  readonly sign: Sign;
  readonly field: ReadField;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  /** What takes it back; null where it stands. */
  readonly asideFor: Reading | null;
}

/** How far before a phrase a denial is looked for, in words of the same clause. */
const denialReach = 5;
/** So many passages of one sign in one field say all there is to say. */
const passagesPerSign = 3;

const subjects = new Set(['he', 'she', 'they', 'i', 'we', 'who', 'it', 'you']);
const isBare = (word: string): boolean => word === 'not' || word === 'never' || word.endsWith('nt');

function isDenied(words: Words, from: number, lexicon: CompiledLexicon): boolean {
  let subject = false;
  for (let i = from - 1; i >= 0 && i >= from - denialReach; i -= 1) {
    if (words.sentence[i] !== words.sentence[from]) return false;
    const word = words.norm[i]!;
    // "If she does not pay he will …": a new subject ends what a bare "not" denies; "denied that he will" goes on.
    if (subjects.has(word)) subject = true;
    if (word === 'but' || word === 'because' || word === 'if' || word === 'unless' || word === 'until') return false;
    if (lexicon.denials.has(word) && !(subject && isBare(word)))
      return words.clause[i] === words.clause[from] || from - i <= 2;
  }
  return false;
}

function readField(field: ReadField, text: string, lexicon: CompiledLexicon): Reading[] {
  const words = wordsOf(text);
  const told = new Map<number, number>();
  const lastEnd = new Map<number, number>();
  return findIn(words, lexicon).flatMap(({ sign: n, from, to }: Found): Reading[] => {
    const sign = lexicon.signs[n]!;
    const before = told.get(n) ?? 0;
    if (before >= passagesPerSign || from < (lastEnd.get(n) ?? 0)) return [];
    if (!sign.standsDenied && isDenied(words, from, lexicon)) return [];
    told.set(n, before + 1);
    lastEnd.set(n, to);
    const [start, end] = [words.starts[from]!, words.ends[to - 1]!];
    return [{ sign, field, start, end, sentence: words.sentence[from]!, asideFor: null }];
  });
}

function settledBy(reading: Reading, settling: readonly Reading[]): Reading | null {
  for (const s of settling) {
    const near = s.field === reading.field && Math.abs(s.sentence - reading.sentence) <= (s.sign.reach ?? 0);
    if (near || (s.field === 'title' && (s.sign.reach ?? 0) > 0)) return s;
  }
  return null;
}

/**
 * The signs of a lexicon in a log, each with its passage, in the order of the fields and words. A sign about life near which the
 * text says play, jest, past or over is kept as set aside.
 */
export function read(log: ReadableLog, lexicon: Lexicon): readonly Reading[] {
  const ready = compiled(lexicon);
  const all = readFields.flatMap((field) => {
    const text = log[field];
    return text ? readField(field, text, ready) : [];
  });
  const settling = all.filter((r) => r.sign.kind === 'settles');
  if (settling.length === 0) return all;
  return all.map((r) => (r.sign.kind === 'life' ? { ...r, asideFor: settledBy(r, settling) } : r));
}
