/** A word before a full stop that does not end the sentence. */
const abbreviation =
  /(?:^|[^a-z])(?:nos?|refs?|tel|mob|reg|acc|ac|mr|mrs|ms|dr|st|approx|ltd|inc|co|d\.o\.b|e\.g|i\.e)$/i;
const sentenceEnd = /[.!?…](?=\s)|[\n\r]/g;

/**
 * A text with its sentences known, so that a rule can ask what stands around a place. Every answer is at most `reach`
 * characters long: asking at each place of a text stays linear.
 */
export class Passage {
  readonly text: string;
  #ends: readonly number[] | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** Up to `reach` characters before a place, of the same sentence. */
  before(start: number, reach = 60): string {
    const [from] = this.#sentence(start);
    return this.text.slice(Math.max(from, start - reach), start);
  }

  /** Up to `reach` characters after a place, of the same sentence. */
  after(end: number, reach = 60): string {
    const [, to] = this.#sentence(end);
    return this.text.slice(end, Math.min(to, end + reach));
  }

  /** The same on both sides, the place itself left out. */
  around(start: number, end: number, reach = 80): string {
    return `${this.before(start, reach)} ¦ ${this.after(end, reach)}`;
  }

  /** Up to `reach` characters before a place, whatever the sentences. */
  earlier(start: number, reach: number): string {
    return this.text.slice(Math.max(0, start - reach), start);
  }

  #sentence(place: number): readonly [number, number] {
    const ends = (this.#ends ??= this.#sentenceEnds());
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= place) low = middle + 1;
      else high = middle;
    }
    return [low === 0 ? 0 : ends[low - 1]!, low === ends.length ? this.text.length : ends[low]!];
  }

  #sentenceEnds(): readonly number[] {
    const ends: number[] = [];
    for (const m of this.text.matchAll(sentenceEnd)) {
      const before = this.text.slice(Math.max(0, m.index - 8), m.index);
      if (m[0] !== '.' || !abbreviation.test(before)) ends.push(m.index + 1);
    }
    return ends;
  }
}
