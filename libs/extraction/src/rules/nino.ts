import type { Reading } from '../identifier.js';
import { blank, isDigit, isLetter, isUpper, type DigitRun } from '../digit-run.js';
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

/** Two or four digits with more of them to follow, or five to seven. */
const opens = ({ length, right, next }: DigitRun): boolean =>
  length === 2 || length === 4 ? right === blank && isDigit(next) : length > 4 && length < 8;

/** National Insurance numbers. */
export const nino: IdentifierRule = {
  type: 'NINO',
  find: (p) => [
    ...p
      .nearDigits(whole, (run) => isUpper(run.beyondLeft) && opens(run))
      .filter((m) => m[0] === m[0].toUpperCase())
      .map((m) => sighting(m, { labelled: label.test(p.before(m.index, 40)), evenInvalid: true })),
    ...p
      .nearDigits(any, (run) => isLetter(run.beyondLeft) && opens(run))
      .filter((m) => label.test(p.before(m.index, 40)))
      .map((m) => sighting(m, { labelled: true })),
  ],
  read,
};
