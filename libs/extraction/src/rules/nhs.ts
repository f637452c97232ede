import type { Reading } from '../identifier.js';
import { none } from '../passage.js';
import { digitsOf, sighting, type IdentifierRule } from '../rule.js';

const run = /(?<![\w@/.£$€+-])\d{3}[ -]?\d{3}[ -]?\d{3,5}(?![\w@/]|[.,-]\d)/g;
const label = /\bnhs\b(?:[ -]?(?:no|number|id|ref))?\b\W{0,4}(?:(?:is|was|of) )?$/i;
const care = /\b(?:nhs|patient|hospital|gp|surgery|ward)\b/i;
// What `label` and `care` hold: a quick look first.
const words = ['nhs', 'patient', 'hospital', 'gp', 'surgery', 'ward'];

function read(raw: string): Reading | null {
  const digits = digitsOf(raw);
  if (digits.length < 9 || digits.length > 11 || !/^[\d -]+$/.test(raw.trim())) return null;
  const sum = [...digits.slice(0, 9)].reduce((s, d, i) => s + Number(d) * (10 - i), 0);
  const check = (11 - (sum % 11)) % 11;
  const ok = digits.length === 10 && check !== 10 && check === Number(digits[9]);
  return { normalised: digits, validity: ok ? 'valid' : 'invalid' };
}

/** NHS numbers, ten digits by mod 11. Health data: more is needed before one is passed on. */
export const nhs: IdentifierRule = {
  type: 'NHS',
  find: (p) =>
    (p.seen.digitsTogether > 8 && p.holds(...words) ? p.nearDigits(run, ({ length }) => length > 2) : none).flatMap(
      (m) => {
        const before = p.before(m.index);
        if (label.test(before)) return [sighting(m, { labelled: true })];
        return care.test(before) ? [sighting(m)] : [];
      },
    ),
  read,
};
