import { checkLetter } from '../check-letter.js';
import type { Reading } from '../identifier.js';
import { isLetter, slash, type DigitRun } from '../digit-run.js';
import { none } from '../passage.js';
import { sighting, squeezed, type IdentifierRule } from '../rule.js';

const standard = /^(\d{1,6})\/(\d{2})([A-Z])$/;
const noPrints = /^SF(\d{2})\/(\d{1,6})([A-Z])$/;
const whole = /(?<![\w/@-])(?:\d{4,6}\/\d{2} ?[A-Z]|SF ?\d{2}\/\d{1,6} ?[A-Z])(?![\w/@])/gi;
const short = /(?<![\w/@-])(?:\d{1,7}\/\d{2} ?[A-Z]?|SF ?\d{2}\/\d{1,6} ?[A-Z]?)(?![\w/@])/gi;
const label = /\bcro(?: ?(?:no|number|ref))?\b\.?\W{0,4}$/i;
const mention = /\bcro\b/i;

const afterSlash = (run: DigitRun): boolean => run.left === slash;

function read(raw: string): Reading | null {
  const number = squeezed(raw);
  const [, serial, year, letter] = standard.exec(number) ?? [];
  if (serial !== undefined && year !== undefined) {
    const padded = serial.padStart(6, '0');
    const right = checkLetter(year + padded) === letter;
    return { normalised: `${padded}/${year}${letter}`, validity: right ? 'valid' : 'invalid' };
  }
  const [, filed, sfSerial, sfLetter] = noPrints.exec(number) ?? [];
  if (filed !== undefined && sfSerial !== undefined) {
    // Before 1965 the letter was taken over the serial alone.
    const right = checkLetter((Number(filed) < 65 && Number(filed) >= 39 ? '' : filed) + sfSerial) === sfLetter;
    return { normalised: number, validity: right ? 'valid' : 'invalid' };
  }
  return /^(?:SF)?\d+\/\d+[A-Z]?$/.test(number) ? { normalised: number, validity: 'invalid' } : null;
}

/** Criminal Records Office numbers: with prints `NNNNNN/YYD`, without `SFYY/NNNNNND`. */
export const cro: IdentifierRule = {
  type: 'CRO',
  find: (p) => [
    ...p
      .nearDigits(whole, (run) => afterSlash(run) && isLetter(run.beyondRight))
      .map((m) =>
        sighting(m, { labelled: label.test(p.before(m.index, 24)), evenInvalid: mention.test(p.before(m.index)) }),
      ),
    ...(p.hasRun(afterSlash) && mention.test(p.text) ? [...p.text.matchAll(short)] : none)
      .filter((m) => label.test(p.before(m.index, 24)))
      .map((m) => sighting(m, { labelled: true })),
  ],
  read,
};
