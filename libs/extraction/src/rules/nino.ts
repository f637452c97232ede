import type { Reading } from '../identifier.js';
import { sighting, squeezed, type IdentifierRule } from '../rule.js';

const form = /^(?!BG|GB|KN|NK|NT|TN|ZZ)[ABCEGHJ-PRSTW-Z][ABCEGHJ-NPRSTW-Z]\d{6}[A-D]?$/;
const whole = /(?<![\w@/-])[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\w@/-])/gi;
const any = /(?<![\w@/-])[A-Z]{2} ?\d{2} ?\d{2} ?\d{1,3}(?: ?[A-Z])?(?![\w@/-])/gi;
const label =
  /\b(?:nino|n\.?i\.?(?: ?(?:no|number|n))?|national insurance(?: (?:no|number))?)\b\.?(?: (?:is|was|of))?\W{0,4}$/i;

function read(raw: string): Reading | null {
  const number = squeezed(raw);
  if (!/^[A-Z]{2}\d{5,7}[A-Z]?$/.test(number)) return null;
  return { normalised: number, validity: form.test(number) ? 'valid' : 'invalid' };
}

/** National Insurance numbers. */
export const nino: IdentifierRule = {
  type: 'NINO',
  find: (p) => [
    ...p
      .nearDigits(whole, 6)
      .filter((m) => m[0] === m[0].toUpperCase())
      .map((m) => sighting(m, { labelled: label.test(p.before(m.index, 40)), evenInvalid: true })),
    ...p
      .nearDigits(any, 5)
      .filter((m) => label.test(p.before(m.index, 40)))
      .map((m) => sighting(m, { labelled: true })),
  ],
  read,
};
