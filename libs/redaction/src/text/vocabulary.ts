/** Words that patterns and rules ask for, numbered from 1 on as they are first named; 0 stands for any other word. */
const spelled: string[] = [''];
/** Numbers by the hash of their words: open addressing, more than half of it empty. */
let slots = new Uint32Array(1 << 12);

export const hashStart = 0x811c9dc5 | 0;
/** One step of the hash of a word, by its UTF-16 units in small letters. */
export const hashStep = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);

const slotOf = (hash: number): number => (hash ^ (hash >>> 15)) & (slots.length - 1);

function hashOf(word: string): number {
  let hash = hashStart;
  for (let i = 0; i < word.length; i += 1) hash = hashStep(hash, word.charCodeAt(i));
  return hash;
}

/** The number of the word that stands at a place of a text in small letters, `hash` being its hash; 0 where nobody asks for it. */
export function numberAt(text: string, start: number, end: number, hash: number): number {
  for (let slot = slotOf(hash); ; slot = (slot + 1) & (slots.length - 1)) {
    const n = slots[slot]!;
    if (n === 0) return 0;
    const word = spelled[n]!;
    if (word.length === end - start && text.startsWith(word, start)) return n;
  }
}

function enter(n: number): void {
  let slot = slotOf(hashOf(spelled[n]!));
  while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
  slots[slot] = n;
}

/** The number of a word somebody asks for; gives it one. For lists made when the library loads, not for words of texts. */
export function numberFor(word: string): number {
  const known = numberAt(word, 0, word.length, hashOf(word));
  if (known !== 0) return known;
  spelled.push(word);
  if (spelled.length * 4 > slots.length) {
    slots = new Uint32Array(slots.length * 2);
    for (let n = 1; n < spelled.length - 1; n += 1) enter(n);
  }
  enter(spelled.length - 1);
  return spelled.length - 1;
}

/** A set of words by their numbers, one bit each. */
export class WordSet {
  readonly bits: Uint32Array;

  constructor(words: Iterable<string>) {
    const listed = [...words].map(numberFor);
    this.bits = new Uint32Array(listed.length === 0 ? 0 : (Math.max(...listed) >>> 5) + 1);
    for (const n of listed) this.bits[n >>> 5]! |= 1 << (n & 31);
  }

  /** True where the word of this number is in the set; false for 0. */
  has(n: number): boolean {
    const at = n >>> 5;
    return at < this.bits.length && ((this.bits[at]! >>> (n & 31)) & 1) === 1;
  }
}
