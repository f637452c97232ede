import { gaps, hasFigure, isAllCapitals, isCapital, type Tokens } from '../text/tokens.js';
import { shapes, type Element, type Phrase } from './phrase.js';

/** A text with its tokens. */
export interface Tokenised {
  readonly text: string;
  readonly tokens: Tokens;
}

const shortestPossessive = 3;

function phraseForwards(phrases: readonly Int32Array[], { tokens: t }: Tokenised, i: number): number {
  for (const phrase of phrases) {
    const n = phrase.length;
    if (i + n > t.count) continue;
    let k = 1;
    while (k < n && t.number[i + k] === phrase[k] && t.gap[i + k] === gaps.blank) k += 1;
    if (k === n) return n;
  }
  return 0;
}

function phraseBackwards(phrases: readonly Int32Array[], { tokens: t }: Tokenised, i: number): number {
  for (const phrase of phrases) {
    const n = phrase.length;
    const from = i - n + 1;
    if (from < 0) continue;
    let k = n - 1;
    while (k > 0 && t.number[from + k - 1] === phrase[k - 1] && t.gap[from + k] === gaps.blank) k -= 1;
    if (k === 0) return n;
  }
  return 0;
}

/** How many tokens what the element lists takes; 0 for none. */
function listed(e: Element, of: Tokenised, i: number, back: boolean): number {
  const w = of.tokens.number[i]!;
  if (!(back ? e.closing : e.opening).has(w)) return 0;
  const phrases = (back ? e.lasts : e.firsts)?.get(w);
  if (phrases !== undefined) {
    const n = back ? phraseBackwards(phrases, of, i) : phraseForwards(phrases, of, i);
    if (n > 0) return n;
  }
  if (e.single.has(w)) return 1;
  return e.exact.size > 0 && e.exact.has(of.text.slice(of.tokens.start[i], of.tokens.end[i])) ? 1 : 0;
}

function hasShape(bits: number, { text, tokens }: Tokenised, i: number): boolean {
  if (bits & shapes.any) return true;
  if (bits & shapes.capital && isCapital(text, tokens, i)) return true;
  if (bits & shapes.allCapitals && isAllCapitals(text, tokens, i)) return true;
  if (bits & shapes.figure && hasFigure(tokens, i)) return true;
  if (!(bits & shapes.possessive)) return false;
  const w = tokens.word[i]!;
  return w.length >= shortestPossessive && w.endsWith("'s");
}

/** How many tokens from `i` on (or back from `i`) the element takes; 0 where it does not fit. */
function taken(e: Element, of: Tokenised, i: number, back: boolean): number {
  if (i < 0 || i >= of.tokens.count) return 0;
  const n = listed(e, of, i, back);
  return n > 0 || e.shapes === 0 ? n : Number(hasShape(e.shapes, of, i));
}

/** Matches one phrase at a token. Holds where its marks fell; used for one match after another. */
export class Matcher {
  #from = 0;
  #to = 0;
  readonly #of: Tokenised;

  constructor(of: Tokenised) {
    this.#of = of;
  }

  /** The tokens reported (first, and one past the last) of `phrase` with its trigger at token `i`, or null. */
  at(phrase: Phrase, i: number): readonly [number, number] | null {
    const left = this.#left(phrase, phrase.trigger - 1, i);
    if (left < 0) return null;
    if (phrase.opens && this.#of.tokens.gap[left] !== gaps.strong) return null;
    if (phrase.open === 0) this.#from = left;
    const right = this.#right(phrase, phrase.trigger, i);
    if (right < 0) return null;
    if (phrase.close === phrase.elements.length) this.#to = right;
    return this.#to > this.#from ? [this.#from, this.#to] : null;
  }

  /** The token one past what elements from `k` on take from token `i` on, or -1. */
  #right(p: Phrase, k: number, i: number): number {
    if (k === p.open && k > 0) this.#from = i;
    if (k === p.close) this.#to = i;
    const { tokens } = this.#of;
    if (k === p.elements.length) {
      const ended = !p.ends || i >= tokens.count || tokens.gap[i] === gaps.strong;
      return ended ? i : -1;
    }
    const e = p.elements[k]!;
    if (e.not) return this.#near(e, i) && taken(e, this.#of, i, false) > 0 ? -1 : this.#right(p, k + 1, i);
    if (e.max === 1) return this.#oneRight(p, k, i);
    if (e.anything) return this.#anyRight(p, k, i);
    const places = [i];
    let at = i;
    while (places.length <= e.max) {
      if (at >= tokens.count || (at !== i || k !== p.trigger ? tokens.gap[at]! > e.gap : false)) break;
      const n = taken(e, this.#of, at, false);
      if (n === 0) break;
      at += n;
      places.push(at);
    }
    for (let n = places.length - 1; n >= e.min; n -= 1) {
      const end = this.#right(p, k + 1, places[n]!);
      if (end >= 0) return end;
    }
    return -1;
  }

  /** The commonest case, an element that takes one word or phrase or nothing, without a list of places. */
  #oneRight(p: Phrase, k: number, i: number): number {
    const e = p.elements[k]!;
    const { tokens } = this.#of;
    if (i < tokens.count && (k === p.trigger || tokens.gap[i]! <= e.gap)) {
      const n = taken(e, this.#of, i, false);
      if (n > 0) {
        const end = this.#right(p, k + 1, i + n);
        if (end >= 0) return end;
      }
    }
    return e.min === 0 ? this.#right(p, k + 1, i) : -1;
  }

  /** Any words up to a number: no list of places is needed, each is one further. */
  #anyRight(p: Phrase, k: number, i: number): number {
    const e = p.elements[k]!;
    const { count, gap } = this.#of.tokens;
    let n = 0;
    while (n < e.max && i + n < count && gap[i + n]! <= (n === 0 ? e.gap : Math.min(e.gap, gaps.weak))) n += 1;
    for (; n >= e.min; n -= 1) {
      const end = this.#right(p, k + 1, i + n);
      if (end >= 0) return end;
    }
    return -1;
  }

  #anyLeft(p: Phrase, k: number, i: number): number {
    const e = p.elements[k]!;
    const allowed = Math.max(p.elements[k + 1]?.gap ?? 0, e.gap);
    const { gap } = this.#of.tokens;
    let n = 0;
    while (n < e.max && i - n > 0 && gap[i - n]! <= allowed) n += 1;
    for (; n >= e.min; n -= 1) {
      const start = this.#left(p, k - 1, i - n);
      if (start >= 0) return start;
    }
    return -1;
  }

  #oneLeft(p: Phrase, k: number, i: number): number {
    const e = p.elements[k]!;
    const allowed = Math.max(p.elements[k + 1]?.gap ?? 0, e.gap);
    if (i > 0 && this.#of.tokens.gap[i]! <= allowed) {
      const n = taken(e, this.#of, i - 1, true);
      if (n > 0) {
        const start = this.#left(p, k - 1, i - n);
        if (start >= 0) return start;
      }
    }
    return e.min === 0 ? this.#left(p, k - 1, i) : -1;
  }

  /** The first token of what elements from `k` down take before token `i`, or -1. */
  #left(p: Phrase, k: number, i: number): number {
    if (k + 1 === p.open && p.open <= p.trigger) this.#from = i;
    if (k + 1 === p.close && p.close <= p.trigger) this.#to = i;
    if (k < 0) return i;
    const e = p.elements[k]!;
    if (e.not) return this.#near(e, i) && taken(e, this.#of, i - 1, true) > 0 ? -1 : this.#left(p, k - 1, i);
    if (e.max === 1) return this.#oneLeft(p, k, i);
    if (e.anything) return this.#anyLeft(p, k, i);
    const allowed = p.elements[k + 1]?.gap ?? 0;
    const places = [i];
    let at = i;
    while (places.length <= e.max) {
      if (at <= 0 || this.#of.tokens.gap[at]! > Math.max(allowed, e.gap)) break;
      const n = taken(e, this.#of, at - 1, true);
      if (n === 0) break;
      at -= n;
      places.push(at);
    }
    for (let n = places.length - 1; n >= e.min; n -= 1) {
      const start = this.#left(p, k - 1, places[n]!);
      if (start >= 0) return start;
    }
    return -1;
  }

  /** A word beyond a mark is not what follows. */
  #near(e: Element, i: number): boolean {
    const { tokens } = this.#of;
    return i < tokens.count && tokens.gap[i]! <= e.gap;
  }
}
