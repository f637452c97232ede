import type { Reading } from '../identifier.js';
import { blank, isUpper, type DigitRun } from '../digit-run.js';
import { none } from '../passage.js';
import { sighting, squeezed, type IdentifierRule } from '../rule.js';

const form = /^[A-Z]{1,5}9{0,4}\d[0156]\d(?:0[1-9]|[12]\d|3[01])\d[A-Z9]{2}[A-Z0-9][A-Z]{2}$/;
const shape = /^[A-Z9]{5}\d{6}[A-Z9]{2}[A-Z0-9][A-Z]{2}$/;
const whole = /(?<![\w@/-])[A-Z9]{5} ?\d{6} ?[A-Z9]{2} ?\d?[A-Z0-9]?[A-Z]{2}(?![\w@/-])/g;
const loose = /(?<![\w@/-])[A-Z9]{5} ?\d(?: ?[A-Z\d]){6,12}(?![\w@/-])/g;
const label = /\b(?:licen[cs]e|driver(?:'?s)?(?: number| no)|driver number|dvla)\b/i;

const nine = 57;
const afterLetters = ({ left, beyondLeft }: DigitRun): boolean =>
  isUpper(beyondLeft) || (left === blank && beyondLeft === nine);

/** Month 01–12, fifty more for women. */
function monthIsOne(number: string): boolean {
  const month = Number(number.slice(6, 8)) % 50;
  return month >= 1 && month <= 12;
}

function read(raw: string): Reading | null {
  const number = squeezed(raw);
  if (!/^[A-Z9]{5}[A-Z0-9]{5,14}$/.test(number)) return null;
  const ok = number.length === 16 && form.test(number) && monthIsOne(number);
  return { normalised: number, validity: ok ? 'valid' : 'invalid' };
}

/** Numbers of British driving licences, 16 characters with the date of birth inside. */
export const driverNumber: IdentifierRule = {
  type: 'DRIVER_NUMBER',
  find: (p) => [
    ...p
      .nearDigits(whole, (run) => run.length >= 6 && afterLetters(run))
      .filter((m) => /[A-Z]/.test(m[0].slice(0, 5)))
      .map((m) =>
        sighting(m, { labelled: label.test(p.before(m.index, 40)), evenInvalid: shape.test(squeezed(m[0])) }),
      ),
    ...(p.hasRun((run) => afterLetters(run) || (run.first === nine && run.length > 4)) && label.test(p.text)
      ? [...p.text.matchAll(loose)]
      : none
    )
      .filter((m) => label.test(p.before(m.index, 50)))
      .map((m) => sighting(m, { labelled: true })),
  ],
  read,
};
