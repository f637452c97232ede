/** Where the hash of a word begins, and what each unit of it multiplies by (FNV-1a). */
export const hashBasis = -2128831035;
export const hashed = (hash: number, unit: number): number => Math.imul(hash ^ unit, 16777619);

/**
 * Words by number, from 1. A word is looked up where it stands in a text, by a hash taken on the way over it: no piece of the
 * text is cut out for it.
 */
export class Vocabulary {
  readonly #words: string[] = [''];
  readonly #numbers = new Map<string, number>();
  #slots = new Uint16Array(64);

  /** Takes a word in; one that is there already keeps its number. At most 65,535. */
  add(word: string): void {
    if (this.#numbers.has(word)) return;
    const number = this.#words.push(word) - 1;
    this.#numbers.set(word, number);
    if (this.#words.length * 4 > this.#slots.length) this.#grow();
    else this.#put(number);
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** The number of a word; 0 where it is not there. */
  numberOf(word: string): number {
    return this.#numbers.get(word) ?? 0;
  }

  /** The number of the word between two places of a text; `hash` is that of its units. */
  numberAt(text: string, start: number, end: number, hash: number): number {
    const mask = this.#slots.length - 1;
    for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
      const number = this.#slots[slot]!;
      if (number === 0 || isAt(text, start, end, this.#words[number]!)) return number;
    }
  }

  #put(number: number): void {
    const word = this.#words[number]!;
    let hash = hashBasis;
    for (let i = 0; i < word.length; i += 1) hash = hashed(hash, word.charCodeAt(i));
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = number;
  }

  #grow(): void {
    this.#slots = new Uint16Array(this.#slots.length * 2);
    for (let number = 1; number < this.#words.length; number += 1) this.#put(number);
  }
}

const spread = (hash: number): number => hash ^ (hash >>> 15);

function isAt(text: string, start: number, end: number, word: string): boolean {
  if (word.length !== end - start) return false;
  for (let i = 0; i < word.length; i += 1) if (text.charCodeAt(start + i) !== word.charCodeAt(i)) return false;
  return true;
}
