import { compiled, type CompiledLexicon } from './compiled.js';
import { findIn, type Found } from './find.js';
import type { Lexicon, Sign } from './lexicon/lexicon.js';
import { readFields, type ReadableLog, type ReadField } from './log.js';
import { isOtherLanguage } from './language.js';
import { scoresOf, type KnownField } from './manner-scores.js';
import { pointsOf, stemOf } from './manner.js';
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

interface Field extends KnownField {
  readonly field: ReadField;
}

function readField(of: Field, lexicon: CompiledLexicon): Reading[] {
  const { field, words } = of;
  const told = new Map<number, number>();
  const lastEnd = new Map<number, number>();
  return findIn(of, lexicon).flatMap(({ sign: n, from, to }: Found): Reading[] => {
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

/** What was read of a log. */
export interface Read {
  readonly readings: readonly Reading[];
  /** The fields that are in another language, each whole: of those little is read. */
  readonly otherLanguage: readonly Pick<Reading, 'field' | 'start' | 'end'>[];
  /** What the manner of the texts comes to under each weighing that asks for it. */
  readonly manner: ReadonlyMap<string, number>;
  /** The sentence that speaks most like such a log, under a weighing: its passage. Worked out only when asked. */
  passageOf(weighing: string): Omit<Reading, 'sign' | 'asideFor'> | null;
}

function settle(all: readonly Reading[]): readonly Reading[] {
  // Words inside a larger phrase settle nothing: "his last summer" is not told of last summer.
  const inside = (r: Reading): boolean =>
    all.some((l) => l.sign.kind === 'life' && l.field === r.field && l.start < r.start && r.end <= l.end);
  const settling = all.filter((r) => r.sign.kind === 'settles' && !inside(r));
  if (settling.length === 0) return all;
  return all.map((r) => (r.sign.kind === 'life' ? { ...r, asideFor: settledBy(r, settling) } : r));
}

/**
 * Reads a log with a lexicon: its signs, each with its passage, in the order of the fields and words, and the manner of the whole.
 * A sign about life near which the text says play, jest, past or over is kept as set aside.
 */
export function read(log: ReadableLog, lexicon: Lexicon): Read {
  const ready = compiled(lexicon);
  const fields = readFields.flatMap((field) => {
    const text = log[field];
    if (!text) return [];
    const words = wordsOf(text);
    return [{ field, words, known: words.norm.map((w) => ready.words.get(w)) }];
  });
  return {
    readings: settle(fields.flatMap((f) => readField(f, ready))),
    otherLanguage: fields.filter(isOtherLanguage).map(({ field, words: { starts, ends } }) => ({
      field,
      start: starts[0]!,
      end: ends.at(-1)!,
    })),
    manner: scoresOf(fields, ready.manner, ready.words.size),
    passageOf: (weighing) => tellingSentence(fields, lexicon, weighing),
  };
}

function tellingSentence(
  fields: readonly Field[],
  lexicon: Lexicon,
  weighing: string,
): Omit<Reading, 'sign' | 'asideFor'> | null {
  let best: Omit<Reading, 'sign' | 'asideFor'> | null = null;
  let most = -Infinity;
  for (const { field, words } of fields)
    for (let from = 0, to = 0; from < words.norm.length; from = to) {
      let sum = 0;
      for (to = from; to < words.norm.length && words.sentence[to] === words.sentence[from]; to += 1)
        sum += pointsOf(stemOf(words.norm[to]!), weighing, lexicon.manner);
      if (sum <= most) continue;
      most = sum;
      best = { field, start: words.starts[from]!, end: words.ends[to - 1]!, sentence: words.sentence[from]! };
    }
  return best;
}
