import type { Reading } from '../identifier.js';
import { none } from '../passage.js';
import { sighting, squeezed, type IdentifierRule } from '../rule.js';

const plain = /(?<![\w@/.-])[A-HJ-NPR-Z0-9]{17}(?![\w@/-])/g;
const labelledRun = /(?<![\w@/.-])[A-Z0-9]{11,20}(?![\w@/-])/gi;
const label = /\b(?:vins?|chassis)\b(?: ?(?:no|number))?\b\.?[^.;]{0,24}$/i;
const mention = /\b(?:vins?|chassis)\b/i;

function read(raw: string): Reading | null {
  const number = squeezed(raw);
  if (!/^[A-Z0-9]{11,20}$/.test(number)) return null;
  return { normalised: number, validity: /^[A-HJ-NPR-Z0-9]{17}$/.test(number) ? 'valid' : 'invalid' };
}

const mixed = (text: string): boolean =>
  text.replace(/\D/g, '').length >= 4 && text.replace(/[^a-z]/gi, '').length >= 3;

/** Vehicle identification numbers: 17 characters without I, O and Q. The check digit is not used in Europe. */
export const vin: IdentifierRule = {
  type: 'VIN',
  find: (p) => [
    ...(p.seen.longestWord < 17 ? none : p.nearDigits(plain, () => true))
      .filter((m) => mixed(m[0]))
      .map((m) => sighting(m)),
    ...(p.seen.longestWord > 10 && p.holds('vin', 'chassis') && mention.test(p.text)
      ? [...p.text.matchAll(labelledRun)]
      : none
    )
      .filter((m) => mixed(m[0]) && label.test(p.before(m.index, 50)))
      .map((m) => sighting(m, { labelled: true })),
  ],
  read,
};
