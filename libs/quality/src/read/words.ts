import { hashBasis, hashed, type Vocabulary } from './vocabulary.js';

/** The words of a text: letters, digits and inner apostrophes, in lower case. */
export interface Words {
  /** Lower case, same length as the text; curly marks made plain. */
  readonly lower: string;
  readonly starts: readonly number[];
  /** The place after each word. */
  readonly ends: readonly number[];
  /** Each word by its number in the vocabulary, 0 for the others. */
  readonly numbers: readonly number[];
}

const apostrophe = 39;
const [letter, digit] = [1, 2];
/** What a unit is to a word: a letter of Latin, a digit, or 0. */
const kinds = Uint8Array.from({ length: 0x250 }, (_, c) => {
  if ((c >= 97 && c <= 122) || c >= 0xc0) return letter;
  return c >= 48 && c <= 57 ? digit : 0;
});
const kindOf = (unit: number): number => (unit < 0x250 ? kinds[unit]! : 0);
/** The unit at a place; 0 past the end. */
const unitAt = (text: string, place: number): number => (place < text.length ? text.charCodeAt(place) : 0);

/** Lower case of the same length, so that every offset stays true. */
function lowered(text: string): string {
  const plain = /[\u2018\u2019\u02bc\u201c\u201d\u00a0\u202f\u2007]/.test(text)
    ? text
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .replace(/[\u201c\u201d]/g, '"')
        .replace(/[\u00a0\u202f\u2007]/g, ' ')
    : text;
  const lower = plain.toLowerCase();
  // A few letters (İ) grow when lowered; then only the plain ones are.
  return lower.length === text.length ? lower : plain.replace(/[A-Z]+/g, (l) => l.toLowerCase());
}

/** Splits a text into words. Time grows with its length alone. */
export function wordsOf(text: string, vocabulary: Vocabulary): Words {
  const lower = lowered(text);
  const words = { lower, starts: [] as number[], ends: [] as number[], numbers: [] as number[] };
  const { length } = lower;
  let i = 0;
  while (i < length) {
    let unit = lower.charCodeAt(i);
    if (kindOf(unit) === 0) {
      i += 1;
      continue;
    }
    const start = i;
    let hash = hashBasis;
    do {
      hash = hashed(hash, unit);
      i += 1;
      unit = unitAt(lower, i);
    } while (kindOf(unit) !== 0);
    // After an apostrophe letters alone go on.
    while (unit === apostrophe && kindOf(unitAt(lower, i + 1)) === letter)
      do {
        hash = hashed(hash, unit);
        i += 1;
        unit = unitAt(lower, i);
      } while (kindOf(unit) === letter);
    words.starts.push(start);
    words.ends.push(i);
    words.numbers.push(vocabulary.numberAt(lower, start, i, hash));
  }
  return words;
}
