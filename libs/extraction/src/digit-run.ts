/** Digits that stand together, and what stands on either side of them, as UTF-16 units (0: nothing). */
export interface DigitRun {
  readonly start: number;
  /** The place after the last digit. */
  readonly end: number;
  readonly length: number;
  /** The first digit. */
  readonly first: number;
  /** Right before, and before one blank where there is one. */
  readonly left: number;
  readonly beyondLeft: number;
  /** Right after, and after one blank where there is one. */
  readonly right: number;
  readonly beyondRight: number;
  /** The second place after. */
  readonly next: number;
  /** So many characters lie between the run before and this one. */
  readonly gap: number;
}

export const blank = 32;
export const dash = 45;
export const dot = 46;
export const slash = 47;

export const isDigit = (c: number): boolean => c >= 48 && c <= 57;
export const isUpper = (c: number): boolean => c >= 65 && c <= 90;
/** A letter of ASCII, in either case. */
export const isLetter = (c: number): boolean => isUpper(c & ~32);
export const isWord = (c: number): boolean => isDigit(c) || isLetter(c) || c === 95;

const unitAt = (text: string, place: number): number =>
  place >= 0 && place < text.length ? text.charCodeAt(place) : 0;

/** The run of digits between two places; `previous` is where the run before it ends. */
export function digitRun(text: string, start: number, end: number, previous: number): DigitRun {
  const left = unitAt(text, start - 1);
  const right = unitAt(text, end);
  const next = unitAt(text, end + 1);
  return {
    start,
    end,
    length: end - start,
    first: text.charCodeAt(start),
    left,
    beyondLeft: left === blank ? unitAt(text, start - 2) : left,
    right,
    beyondRight: right === blank ? next : right,
    next,
    gap: start - previous,
  };
}
