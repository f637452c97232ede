import type { DigitRun } from './digit-run.js';
import { scan, type Scan } from './scan.js';
import { sentenceEnds } from './sentence-ends.js';

/** How far from a digit an identifier that holds one may reach. */
const farthest = 20;

/** A stretch of the text around runs of digits, from one up to another. */
interface Spot {
  readonly start: number;
  readonly text: string;
  readonly firstRun: number;
  readonly endRun: number;
}

/** Nothing found. */
export const none: readonly never[] = [];

/**
 * A text with its sentences known, so that a rule can ask what stands around a place. Every answer is at most `reach`
 * characters long: asking at each place of a text stays linear.
 */
export class Passage {
  readonly text: string;
  /** What a walk over the text saw: a rule looks there before it runs a pattern. */
  readonly seen: Scan;
  #ends: readonly number[] | null = null;
  #spots: readonly Spot[] | null = null;
  #lower: string | null = null;

  constructor(text: string) {
    this.text = text;
    this.seen = scan(text);
  }

  /** Up to `reach` characters before a place, of the same sentence. */
  before(start: number, reach = 60): string {
    const ends = (this.#ends ??= sentenceEnds(this.text));
    const next = firstAfter(ends, start);
    const from = next === 0 ? 0 : ends[next - 1]!;
    return this.text.slice(Math.max(from, start - reach), start);
  }

  /** Up to `reach` characters after a place, of the same sentence. */
  after(end: number, reach = 60): string {
    const ends = (this.#ends ??= sentenceEnds(this.text));
    const next = firstAfter(ends, end);
    const to = next === ends.length ? this.text.length : ends[next]!;
    return this.text.slice(end, Math.min(to, end + reach));
  }

  /** Up to `reach` characters before a place, whatever the sentences. */
  earlier(start: number, reach: number): string {
    return this.text.slice(Math.max(0, start - reach), start);
  }

  /** True where one of the runs of digits is such as the test asks for. */
  hasRun(test: (run: DigitRun) => boolean): boolean {
    for (const run of this.seen.runs) if (test(run)) return true;
    return false;
  }

  /**
   * The matches of a pattern each of which holds a digit and no stretch of `farthest` characters without one. `test` is true
   * of at least one run of digits in or beside every match: a pattern is run only near such runs, and words, times and days,
   * of which most of a text is, cost next to nothing.
   */
  nearDigits(pattern: RegExp, test: (run: DigitRun) => boolean): readonly RegExpExecArray[] {
    let found: RegExpExecArray[] | null = null;
    const { runs } = this.seen;
    for (const spot of (this.#spots ??= this.#spotsOf())) {
      let i = spot.firstRun;
      while (i < spot.endRun && !test(runs[i]!)) i += 1;
      if (i === spot.endRun) continue;
      pattern.lastIndex = 0;
      for (let m = pattern.exec(spot.text); m !== null; m = pattern.exec(spot.text)) {
        m.index += spot.start;
        (found ??= []).push(m);
      }
    }
    return found ?? none;
  }

  /** True where the text holds one of these, given in lower case, in any case. Far quicker than a pattern. */
  holds(...parts: readonly string[]): boolean {
    const lower = (this.#lower ??= this.text.toLowerCase());
    return parts.some((part) => lower.includes(part));
  }

  #spotsOf(): readonly Spot[] {
    const { text } = this;
    const { runs } = this.seen;
    const spots: Spot[] = [];
    for (let first = 0; first < runs.length;) {
      const from = Math.max(0, runs[first]!.start - farthest);
      let to = runs[first]!.end + farthest;
      let next = first + 1;
      for (; next < runs.length && runs[next]!.start - farthest <= to; next += 1) to = runs[next]!.end + farthest;
      spots.push({ start: from, text: text.slice(from, to), firstRun: first, endRun: next });
      first = next;
    }
    return spots;
  }
}

/** The place in a sorted list of the first number greater than this one. */
function firstAfter(numbers: readonly number[], n: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= n) low = middle + 1;
    else high = middle;
  }
  return low;
}
