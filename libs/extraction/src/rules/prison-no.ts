import type { Reading } from '../identifier.js';
import { matchesIf, sighting, squeezed, type IdentifierRule } from '../rule.js';

const whole = /(?<![\w@/.-])[A-Z]\d{4}[A-Z]{2}(?![\w@/-])/g;
const any = /(?<![\w@/.-])[A-Z]\d{3,5}[A-Z]{1,2}(?![\w@/-])/gi;
const label =
  /\b(?:prison(?:er)?(?:'s)? (?:no|number)|nomis(?: (?:no|number|id))?|noms(?: (?:no|number|id))?)\b\.?\W{0,4}$/i;
// A name often stands between: "prisoner Declan Hoyle A447EK".
const mention = /\b(?:prison(?:er)?s?|inmates?|hmp|yoi)\b/i;
const close = /(?<![\w@/.-])[A-Z](?:\d{3}|\d{5})[A-Z]{2}(?![\w@-])/g;

function read(raw: string): Reading | null {
  const number = squeezed(raw);
  if (!/^[A-Z]\d{3,5}[A-Z]{1,2}$/.test(number)) return null;
  return { normalised: number, validity: /^[A-Z]\d{4}[A-Z]{2}$/.test(number) ? 'valid' : 'invalid' };
}

/** Prisoner numbers, `A1234BC`. */
export const prisonNo: IdentifierRule = {
  type: 'PRISON_NO',
  find: (p) => [
    ...p.nearDigits(whole).map((m) => sighting(m)),
    ...(p.holds('prison', 'inmate', 'hmp', 'yoi') ? matchesIf(mention, p.text, close) : [])
      .filter((m) => mention.test(p.before(m.index)))
      .map((m) => sighting(m, { evenInvalid: true })),
    ...p
      .nearDigits(any)
      .filter((m) => label.test(p.before(m.index, 30)))
      .map((m) => sighting(m, { labelled: true })),
  ],
  read,
};
