import type { CompiledLexicon, Phrase, Slot } from './compiled.js';
import type { Words } from './words.js';

/** A phrase that stands in the text, from its first word to the one before `to`. */
export interface Found {
  readonly sign: number;
  readonly from: number;
  readonly to: number;
}

const bigSum = 25_000;

function isOf(kind: string, words: Words, i: number): boolean {
  if (kind === '_') return true;
  if (kind === 'Aa') return words.capital[i]! && words.norm[i] !== 'i';
  const n = words.value[i]!;
  if (kind === '#') return n === n;
  if (kind === '#child') return n >= 4 && n <= 17;
  return kind === '#old' ? n >= 70 && n <= 104 : n >= bigSum;
}

/** Where the phrase goes on after slot `slot` has taken the word or words at `i`; -1 where it does not stand. */
function after(slot: Slot, words: Words, i: number): number {
  const word = words.norm[i]!;
  if (slot.words.has(word)) return i + 1;
  for (const p of slot.prefixes) if (word.startsWith(p)) return i + 1;
  for (const s of slot.sequences.get(word) ?? [])
    if (s.every((w, k) => words.norm[i + k] === w) && words.sentence[i + s.length - 1] === words.sentence[i])
      return i + s.length;
  for (const c of slot.classes) if (isOf(c, words, i)) return i + 1;
  return -1;
}

/** The end of a phrase whose slots from `at` on begin at word `i`, or -1. */
function endOf(phrase: Phrase, at: number, words: Words, i: number): number {
  const slot = phrase.slots[at];
  if (!slot) return i;
  if (slot.gap > 0) {
    for (let skip = 0; skip <= slot.gap; skip += 1) {
      const end = endOf(phrase, at + 1, words, i + skip);
      if (end >= 0) return end;
    }
    return -1;
  }
  const within = i < words.norm.length && words.sentence[i] === words.sentence[i - 1];
  const next = within ? after(slot, words, i) : -1;
  const end = next < 0 ? -1 : endOf(phrase, at + 1, words, next);
  return end < 0 && slot.optional ? endOf(phrase, at + 1, words, i) : end;
}

/** The phrases of a lexicon in one text, in order of their first words; a sign is told once for each first word. */
export function findIn(words: Words, lexicon: CompiledLexicon): readonly Found[] {
  const found: Found[] = [];
  const tryAt = (phrase: Phrase, i: number): void => {
    const next = after(phrase.slots[0]!, words, i);
    const to = next < 0 ? -1 : endOf(phrase, 1, words, next);
    if (to > i) found.push({ sign: phrase.sign, from: i, to });
  };
  for (let i = 0; i < words.norm.length; i += 1) {
    const word = words.norm[i]!;
    const exact = lexicon.byWord.get(word);
    if (exact) for (const phrase of exact) tryAt(phrase, i);
    const begun = word.length >= 3 ? lexicon.byPrefix.get(word.slice(0, 3)) : undefined;
    if (begun) for (const [prefix, phrase] of begun) if (word.startsWith(prefix)) tryAt(phrase, i);
    if (words.value[i] === words.value[i] || words.capital[i])
      for (const [kind, phrase] of lexicon.byClass) if (isOf(kind, words, i)) tryAt(phrase, i);
  }
  return found;
}
