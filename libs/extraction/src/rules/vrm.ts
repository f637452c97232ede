import type { Reading, Sighting } from '../identifier.js';
import type { Passage } from '../passage.js';
import { blank, dash, isDigit, isLetter, isUpper, type DigitRun } from '../digit-run.js';
import { sighting, squeezed, type IdentifierRule } from '../rule.js';
import { markLabel, modelLetters, shortWords, vehicleWords } from '../words/vehicle-words.js';

/** Forms of domain 6.2, blanks out, upper case. */
const forms: readonly RegExp[] = [
  /^[A-HJ-PR-Y][A-HJ-PR-Y](?:0[2-9]|[1-9]\d)[A-HJ-PR-Z]{3}$/, // current, 2001 on
  /^[A-HJ-NP-TV-Y]\d{1,3}[A-HJ-PR-Z][A-HJ-PR-Y]{2}$/, // prefix, 1983–2001
  /^[A-HJ-PR-Y]{3}\d{1,3}[A-HJ-NPR-TV-Y]$/, // suffix, 1963–83
  /^(?:[A-Z]{1,3}\d{1,4}|\d{1,4}[A-Z]{1,3})$/, // dateless, Northern Ireland
  /^\d{3}[DX]\d{3}$/, // diplomatic
];

const edge = '(?<![\\w.@/£$€-])';
const close = '(?![\\w@/]|[.-]\\w)';
const current = /(?<![\w.@£$€-])[A-Z]{2}\d{2}(?: ?|-)[A-Z]{3}(?![\w@]|[.-]\w)/gi;
// Spaced once more than it should be.
const spaced = new RegExp(`${edge}[A-Z]{2} \\d{2} ?[A-Z]{3}${close}`, 'g');
// One digit among the last three letters, or one letter among the two digits: what a camera or a tired eye makes of it.
const misread = new RegExp(
  `${edge}(?:[A-Z]{2}\\d{2} ?(?:\\d[A-Z]{2}|[A-Z]\\d[A-Z]|[A-Z]{2}\\d)|[A-Z]{2}(?:[OISBZ]\\d|\\d[OISBZ]) ?[A-Z]{3})${close}`,
  'g',
);
const older = new RegExp(`${edge}(?:[A-Z]\\d{1,3} ?[A-Z]{3}|[A-Z]{3} ?\\d{1,3}[A-Z])${close}`, 'g');
// The last two letters are a county or city of Northern Ireland.
const northernIreland = new RegExp(`${edge}[A-Z]?(?:I[ABGJLW]|[A-HJ-PR-Y]Z|[JOUX]I) ?\\d{3,4}${close}`, 'g');
const diplomatic = new RegExp(`${edge}\\d{3} ?[DX] ?\\d{3}${close}`, 'g');
const dateless = new RegExp(`${edge}(?:[A-Z]{1,3} ?\\d{1,4}|\\d{1,4} ?[A-Z]{1,3})${close}`, 'g');
const partial = /\b(?:part(?:ial)?|first|last|begin\w*|end\w*|something)\b.{0,20}$/i;
// Two letters and two digits, or the other end of it, are half a current mark far more often than a whole dateless one.
const half = /^(?:[A-Z]{2}\d{2}|\d{2}[A-Z]{3})$/;

const weapon = /^AK47/i;

function read(raw: string): Reading | null {
  const mark = squeezed(raw).replaceAll('-', '');
  if (!/^[A-Z0-9]{2,7}$/.test(mark) || !/\d/.test(mark) || !/[A-Z]/.test(mark)) return null;
  return { normalised: mark, validity: forms.some((f) => f.test(mark)) ? 'valid' : 'invalid' };
}

/** How far around a mark a word for a vehicle is looked for. */
const reach = 80;

const beside = (p: Passage, m: RegExpExecArray, pattern: RegExp): boolean =>
  pattern.test(p.before(m.index, reach)) || pattern.test(p.after(m.index + m[0].length, reach));

/** A word after a road or a district: only where there is no lower case near to tell words from marks. */
function isWord(p: Passage, m: RegExpExecArray): boolean {
  const [raw] = m;
  if (!raw.includes(' ') || !shortWords.has(raw.slice(-3).toUpperCase())) return false;
  return raw !== raw.toUpperCase() || !beside(p, m, /[a-z]/);
}

const isCurrent = ({ length, left, right, beyondRight }: DigitRun): boolean =>
  length === 2 && isLetter(left) && (isLetter(beyondRight) || right === dash);

const isSpaced = ({ length, left, beyondLeft, beyondRight }: DigitRun): boolean =>
  length === 2 && left === blank && isUpper(beyondLeft) && isUpper(beyondRight);

function isMisread({ length, left, right, beyondRight, next }: DigitRun): boolean {
  if (!isUpper(left) || length > 3) return false;
  if (isUpper(beyondRight)) return true;
  return length === 2 && right === blank && isDigit(next);
}

const isOlder = ({ length, left, beyondLeft, right, beyondRight }: DigitRun): boolean =>
  length < 4 && ((isUpper(left) && isUpper(beyondRight)) || (isUpper(beyondLeft) && isUpper(right)));

const isDateless = ({ length, beyondLeft, beyondRight }: DigitRun): boolean =>
  length < 5 && (isUpper(beyondLeft) || isUpper(beyondRight));

/** A form that is taken for a mark only beside a word for a vehicle, and the digits without which there is none. */
interface Form {
  readonly pattern: RegExp;
  readonly test: (run: DigitRun) => boolean;
  readonly evenInvalid: boolean;
}

const besideVehicle: readonly Form[] = [
  { pattern: spaced, test: isSpaced, evenInvalid: false },
  { pattern: misread, test: isMisread, evenInvalid: true },
  { pattern: older, test: isOlder, evenInvalid: false },
  {
    pattern: northernIreland,
    test: ({ length, beyondLeft }) => (length === 3 || length === 4) && isUpper(beyondLeft),
    evenInvalid: false,
  },
  { pattern: diplomatic, test: ({ length, beyondRight }) => length === 3 && isUpper(beyondRight), evenInvalid: false },
];

function findCurrent(p: Passage): Sighting[] {
  return p.nearDigits(current, isCurrent).flatMap((m) => {
    const labelled = markLabel.test(p.before(m.index, 30));
    const capitals = m[0] === m[0].toUpperCase();
    if (labelled) return [sighting(m, { labelled })];
    if (isWord(p, m) || weapon.test(m[0])) return [];
    if (!capitals) return !m[0].includes(' ') || beside(p, m, vehicleWords) ? [sighting(m)] : [];
    return [sighting(m, { evenInvalid: read(m[0])?.validity === 'invalid' && beside(p, m, vehicleWords) })];
  });
}

function findBesideVehicle(p: Passage, { pattern, test, evenInvalid }: Form): Sighting[] {
  return p.nearDigits(pattern, test).flatMap((m) => {
    const labelled = markLabel.test(p.before(m.index, 30));
    const model = modelLetters.has(m[0].slice(-3)) || modelLetters.has(m[0].slice(0, 3));
    if (!labelled && (model || isWord(p, m) || !beside(p, m, vehicleWords))) return [];
    return [sighting(m, { labelled, evenInvalid })];
  });
}

function findDateless(p: Passage): Sighting[] {
  if (!p.hasRun(isDateless) || !p.holds('reg', 'index', 'vrm', 'vrn', 'plate')) return [];
  return p.nearDigits(dateless, isDateless).flatMap((m) => {
    const before = p.before(m.index, 40);
    const label = markLabel.exec(before);
    if (label === null || half.test(squeezed(m[0])) || partial.test(before.slice(0, label.index + 1))) return [];
    return [sighting(m, { labelled: true, evenInvalid: false })];
  });
}

/** Vehicle registration marks. A part of one is none; foreign plates stay text. */
export const vrm: IdentifierRule = {
  type: 'VRM',
  find: (p) => [...findCurrent(p), ...besideVehicle.flatMap((form) => findBesideVehicle(p, form)), ...findDateless(p)],
  read,
};
