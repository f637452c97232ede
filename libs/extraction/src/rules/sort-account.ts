import type { Reading } from '../identifier.js';
import { blank, dash, isDigit, type DigitRun } from '../digit-run.js';
import { none, type Passage } from '../passage.js';
import { digitsOf, sighting, type IdentifierRule } from '../rule.js';

const join = '(?:[ ,;:/&]{1,3}|,? ?(?:and )?(?:bank )?(?:a\\/c|acc(?:oun)?t?)(?: (?:no|num|number))?\\.?[: ]{1,3})';
const edge = '(?<![\\w@/.£$€+-])';
const close = '(?![\\w@/]|[.,-]\\d)';
const dashed = new RegExp(`${edge}\\d{2}[-–]\\d{2}[-–]\\d{2}${join}\\d{4} ?\\d{4}${close}`, 'gi');
// A nought lost at the front of the account.
const short = new RegExp(`${edge}\\d{2}[-–]\\d{2}[-–]\\d{2}${join}\\d{7}${close}`, 'gi');
const plain = new RegExp(`${edge}(?:\\d{2} \\d{2} \\d{2}|\\d{6})${join}\\d{4} ?\\d{4}${close}`, 'gi');
const together = new RegExp(`${edge}\\d{14}${close}`, 'g');
const label = /\b(?:sort ?codes?|s\/c|accounts?|acct?|a\/c|bank)\b/i;

function read(raw: string): Reading | null {
  const digits = digitsOf(raw);
  if (digits.length === 13) return { normalised: `${digits.slice(0, 6)} ${digits.slice(6)}`, validity: 'invalid' };
  // The table that could check the account against its sort code is licensed and not at hand.
  return digits.length === 14
    ? { normalised: `${digits.slice(0, 6)} ${digits.slice(6)}`, validity: 'unverifiable' }
    : null;
}

const enDash = 0x2013;
const isDashed = ({ length, right, next }: DigitRun): boolean =>
  length === 2 && (right === dash || right === enDash) && isDigit(next);
/** What holds one of these may hold a label: a quick look first. */
const words = ['sort', 's/c', 'acc', 'a/c', 'bank'];

function loose(p: Passage): readonly RegExpExecArray[] {
  if (p.seen.digitsTogether < 6 || !p.holds(...words)) return none;
  const opens = ({ length, right, next }: DigitRun): boolean =>
    length === 6 || (length === 2 && right === blank && isDigit(next));
  return [
    ...p.nearDigits(plain, opens),
    ...p.nearDigits(short, isDashed),
    ...p.nearDigits(together, ({ length }) => length === 14),
  ];
}

/** A sort code with its account number; either alone is no identifier. */
export const sortAccount: IdentifierRule = {
  type: 'SORT_ACCOUNT',
  find: (p) => [
    ...p.nearDigits(dashed, isDashed).map((m) => sighting(m, { labelled: label.test(p.before(m.index)) })),
    ...loose(p)
      .filter((m) => label.test(p.before(m.index)))
      .map((m) => sighting(m, { labelled: true })),
  ],
  read,
};
