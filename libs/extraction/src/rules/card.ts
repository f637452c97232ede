import type { Reading } from '../identifier.js';
import { luhn } from '../luhn.js';
import { none } from '../passage.js';
import { digitsOf, sighting, type IdentifierRule } from '../rule.js';

const edge = '(?<![\\w@/.£$€+-])';
const close = '(?![\\w@/]|[.,-]\\d)';
const grouped = new RegExp(
  `${edge}[2-6]\\d{3}(?:([ -])\\d{4}\\1\\d{4}\\1\\d{4}(?:\\1\\d{3})?|[ -]\\d{6}[ -]\\d{4,5})${close}`,
  'g',
);
const plain = new RegExp(`${edge}(?:3[47]\\d{13}|[2456]\\d{15})${close}`, 'g');
const odd = new RegExp(`${edge}[2-6]\\d{3}(?:[ -]?\\d){8,15}${close}`, 'g');
const label = /\b(?:cards?|pan|visa|mastercard|amex|maestro|debit|credit)\b/i;
const nearLabel = /\b(?:cards?|pan)\b(?: (?:no|number|ending|is|was))*\W{0,4}$/i;

function read(raw: string): Reading | null {
  const digits = digitsOf(raw);
  if (digits.length < 12 || digits.length > 19 || !/^[\d -]+$/.test(raw.trim())) return null;
  return { normalised: digits, validity: digits.length >= 13 && luhn(digits) ? 'valid' : 'invalid' };
}

/** Payment card numbers by Luhn. Whoever keeps one keeps its first six and last four digits only. */
export const card: IdentifierRule = {
  type: 'CARD',
  find: (p) =>
    p.seen.digitsTogether < 12
      ? none
      : [
          ...[
            ...p.nearDigits(grouped, (run) => run.length === 4),
            ...p.nearDigits(plain, (run) => run.length >= 15),
          ].map((m) => sighting(m, { evenInvalid: label.test(p.before(m.index)) })),
          ...(p.holds('card', 'pan') ? p.nearDigits(odd, (run) => run.length >= 4) : none)
            .filter((m) => nearLabel.test(p.before(m.index, 40)))
            .map((m) => sighting(m, { labelled: true })),
        ],
  read,
};
