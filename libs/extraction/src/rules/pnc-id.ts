import { checkLetter } from '../check-letter.js';
import type { Reading, ReadingContext } from '../identifier.js';
import { slash } from '../digit-run.js';
import { none } from '../passage.js';
import { sighting, squeezed, type IdentifierRule } from '../rule.js';

const whole = /(?<![\w/@-])(?:\d{4}|\d{2})\/\d{7} ?[A-Z](?![\w/@])/gi;
const short = /(?<![\w/@-])(?:\d{4}|\d{2})\/\d{1,8} ?[A-Z]?(?![\w/@])/gi;
const label = /\bpnc(?: ?(?:id|no|number|ref))?\b\.?\W{0,4}$/i;
const parts = /^(\d{4}|\d{2})\/(\d{1,8})([A-Z]?)$/;

/** The century of a two-digit year: the latest that is not ahead of the day; as it came where no day is known. */
function yearOf(text: string, on: string | undefined): string {
  if (text.length === 4 || on === undefined) return text;
  return Number(text) <= Number(on.slice(2, 4)) ? `${on.slice(0, 2)}${text}` : `${Number(on.slice(0, 2)) - 1}${text}`;
}

function read(raw: string, context: ReadingContext): Reading | null {
  const id = squeezed(raw);
  const [, year, serial, letter] = parts.exec(id) ?? [];
  if (year === undefined || serial === undefined) return null;
  if (serial.length > 7) return { normalised: id, validity: 'invalid' };
  const padded = serial.padStart(7, '0');
  const right = checkLetter(year.slice(-2) + padded) === letter;
  return { normalised: `${yearOf(year, context.on)}/${padded}${letter}`, validity: right ? 'valid' : 'invalid' };
}

/** PNC ids, `YYYY/NNNNNNND`, the letter over year and serial by 23. */
export const pncId: IdentifierRule = {
  type: 'PNCID',
  find: (p) => [
    ...p
      .nearDigits(whole, ({ left, length }) => left === slash && length === 7)
      .map((m) => sighting(m, { labelled: label.test(p.before(m.index, 24)), evenInvalid: true })),
    ...(p.hasRun(({ left }) => left === slash) && p.holds('pnc')
      ? p.nearDigits(short, ({ left }) => left === slash)
      : none
    )
      .filter((m) => label.test(p.before(m.index, 24)))
      .map((m) => sighting(m, { labelled: true })),
  ],
  read,
};
