import type { Reading, Sighting } from '../identifier.js';
import type { Passage } from '../passage.js';
import { isUpper } from '../digit-run.js';
import { squeezed, type IdentifierRule } from '../rule.js';
import { ibanLengths } from '../words/iban-lengths.js';

const run = /(?<![\w@/-])[A-Z]{2}\d{2}(?: ?[A-Z0-9]){11,36}(?![\w@/])/g;
const label = /\b(?:ibans?|account|a\/c)\b/i;

/** Remainder of the number that the letters and digits spell, by 97 (ISO 7064). */
function mod97(text: string): number {
  let remainder = 0;
  for (const c of text) {
    const value = Number.parseInt(c, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

function read(raw: string): Reading | null {
  const iban = squeezed(raw);
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return null;
  const length = ibanLengths.get(iban.slice(0, 2));
  if (length === undefined) return null;
  const ok = iban.length === length && mod97(iban.slice(4) + iban.slice(0, 4)) === 1;
  return { normalised: iban, validity: ok ? 'valid' : 'invalid' };
}

/** Where the country's number of characters ends inside a run that may hold further words; null: not between words. */
function endOf(text: string, length: number): number | null {
  let seen = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] !== ' ') seen += 1;
    if (seen === length) return i + 1 === text.length || text[i + 1] === ' ' ? i + 1 : null;
  }
  return null;
}

function find(p: Passage): Sighting[] {
  return p
    .nearDigits(run, ({ left, length }) => length > 1 && isUpper(left))
    .flatMap((m) => {
      const length = ibanLengths.get(m[0].slice(0, 2));
      if (length === undefined) return [];
      const labelled = label.test(p.before(m.index, 60));
      const end = endOf(m[0], length);
      const start = m.index;
      if (end !== null)
        return [{ start, end: start + end, labelled, evenInvalid: labelled || !m[0].slice(0, end).includes(' ') }];
      // Too long or too short: one word of it, and only where the text says what it is.
      const word = m[0].split(' ')[0]!;
      return labelled && word.length >= 15 ? [{ start, end: start + word.length, labelled, evenInvalid: true }] : [];
    });
}

/** International bank account numbers: the country's length and mod 97. */
export const iban: IdentifierRule = { type: 'IBAN', find, read };
