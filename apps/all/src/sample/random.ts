/** A small seeded generator of pseudo-random numbers (mulberry32): the same seed gives the same sample on every machine. */
export class Seeded {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** A number in [0, 1). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  pick<T>(from: readonly T[]): T {
    return from[this.whole(0, from.length - 1)]!;
  }

  letters(n: number, from = 'ABCDEFGHJKLMNOPRSTUVWXY'): string {
    return Array.from({ length: n }, () => from[this.whole(0, from.length - 1)]).join('');
  }

  digits(n: number): string {
    return Array.from({ length: n }, () => this.whole(0, 9)).join('');
  }
}
