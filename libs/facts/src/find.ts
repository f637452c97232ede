import type { Beginning, CompiledLexicon, Phrase, Slot } from './compiled.js';
import type { KnownField } from './manner-scores.js';
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

/** Which of the sets that phrases need a text has a word of. */
function needsMet(known: KnownField['known'], needs: number): Uint8Array {
  const met = new Uint8Array(needs);
  for (const word of known) if (word) for (let k = 0; k < word.needed.length; k += 1) met[word.needed[k]!] = 1;
  return met;
}

class Finder {
  readonly found: Found[] = [];
  readonly #words: Words;
  readonly #met: Uint8Array;

  constructor(words: Words, met: Uint8Array) {
    this.#words = words;
    this.#met = met;
  }

  can(phrase: Phrase): boolean {
    return phrase.need < 0 || this.#met[phrase.need] === 1;
  }

  tryAt(phrase: Phrase, i: number, one: boolean): void {
    if (!this.can(phrase)) return;
    const next = one ? i + 1 : after(phrase.slots[0]!, this.#words, i);
    const to = next < 0 ? -1 : endOf(phrase, 1, this.#words, next, this.#words.sentence[i]!);
    if (to > i) this.found.push({ sign: phrase.sign, from: i, to });
  }

  tryBegun({ rest, next }: Beginning, i: number): void {
    const { norm } = this.#words;
    for (let k = 0; k < rest.length; k += 1)
      if (this.can(rest[k]!)) this.tryAt(rest[k]!, i, rest[k]!.slots[0]!.words.has(norm[i]!));
    if (next.size === 0 || i + 1 >= norm.length) return;
    const then = next.get(norm[i + 1]!);
    if (then) for (let k = 0; k < then.length; k += 1) this.tryAt(then[k]!, i, true);
  }
}

/** The phrases of a lexicon in one text, in order of their first words; a sign is told once for each first word. `met` says which needed sets are there. */
export function findIn(
  { words, known }: KnownField,
  lexicon: CompiledLexicon,
  met = needsMet(known, lexicon.needs),
): readonly Found[] {
  const finder = new Finder(words, met);
  const byClass = lexicon.byClass.filter(([, phrase]) => finder.can(phrase));
  const { norm, value, capital } = words;
  for (let i = 0; i < norm.length; i += 1) {
    const word = norm[i]!;
    const begins = known[i]?.begins;
    if (begins) finder.tryBegun(begins, i);
    const begun = word.length >= 3 ? lexicon.byPrefix.get(word.slice(0, 3)) : undefined;
    if (begun) for (const [prefix, phrase] of begun) if (word.startsWith(prefix)) finder.tryAt(phrase, i, true);
    if (value[i] === value[i] || capital[i])
      for (const [kind, phrase] of byClass) if (isOf(kind, words, i)) finder.tryAt(phrase, i, true);
  }
  return finder.found;
}
