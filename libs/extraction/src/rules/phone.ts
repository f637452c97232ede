import { parsePhoneNumberFromString } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/max/metadata';
import type { Reading, Sighting } from '../identifier.js';
import type { Passage } from '../passage.js';
import type { DigitRun } from '../digit-run.js';
import { at, digitsOf, type IdentifierRule } from '../rule.js';
import { reservedPhones } from '../words/reserved-phones.js';

const run = /(?<![\w£$€@#]|\d[,.:-])(?:\+|\(?0|44(?=[ ]?7))\(?\d(?:[ ()-]{0,2}\d){6,19}(?!\w|[.:]\d)/y;
const label =
  /\b(?:tele)?phones?\b|\b(?:tel|mob|mobile|landline|handset|burner|line|fax|sms|whats ?app|numbers?|nos?|call(?:ed|s|ing)?|text(?:ed|s)?|r[iau]ng|contact)\b/i;
const longestUk = 11;
/** Digits of the shortest number, and the widest gap between two of them. */
const [fewest, widestGap] = [7, 2];
const [plus, bracket, nought, four] = [43, 40, 48, 52];

const plainForm = (raw: string): string => {
  const digits = digitsOf(raw);
  return !raw.trim().startsWith('+') && /^447\d{9}$/.test(digits) ? `+${digits}` : raw;
};

function read(raw: string): Reading | null {
  const digits = digitsOf(raw);
  if (digits.length < 7 || digits.length > 20) return null;
  const reserved = `+44${digits.replace(/^(?:00440?|440?|0)/, '')}`;
  if (/^(?:\+?44|0044|\(?0)/.test(raw.trim()) && reservedPhones.test(reserved))
    return { normalised: reserved, validity: 'valid' };
  const parsed = parsePhoneNumberFromString(plainForm(raw), { defaultCountry: 'GB' }, metadata);
  if (parsed === undefined) return { normalised: digits, validity: 'invalid' };
  const ok = parsed.isValid();
  // The eight digits of a few old free numbers are read as two times of day far more often.
  const whole = parsed.countryCallingCode !== '44' || parsed.nationalNumber.length >= 9;
  return { normalised: parsed.number, validity: ok && whole ? 'valid' : 'invalid' };
}

/** The ends of the digit groups of a run, longest first: where a number may stop and another begin. */
function groupEnds(text: string): number[] {
  const ends = [...text.matchAll(/\d(?=[ (-]|$)/g)].map((m) => m.index + 1);
  return ends.reverse();
}

function wrongNumber(p: Passage, start: number, text: string): Sighting[] {
  const labelled = label.test(p.before(start, 28));
  const mobile = /^(?:07\d{3}|\+447\d{0,3}|\+44 7\d{0,3})/.test(text);
  if (!labelled && !mobile) return [];
  if (!/^(?:0[1-37]|\+44)/.test(text)) return [];
  const excess = (end: number): number => {
    const digits = digitsOf(text.slice(0, end));
    return Math.abs((text.startsWith('+') ? digits.length - 1 : digits.length) - longestUk);
  };
  const ends = groupEnds(text).filter((end) => excess(end) <= 2);
  const [best] = ends.sort((a, b) => excess(a) - excess(b) || a - b);
  if (best === undefined) return [];
  return [{ start, end: start + best, labelled, evenInvalid: true }];
}

/**
 * A British number has ten digits after the nought, or nine that begin with 1 or 8 (Ofcom's National Telephone Numbering
 * Plan); asking the library about others is dear.
 */
function couldBeWhole(text: string): boolean {
  const [, second] = /^\(?0([1-9])/.exec(text) ?? [];
  if (second === undefined) return true;
  const { length } = digitsOf(text);
  return length === 11 || (length === 10 && (second === '1' || second === '8'));
}

/** The number that opens with a run of digits, or with the plus or bracket before it, at or after a place. */
function openingAt(text: string, { start, first, left }: DigitRun, from: number): RegExpExecArray | null {
  if (left === plus || left === bracket)
    for (let place = Math.max(from, start - 2); place < start; place += 1) {
      const m = at(run, text, place);
      if (m !== null) return m;
    }
  return start >= from && (first === nought || first === four) ? at(run, text, start) : null;
}

function find(p: Passage): Sighting[] {
  const found: Sighting[] = [];
  if (p.seen.digitsTogether < fewest) return found;
  let from = 0;
  const { runs } = p.seen;
  for (let i = 0; i < runs.length; i += 1) {
    // Less than a number's digits, and none right after.
    if (runs[i]!.length < fewest && (i + 1 === runs.length || runs[i + 1]!.gap > widestGap)) continue;
    const m = openingAt(p.text, runs[i]!, from);
    if (m === null) continue;
    from = m.index + m[0].length;
    // A bracket around the whole number is the sentence's, one around the area code the number's.
    const skipped = m[0].startsWith('(') && !m[0].includes(')') ? 1 : 0;
    const start = m.index + skipped;
    const text = m[0].slice(skipped);
    const end = groupEnds(text).find(
      (e) => couldBeWhole(text.slice(0, e)) && read(text.slice(0, e))?.validity === 'valid',
    );
    if (end !== undefined) {
      const labelled = label.test(p.before(start, 28));
      found.push({ start, end: start + end, labelled, evenInvalid: false });
      from = start + end;
    } else found.push(...wrongNumber(p, start, text));
  }
  return found;
}

/** Telephone numbers, E.164; British unless they say otherwise. */
export const phone: IdentifierRule = { type: 'PHONE', find, read };
