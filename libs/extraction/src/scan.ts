import { digitRun, isDigit, isLetter, type DigitRun } from './digit-run.js';

/** What one walk over a text sees of the places where an identifier may stand. */
export interface Scan {
  /** False where the text cannot hold an identifier at all. */
  readonly mayHold: boolean;
  readonly runs: readonly DigitRun[];
  /** The most digits that stand together, with at most three marks and no letter between one and the next. */
  readonly digitsTogether: number;
  /** Length of the longest run of letters, digits and `_`, of those with a digit in them. */
  readonly longestWord: number;
  readonly hasAt: boolean;
  /** `://` or `www.` stands in it. */
  readonly hasScheme: boolean;
  readonly hasThreeSlashes: boolean;
  /** Two colons with at most four characters between them. */
  readonly hasCloseColons: boolean;
  /** Places of full stops between a letter, digit or hyphen and a letter. */
  readonly dots: readonly number[];
  /** Full stops between what may be letters of any script. */
  readonly letterDots: number;
}

type Seen = { -readonly [K in keyof Scan]: Scan[K] } & { dots: number[]; runs: DigitRun[] };

const at = 64;
const colon = 58;
const slash = 47;
const stop = 46;
const lettersAroundStop = /\p{L}\.\p{L}/u;
const blankOfUnicode = /\s/;

// What a character of ASCII is to the walk.
const [letter, digit, mark, line] = [1, 2, 3, 4];
const kinds = Uint8Array.from({ length: 128 }, (_, c) => {
  if (isLetter(c)) return letter;
  if (isDigit(c)) return digit;
  if (c === 95) return line;
  return c === at || c === colon || c === slash || c === stop ? mark : 0;
});

const isBlank = (c: number, text: string, i: number): boolean =>
  c === 32 || (c >= 9 && c <= 13) || (c > 127 && blankOfUnicode.test(text[i]!));

function seeStop(text: string, i: number, seen: Seen): void {
  if (i === 0) return;
  const before = text.charCodeAt(i - 1);
  if ((before & ~32) === 87) seen.hasScheme ||= i > 2 && /^www$/i.test(text.slice(i - 3, i));
  if (i + 1 === text.length) return;
  const after = text.charCodeAt(i + 1);
  if (isLetter(after) && (isLetter(before) || isDigit(before) || before === 45)) seen.dots.push(i);
  if (!(isLetter(before) || before > 127) || !(isLetter(after) || after > 127)) return;
  seen.letterDots += 1;
  seen.mayHold ||= (before < 128 && after < 128) || lettersAroundStop.test(text.slice(Math.max(0, i - 2), i + 3));
}

function seeSlash(text: string, i: number, seen: Seen): void {
  if (i === 0 || text.charCodeAt(i - 1) !== slash) return;
  seen.mayHold = true;
  if (i < 2) return;
  const before = text.charCodeAt(i - 2);
  if (before === colon) seen.hasScheme = true;
  else if (before === slash) seen.hasThreeSlashes = true;
}

/** True where two colons have no blank between them. */
function seeColon(text: string, last: number, i: number, seen: Seen): void {
  if (last < 0) return;
  if (i - last <= 5) seen.hasCloseColons = true;
  if (seen.mayHold) return;
  let j = last + 1;
  while (j < i && !isBlank(text.charCodeAt(j), text, j)) j += 1;
  seen.mayHold = j === i;
}

/** The end of the run of digits that begins at a place. */
function endOfRun(text: string, start: number): number {
  let end = start + 1;
  while (end < text.length && isDigit(text.charCodeAt(end))) end += 1;
  return end;
}

function emptyScan(): Seen {
  return {
    mayHold: false,
    runs: [],
    digitsTogether: 0,
    longestWord: 0,
    hasAt: false,
    hasScheme: false,
    hasThreeSlashes: false,
    hasCloseColons: false,
    dots: [],
    letterDots: 0,
  };
}

function seeMark(text: string, c: number, i: number, colonAt: number, seen: Seen): void {
  if (c === stop) seeStop(text, i, seen);
  else if (c === slash) seeSlash(text, i, seen);
  else if (c === at) seen.hasAt = seen.mayHold = true;
  else seeColon(text, colonAt, i, seen);
}

/** Walks once over a text. Time grows with its length alone. */
export function scan(text: string): Scan {
  const seen = emptyScan();
  const { length } = text;
  let [wordAt, digitInWord, together, digitsEnd, colonAt] = [0, false, 0, -8, -1];
  for (let i = 0; i < length; i += 1) {
    const c = text.charCodeAt(i);
    const kind = c < 128 ? kinds[c]! : 0;
    if (kind === letter) together = 0;
    else if (kind === digit) {
      const end = endOfRun(text, i);
      together = i - digitsEnd < 4 ? together + end - i : end - i;
      if (together > seen.digitsTogether) seen.digitsTogether = together;
      seen.runs.push(digitRun(text, i, end, digitsEnd));
      digitsEnd = end;
      digitInWord = true;
      i = end - 1;
    } else if (kind !== line) {
      if (digitInWord && i - wordAt > seen.longestWord) seen.longestWord = i - wordAt;
      wordAt = i + 1;
      digitInWord = false;
      if (kind === mark) {
        seeMark(text, c, i, colonAt, seen);
        if (c === colon) colonAt = i;
      } else if (c > 191) together = 0;
    }
  }
  if (digitInWord && length - wordAt > seen.longestWord) seen.longestWord = length - wordAt;
  seen.mayHold ||= seen.runs.length > 0;
  return seen;
}
