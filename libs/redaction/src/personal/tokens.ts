import { foldUnit, hashStart, hashStep, kindOfUnit, unitKind } from './letters.js';
import { flagsOfHash } from './lexicon-flags.js';

/** Kinds of token. `mixed`: letters and digits together, for instance `EK17`. */
export const tokenKind = { word: 1, number: 2, mixed: 3, mark: 4, newline: 5 } as const;

/** How a word is written: `small`, `Capital`, `CAPITALS`, `McMixed`, one capital (`J`). */
export const casing = { small: 1, capital: 2, capitals: 3, mixed: 4, initial: 5 } as const;

/** The tokens of a text in parallel arrays; offsets are UTF-16 units of the text itself. */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  /** Of words: `casing`. Of numbers: their length, at most 20. Of marks: the unit itself. Of line ends: how many, and whether
   *  the next line is indented. */
  readonly shape: Uint16Array;
  /** Hash of the folded word; of a number, of its length. */
  readonly hash: Int32Array;
  /** First three and last three folded letters, packed. */
  readonly head: Int32Array;
  readonly tail: Int32Array;
  /** Bits of the lexicon. */
  readonly flags: Int32Array;
}

const apostrophe = (unit: number): boolean => unit === 0x27 || unit === 0x2019 || unit === 0x02bc || unit === 0x60;
const isLetter = (kind: number): boolean => kind === unitKind.lower || kind === unitKind.upper;

/** True where the apostrophe at `at` belongs to the word: `O'Brien`, `don't`; not `Brien's`. */
function isInside(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1);
  if (at + 1 >= text.length || !isLetter(kindOfUnit(next))) return false;
  if (foldUnit(next) !== 0x73) return true;
  return at + 2 < text.length && isLetter(kindOfUnit(text.charCodeAt(at + 2)));
}

const roomKept = 1 << 14;

class Builder {
  count = 0;
  readonly room: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly kind: Uint8Array;
  readonly shape: Uint16Array;
  readonly hash: Int32Array;
  readonly head: Int32Array;
  readonly tail: Int32Array;
  readonly flags: Int32Array;
  text = '';

  constructor(room: number) {
    this.room = room;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.kind = new Uint8Array(room);
    this.shape = new Uint16Array(room);
    this.hash = new Int32Array(room);
    this.head = new Int32Array(room);
    this.tail = new Int32Array(room);
    this.flags = new Int32Array(room);
  }

  #put(start: number, end: number, kind: number, shape: number, hash: number): void {
    const i = this.count;
    this.start[i] = start;
    this.end[i] = end;
    this.kind[i] = kind;
    this.shape[i] = shape;
    this.hash[i] = hash;
    this.head[i] = this.tail[i] = this.flags[i] = 0;
    this.count = i + 1;
  }

  mark(at: number, unit: number): number {
    this.#put(at, at + 1, tokenKind.mark, unit, hashStep(0x1234567, unit));
    return at + 1;
  }

  newlines(at: number): number {
    let end = at + 1;
    let lines = 1;
    let indented = 0;
    for (; end < this.text.length; end += 1) {
      const kind = kindOfUnit(this.text.charCodeAt(end));
      if (kind === unitKind.newline) lines += 1;
      else if (kind < unitKind.blank) break;
      indented = kind === unitKind.blank ? 1 : 0;
    }
    const shape = 2 * Math.min(lines, 3) + indented;
    this.#put(at, end, tokenKind.newline, shape, hashStep(0x7654321, shape));
    return end;
  }

  /** A run of letters and digits. Returns where it ends. */
  word(at: number): number {
    const text = this.text;
    let [hash, head, tail, letters, capitals, digits] = [hashStart, 0, 0, 0, 0, 0];
    let firstIsCapital = false;
    let i = at;
    for (; i < text.length; i += 1) {
      const unit = text.charCodeAt(i);
      const kind = kindOfUnit(unit);
      if (kind === unitKind.joiner) continue;
      if (kind === unitKind.digit) digits += 1;
      else if (isLetter(kind)) {
        letters += 1;
        if (kind === unitKind.upper) {
          capitals += 1;
          if (letters === 1) firstIsCapital = true;
        }
      } else if (letters > 0 && apostrophe(unit) && isInside(text, i)) continue;
      else break;
      const plain = foldUnit(unit);
      hash = hashStep(hash, plain);
      if (letters + digits <= 3) head = (head << 8) ^ plain;
      tail = ((tail << 8) & 0xffffff) ^ plain;
    }
    while (i > at + 1 && kindOfUnit(text.charCodeAt(i - 1)) === unitKind.joiner) i -= 1;
    const slot = this.count;
    if (letters === 0) {
      const length = Math.min(digits, 20);
      this.#put(at, i, tokenKind.number, length, hashStep(0x2345678, length));
    } else {
      const shape =
        capitals === 0
          ? casing.small
          : capitals === letters
            ? letters === 1
              ? casing.initial
              : casing.capitals
            : capitals === 1 && firstIsCapital
              ? casing.capital
              : casing.mixed;
      this.#put(at, i, digits > 0 ? tokenKind.mixed : tokenKind.word, shape, hash);
      this.flags[slot] = digits > 0 ? 0 : flagsOfHash(hash);
    }
    this.head[slot] = head;
    this.tail[slot] = tail;
    return i;
  }
}

const kept = new Builder(roomKept);

/**
 * Cuts a text into tokens in one pass. Blanks make none; a run of line ends makes one. The arrays are used again by the next
 * call (allocating them would cost as much as filling them): read them before.
 */
export function tokenise(text: string): Tokens {
  const b = text.length <= roomKept ? kept : new Builder(text.length);
  b.text = text;
  b.count = 0;
  for (let i = 0; i < text.length;) {
    const unit = text.charCodeAt(i);
    const kind = kindOfUnit(unit);
    if (kind === unitKind.blank || kind === unitKind.joiner) i += 1;
    else if (kind === unitKind.newline) i = b.newlines(i);
    else if (kind === unitKind.mark) i = b.mark(i, unit);
    else i = b.word(i);
  }
  b.text = '';
  return b;
}
