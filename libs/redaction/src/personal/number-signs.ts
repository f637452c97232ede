/** What stands around the figures of a text, as bits: each form of `numbers.ts` is looked for only where its signs are. */
export const sign = {
  /** `@`; `://` or `www.` in any case. */
  at: 1 << 0,
  address: 1 << 1,
  /** Two letters right before a figure. */
  letters: 1 << 2,
  /** Figures parted by a dot; by a dash; by a stroke; by a blank. */
  dot: 1 << 3,
  dash: 1 << 4,
  stroke: 1 << 5,
  blank: 1 << 6,
  /** `+` or `(` before a figure; a run of figures that opens with nought. */
  plus: 1 << 7,
  bracket: 1 << 8,
  nought: 1 << 9,
  /** A run of twelve figures or more. */
  long: 1 << 10,
  /** A run of figures that opens with 18, 19, 28, 29, 10, 20 and so on. */
  year: 1 << 11,
  /** Figures with a `y` behind them, or with the end of `age`, `aged`, `of`, `turning` and the like before them. */
  years: 1 << 12,
  aged: 1 << 13,
  /** The name of a month. */
  month: 1 << 14,
} as const;

const longest = 12;
const months = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i;
const endsOfAge = new Set([...'defgns'].map((c) => c.charCodeAt(0)));

const isFigure = (c: number): boolean => c >= 48 && c <= 57;
const isLetter = (c: number): boolean => (c | 32) >= 97 && (c | 32) <= 122;
const lower = (c: number): number => c | 32;

/** The signs before a run of figures that starts at `at`. */
function signsBefore(text: string, at: number): number {
  const before = at > 0 ? text.charCodeAt(at - 1) : 0;
  const second = at > 1 ? text.charCodeAt(at - 2) : 0;
  let bits = 0;
  if (isLetter(before) && isLetter(second)) bits |= sign.letters;
  if (before === 43) bits |= sign.plus;
  if (before === 40) bits |= sign.bracket;
  if (before === 32 && endsOfAge.has(lower(second))) bits |= sign.aged;
  if (isFigure(second)) {
    if (before === 46) bits |= sign.dot;
    if (before === 45) bits |= sign.dash;
    if (before === 47) bits |= sign.stroke;
    if (before === 32) bits |= sign.blank;
  }
  return bits;
}

/** The signs in and behind a run of figures. */
function signsOf(text: string, at: number, end: number): number {
  const [first, second] = [text.charCodeAt(at), text.charCodeAt(at + 1)];
  let bits = 0;
  if (first === 48 && end - at > 1) bits |= sign.nought;
  if (end - at >= longest) bits |= sign.long;
  if ((first === 49 || first === 50) && (second === 48 || second === 56 || second === 57)) bits |= sign.year;
  const next = text.charCodeAt(end);
  const y = next === 32 || next === 45 ? text.charCodeAt(end + 1) : next;
  if (lower(y) === 121) bits |= sign.years;
  return bits;
}

/** The signs of a text; 0 where it holds none of the forms. Time grows with its length alone. */
export function signsIn(text: string): number {
  let bits = 0;
  let figures = false;
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c === 64) bits |= sign.at;
    else if (c === 58 && text.startsWith('//', i + 1)) bits |= sign.address;
    else if (c === 46 && i > 2 && lower(text.charCodeAt(i - 1)) === 119 && lower(text.charCodeAt(i - 2)) === 119)
      bits |= sign.address;
    else if (isFigure(c)) {
      let end = i + 1;
      while (end < text.length && isFigure(text.charCodeAt(end))) end += 1;
      bits |= signsBefore(text, i) | signsOf(text, i, end);
      figures = true;
      i = end - 1;
    }
  }
  return figures && months.test(text) ? bits | sign.month : bits;
}
