import { hashStart, hashStep, numberAt } from './vocabulary.js';

/** How a token stands to the one before it. */
export const gaps = { blank: 0, weak: 1, strong: 2 } as const;

/** The words of a text, as columns: one row a token, in the order they stand. */
export interface Tokens {
  readonly count: number;
  /** Offsets in UTF-16 units. */
  readonly start: readonly number[];
  readonly end: readonly number[];
  /** The word in small letters. */
  readonly word: readonly string[];
  /** Its number among the words that somebody asks for (`vocabulary.ts`), or 0. */
  readonly number: readonly number[];
  /** What lies between this token and the one before it (`gaps`); a text opens with a strong one. */
  readonly gap: readonly number[];
}

const letter = 1;
const digit = 2;
const inner = 3;
const blank = 4;
const weak = 5;
const strong = 6;

const kinds = new Uint8Array(0x250);
for (let c = 0; c < kinds.length; c += 1) {
  const s = String.fromCharCode(c);
  if (/\p{L}/u.test(s)) kinds[c] = letter;
  else if (/\p{N}/u.test(s) || s === '£' || s === '@') kinds[c] = digit;
  else if (s === "'") kinds[c] = inner;
  else if (/[.;:!?\n\r]/.test(s)) kinds[c] = strong;
  else if (/[\s\-/&_]/.test(s)) kinds[c] = blank;
  else kinds[c] = weak;
}
const other = /[\p{L}\p{M}]/u;

function kindOf(c: number): number {
  if (c < 0x250) return kinds[c]!;
  if (c === 0x2026) return strong;
  if (c >= 0x2000 && c <= 0x206f) return weak;
  return c >= 0xd800 && c <= 0xdfff ? weak : other.test(String.fromCharCode(c)) ? letter : weak;
}

/** A full stop inside a number, an address or an initial parts nothing: the next thing is no blank. */
const parts = (text: string, at: number): boolean => {
  const next = text.charCodeAt(at + 1);
  return Number.isNaN(next) || next <= 32 || next === 39 || next === 34 || next === 41;
};

function endOfWord(text: string, from: number): number {
  let i = from;
  while (i < text.length) {
    const k = kindOf(text.charCodeAt(i));
    if (k === letter || k === digit) i += 1;
    else if (k === inner && i + 1 < text.length && kindOf(text.charCodeAt(i + 1)) === letter) i += 2;
    else break;
  }
  return i;
}

function numberOf(low: string, start: number, end: number): number {
  let hash = hashStart;
  for (let i = start; i < end; i += 1) hash = hashStep(hash, low.charCodeAt(i));
  return numberAt(low, start, end, hash);
}

/** Cuts a text into words. Marks are not kept; what they part is, as the gap before the next word. */
export function tokensOf(text: string): Tokens {
  const start: number[] = [];
  const end: number[] = [];
  const word: string[] = [];
  const number: number[] = [];
  const gap: number[] = [];
  const lowered = text.toLowerCase();
  const low = lowered.length === text.length ? lowered : null;
  let between: number = gaps.strong;
  let i = 0;
  while (i < text.length) {
    const kind = kindOf(text.charCodeAt(i));
    if (kind === letter || kind === digit) {
      const from = i;
      i = endOfWord(text, i + 1);
      const w = low === null ? text.slice(from, i).toLowerCase() : low.slice(from, i);
      start.push(from);
      end.push(i);
      word.push(w);
      number.push(low === null ? numberOf(w, 0, w.length) : numberOf(low, from, i));
      gap.push(between);
      between = gaps.blank;
      continue;
    }
    if (kind === strong) between = parts(text, i) ? gaps.strong : Math.max(between, gaps.weak);
    else if (kind === weak || kind === inner) between = Math.max(between, gaps.weak);
    i += 1;
  }
  return { count: word.length, start, end, word, number, gap };
}

/** True where the token opens with a capital letter. */
export const isCapital = (text: string, t: Tokens, i: number): boolean => {
  const c = text.charCodeAt(t.start[i]!);
  return (c >= 65 && c <= 90) || (c >= 0xc0 && text[t.start[i]!] !== t.word[i]![0]);
};

/** True where the token is three letters or more, all capitals. */
export function isAllCapitals(text: string, t: Tokens, i: number): boolean {
  const from = t.start[i]!;
  const to = t.end[i]!;
  if (to - from < 3) return false;
  for (let k = from; k < to; k += 1) {
    const c = text.charCodeAt(k);
    if (c < 65 || (c > 90 && c < 0xc0) || (c >= 0xc0 && text[k] === t.word[i]![k - from])) return false;
  }
  return true;
}

const figure = /\d/;
/** True where the token holds a figure. */
export const hasFigure = (t: Tokens, i: number): boolean => figure.test(t.word[i]!);
