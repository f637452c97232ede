import type { Reading } from '../identifier.js';
import { isLetter, isUpper, type DigitRun } from '../digit-run.js';
import { none } from '../passage.js';
import { sighting, squeezed, type IdentifierRule } from '../rule.js';

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

const between = ({ length, left, right }: DigitRun): boolean =>
  length > 2 && length < 6 && isLetter(left) && isLetter(right);

/** Prisoner numbers, `A1234BC`. */
export const prisonNo: IdentifierRule = {
  type: 'PRISON_NO',
  find: (p) => [
    ...p.nearDigits(whole, (run) => run.length === 4 && isUpper(run.left)).map((m) => sighting(m)),
    ...(p.hasRun((run) => (run.length === 3 || run.length === 5) && isUpper(run.left)) && mention.test(p.text)
      ? [...p.text.matchAll(close)]
      : none
    )
      .filter((m) => mention.test(p.before(m.index)))
      .map((m) => sighting(m, { evenInvalid: true })),
    ...p
      .nearDigits(any, between)
      .filter((m) => label.test(p.before(m.index, 30)))
      .map((m) => sighting(m, { labelled: true })),
  ],
  read,
};
