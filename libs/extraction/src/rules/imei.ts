import type { Reading } from '../identifier.js';
import { luhn } from '../luhn.js';
import { none } from '../passage.js';
import { digitsOf, sighting, type IdentifierRule } from '../rule.js';

const plain = /(?<![\w@/.£$€-])\d{15}(?![\w@/]|[.,-]\d)/g;
const spaced = /(?<![\w@/.£$€-])\d(?:[ -]?\d){12,16}(?![\w@/]|[.,-]\d)/g;
const label = /\bimeis?v?\b/i;

function read(raw: string): Reading | null {
  const digits = digitsOf(raw);
  if (digits.length < 13 || digits.length > 17 || !/^[\d -]+$/.test(raw.trim())) return null;
  // Sixteen digits carry a software version and no check digit.
  if (digits.length === 16) return { normalised: digits, validity: 'unverifiable' };
  return { normalised: digits, validity: digits.length === 15 && luhn(digits) ? 'valid' : 'invalid' };
}

/** Handset numbers: fifteen digits by Luhn; the sixteen of an IMEISV cannot be checked. */
export const imei: IdentifierRule = {
  type: 'IMEI',
  find: (p) => [
    // A card that begins with 34 or 37 has fifteen digits as well.
    ...p
      .nearDigits(plain, ({ length }) => length === 15)
      .filter((m) => !/^3[47]/.test(m[0]))
      .map((m) => sighting(m)),
    ...(p.seen.digitsTogether > 12 && p.holds('imei') ? p.nearDigits(spaced, () => true) : none)
      .filter((m) => label.test(p.before(m.index, 60)))
      .map((m) => sighting(m, { labelled: true })),
  ],
  read,
};
