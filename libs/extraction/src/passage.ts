/** A word before a full stop that does not end the sentence. */
const abbreviation =
  /(?:^|[^a-z])(?:nos?|refs?|tel|mob|reg|acc|ac|mr|mrs|ms|dr|st|approx|ltd|inc|co|d\.o\.b|e\.g|i\.e)$/i;
const sentenceEnd = /[.!?…](?=\s)|[\n\r]/g;

/** How far from a digit an identifier that holds one may reach. */
const farthest = 20;

/** A stretch of the text around digits. */
interface Spot {
  readonly start: number;
  readonly text: string;
}

/**
 * A text with its sentences known, so that a rule can ask what stands around a place. Every answer is at most `reach`
 * characters long: asking at each place of a text stays linear.
 */
export class Passage {
  readonly text: string;
  #ends: readonly number[] | null = null;
  #spots: readonly Spot[] | null = null;
  #together = -1;
  #lower: string | null = null;

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

  /**
   * The matches of a pattern each of which holds a digit and no stretch of `farthest` characters without one: only the
   * neighbourhood of digits is searched. Most of a text is words, which then cost nothing. `least` is how many digits a match
   * holds together, as `digitsTogether` counts them.
   */
  nearDigits(pattern: RegExp, least = 1): RegExpExecArray[] {
    const found: RegExpExecArray[] = [];
    const spots = this.#spotsOf();
    if (this.#together < least) return found;
    for (const { start, text } of spots) {
      pattern.lastIndex = 0;
      for (let m = pattern.exec(text); m !== null; m = pattern.exec(text)) {
        m.index += start;
        found.push(m);
      }
    }
    return found;
  }

  /** The most digits that stand together, with at most three marks and no letter between one and the next. */
  get digitsTogether(): number {
    if (this.#together < 0) this.#spotsOf();
    return this.#together;
  }

  /** True where the text holds one of these, given in lower case, in any case. Far quicker than a pattern. */
  holds(...parts: readonly string[]): boolean {
    const lower = (this.#lower ??= this.text.toLowerCase());
    return parts.some((part) => lower.includes(part));
  }

  #spotsOf(): readonly Spot[] {
    if (this.#spots) return this.#spots;
    const { text } = this;
    const spots: Spot[] = [];
    let [from, to, last, run] = [0, -1, -9, 0];
    this.#together = 0;
    for (let i = 0; i < text.length; i += 1) {
      const c = text.charCodeAt(i);
      if (c < 48 || c > 57) {
        if ((c >= 65 && c <= 90) || (c >= 97 && c <= 122) || c > 191) run = 0;
        continue;
      }
      run = i - last <= 4 ? run + 1 : 1;
      if (run > this.#together) this.#together = run;
      last = i;
      if (i - farthest > to) {
        if (to >= 0) spots.push({ start: from, text: text.slice(from, to) });
        from = Math.max(0, i - farthest);
      }
      to = i + farthest + 1;
    }
    if (to >= 0) spots.push({ start: from, text: text.slice(from, to) });
    return (this.#spots = spots);
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
