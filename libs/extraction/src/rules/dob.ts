import type { Reading, ReadingContext, Sighting } from '../identifier.js';
import type { Passage } from '../passage.js';
import { blank, dash, dot, isDigit, isLetter, slash, type DigitRun } from '../digit-run.js';
import { at, sighting, type IdentifierRule } from '../rule.js';

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const date = new RegExp(
  `(?<![\\w/.£$€-])(?:\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:/\\d{1,2}/|\\.\\d{1,2}\\.|-\\d{1,2}-)(?:\\d{4}|\\d{2})|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month},? (?:\\d{4}|\\d{2}))(?![\\w/]|[.-]\\d)`,
  'iy',
);
const label =
  /(?:\bd\.?o\.?b\b\.?|\bdate of birth\b|\bborn\b(?: on)?(?: the)?|\bbirth ?dates?\b|\bb\.)(?: (?:is|was|of|given as|given))?\W{0,4}$/i;
// Police shorthand gives it right after the name: "Sajid AKHTAR 03/11/1985".
const name = /\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+,? \(?$/u;
const placeholders = new Set(['1900-01-01', '1901-01-01', '1899-12-31']);
const oldestYears = 120;

interface Day {
  readonly year: string;
  readonly month: number;
  readonly day: number;
}

function partsOf(raw: string): Day | null {
  const text = raw.trim().toLowerCase().replace(/,/g, '');
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return { year: iso[1]!, month: Number(iso[2]), day: Number(iso[3]) };
  const digits = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (digits) return { year: digits[4]!, month: Number(digits[3]), day: Number(digits[1]) };
  const words = /^(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3})[a-z]* (\d{4}|\d{2})$/.exec(text);
  if (!words) return null;
  return { year: words[3]!, month: months.indexOf(words[2]!) + 1, day: Number(words[1]) };
}

function daysIn(year: number, m: number): number {
  if (m === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(m) ? 30 : 31;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The century of a two-digit year is the latest in which the day is not ahead; null where no day is known. */
function wholeYear(parts: Day, on: string | undefined): string | null {
  if (parts.year.length === 4) return parts.year;
  if (on === undefined) return null;
  const century = Number(on.slice(0, 2));
  const ahead = `${parts.year}-${two(parts.month)}-${two(parts.day)}` > on.slice(2);
  return `${ahead ? century - 1 : century}${parts.year}`;
}

function read(raw: string, context: ReadingContext): Reading | null {
  const parts = partsOf(raw);
  if (parts === null) return null;
  const year = wholeYear(parts, context.on);
  if (year === null) return { normalised: raw.trim(), validity: 'unverifiable' };
  const real =
    parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= daysIn(Number(year), parts.month);
  if (!real) return { normalised: raw.trim(), validity: 'invalid' };
  const iso = `${year}-${two(parts.month)}-${two(parts.day)}`;
  const on = context.on;
  const possible = on === undefined || (iso <= on && Number(on.slice(0, 4)) - Number(year) <= oldestYears);
  return { normalised: iso, validity: possible && !placeholders.has(iso) ? 'valid' : 'invalid' };
}

/** Old enough to be somebody's, not the day of the event: at least ten years before the text. */
function isOld(raw: string, on: string | undefined): boolean {
  const year = partsOf(raw)?.year ?? '';
  return year.length === 4 && Number(year) <= (on === undefined ? 2010 : Number(on.slice(0, 4)) - 10);
}

/** The longest that stands between a day and its year: `th of September, `. */
const longestMonth = 17;

function opensDate({ length, right, next }: DigitRun, following: DigitRun | undefined): boolean {
  if (length > 2) return length === 4 && right === dash && isDigit(next);
  if (right === slash || right === dot || right === dash) return isDigit(next);
  if ((right !== blank && !isLetter(right)) || following === undefined) return false;
  return (following.length === 2 || following.length === 4) && following.gap <= longestMonth;
}

function find(p: Passage, context: ReadingContext): Sighting[] {
  const found: Sighting[] = [];
  const { runs } = p.seen;
  let end = 0;
  for (let i = 0; i < runs.length; i += 1) {
    const run = runs[i]!;
    if (run.start < end || !opensDate(run, runs[i + 1])) continue;
    const m = at(date, p.text, run.start);
    if (m === null) continue;
    end = date.lastIndex;
    const before = p.earlier(m.index, 40);
    if (label.test(before)) found.push(sighting(m, { labelled: true }));
    else if (isOld(m[0], context.on) && name.test(before)) found.push(sighting(m));
  }
  return found;
}

/** Dates of birth, as ISO dates. 1 January 1900 and its like are what a form fills in, not a birthday. */
export const dob: IdentifierRule = { type: 'DOB', find, read };
