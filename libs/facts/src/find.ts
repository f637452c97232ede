import type { CompiledLexicon, Phrase, Slot } from './compiled.js';
import type { Words } from './words.js';

/** A phrase that stands in the text, from its first word to the one before `to`. */
export interface Found {
  readonly sign: number;
  readonly from: number;
  readonly to: number;
}

const bigSum = 25_000;

/** A word alone between two marks, as an age behind a name: "Ann Lee, 14, of …". */
const isSetOff = ({ clause, sentence }: Words, i: number): boolean =>
  i > 0 &&
  clause[i - 1] !== clause[i] &&
  sentence[i - 1] === sentence[i] &&
  (clause[i + 1] !== clause[i] || sentence[i + 1] !== sentence[i]);

function isOf(kind: string, words: Words, i: number): boolean {
  if (kind === '_') return true;
  if (kind === 'Aa') return words.capital[i]! && words.norm[i] !== 'i';
  const n = words.value[i]!;
  if (kind === '#') return n === n;
  if (kind === '#kid' || kind === '#elder') {
    if (!isSetOff(words, i)) return false;
    return kind === '#kid' ? n >= 4 && n <= 17 : n >= 70 && n <= 104;
  }
  if (kind === '#child') return n >= 4 && n <= 17;
  return kind === '#old' ? n >= 70 && n <= 104 : n >= bigSum;
}

/** Where the phrase goes on after slot `slot` has taken the word or words at `i`; -1 where it does not stand. */
function after(slot: Slot, words: Words, i: number): number {
  const word = words.norm[i]!;
  if (slot.words.has(word)) return i + 1;
  for (let k = 0; k < slot.prefixes.length; k += 1) if (word.startsWith(slot.prefixes[k]!)) return i + 1;
  if (slot.sequences.size > 0) {
    const begun = slot.sequences.get(word);
    if (begun) for (const s of begun) if (stands(s, words, i)) return i + s.length;
  }
  for (let k = 0; k < slot.classes.length; k += 1) if (isOf(slot.classes[k]!, words, i)) return i + 1;
  return -1;
}

const stands = (sequence: readonly string[], words: Words, i: number): boolean => {
  for (let k = 1; k < sequence.length; k += 1) if (words.norm[i + k] !== sequence[k]) return false;
  return words.sentence[i + sequence.length - 1] === words.sentence[i];
};

/** The end of a phrase whose slots from `at` on begin at word `i`, or -1. */
function endOf(phrase: Phrase, at: number, words: Words, i: number, sentence: number): number {
  const slot = phrase.slots[at];
  if (!slot) return i;
  if (slot.gap > 0) {
    for (let skip = 0; skip <= slot.gap; skip += 1) {
      const end = endOf(phrase, at + 1, words, i + skip, sentence);
      if (end >= 0) return end;
    }
    return -1;
  }
  const within = words.sentence[i] === sentence;
  const next = within ? after(slot, words, i) : -1;
  const end = next < 0 ? -1 : endOf(phrase, at + 1, words, next, sentence);
  return end < 0 && slot.optional ? endOf(phrase, at + 1, words, i, sentence) : end;
}

/** The phrases of a lexicon in one text, in order of their first words; a sign is told once for each first word. */
export function findIn(words: Words, lexicon: CompiledLexicon): readonly Found[] {
  const found: Found[] = [];
  const tryAt = (phrase: Phrase, i: number, one: boolean): void => {
    const next = one ? i + 1 : after(phrase.slots[0]!, words, i);
    const to = next < 0 ? -1 : endOf(phrase, 1, words, next, words.sentence[i]!);
    if (to > i) found.push({ sign: phrase.sign, from: i, to });
  };
  for (let i = 0; i < words.norm.length; i += 1) {
    const word = words.norm[i]!;
    const exact = lexicon.byWord.get(word);
    if (exact) {
      for (const phrase of exact.rest) tryAt(phrase, i, phrase.slots[0]!.words.has(word));
      const next = exact.next.get(words.norm[i + 1] ?? '');
      if (next) for (const phrase of next) tryAt(phrase, i, true);
    }
    const begun = word.length >= 3 ? lexicon.byPrefix.get(word.slice(0, 3)) : undefined;
    if (begun) for (const [prefix, phrase] of begun) if (word.startsWith(prefix)) tryAt(phrase, i, true);
    if (words.value[i] === words.value[i] || words.capital[i])
      for (const [kind, phrase] of lexicon.byClass) if (isOf(kind, words, i)) tryAt(phrase, i, true);
  }
  return found;
}
