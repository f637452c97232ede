import type { Reading } from '../identifier.js';
import { none } from '../passage.js';
import { slash } from '../digit-run.js';
import { sighting, squeezed, type IdentifierRule } from '../rule.js';
import { forceCodes } from '../words/force-codes.js';

const numbered = /^(\d{2})\/\d{4,7}\/\d{2}$/;
const lettered = /^CRI\/\d{2}[A-Z]{2}\/\d{7}\/\d{2}$/;
const whole = /(?<![\w/@-])(?:\d{2}\/\d{4,7}\/\d{2}|CRI\/\d{2}[A-Z]{2}\/\d{7}\/\d{2})(?![\w/@])/gi;
const other = /(?<![\w/@-])(?=[A-Z]{0,3}\/?\d)[A-Z\d]{1,14}(?:[/-][A-Z\d]{1,10}){0,3}(?![\w/@-])/g;
// `14/2026/33` is a log of a year unless the text speaks of a crime.
const ofAYear = /^\d{2}\/(?:19|20)\d{2}\//;
const mention = /\bcrimes?\b/i;
const label = /\bcrimes? (?:refs?|reference|no|number)\b\.?(?: (?:no|number|is))?\W{0,4}$/i;

// What every label holds: a quick look first.
const labels = ['crime', 'crimes'].flatMap((word) => ['ref', 'no', 'nu'].map((of) => `${word} ${of}`));

function read(raw: string): Reading | null {
  const reference = squeezed(raw);
  const [, force] = numbered.exec(reference) ?? [];
  const known = lettered.test(reference) || (force !== undefined && forceCodes.has(force));
  if (known) return { normalised: reference, validity: 'valid' };
  // Every force writes its own; another form can only be taken at its word.
  const plausible = /^[A-Z\d/-]{6,24}$/.test(reference) && reference.replace(/\D/g, '').length >= 5;
  return plausible ? { normalised: reference, validity: 'unverifiable' } : null;
}

/** Crime references: `force/serial/year` and the like by form, others where the text says that they are one. */
export const crimeRef: IdentifierRule = {
  type: 'CRIME_REF',
  find: (p) => [
    ...p
      .nearDigits(whole, (run) => run.left === slash && run.right === slash)
      .filter((m) => !ofAYear.test(m[0]) || mention.test(p.before(m.index)))
      .map((m) => sighting(m, { labelled: true })),
    ...(p.holds('crime ', 'crimes ') && p.holds(...labels) && mention.test(p.text) ? [...p.text.matchAll(other)] : none)
      .filter((m) => label.test(p.before(m.index, 40)))
      .map((m) => sighting(m, { labelled: true })),
  ],
  read,
};
