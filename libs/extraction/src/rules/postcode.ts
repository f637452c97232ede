import type { Reading, Sighting } from '../identifier.js';
import type { Passage } from '../passage.js';
import { isLetter, type DigitRun } from '../digit-run.js';
import { none } from '../passage.js';
import { sighting, squeezed, type IdentifierRule } from '../rule.js';
import { postcodeAreas } from '../words/postcode-areas.js';

const form = /^(?:GIR0AA|[A-PR-UWYZ](?:\d{1,2}|[A-HK-Y]\d(?:[0-9ABEHMNPRV-Y])?|\d[A-HJKPS-UW])\d[ABD-HJLNP-UW-Z]{2})$/;
const whole = /(?<![\w@/£$€-])[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}(?![\w@])/gi;
const broken = /(?<![\w@/£$€-])[A-Z]{1,2}[\dOI][A-Z\d]? [A-Z\d]{2,3}(?![\w@])/g;
const label = /\bpost ?codes?\b/i;
// `e10 4th`, `b12 5ft`: counts and measures that look like the second half.
const measure = /^\d(?:ST|ND|RD|TH|AM|PM|HR|FT|LB|KG|GB|TB|PT)$/i;
const ordinal = /^(?:1ST|2ND|3RD|\dTH)$/i;

function read(raw: string): Reading | null {
  const code = squeezed(raw);
  if (!/^[A-Z0-9]{4,7}$/.test(code)) return null;
  const area = /^[A-Z]{1,2}/.exec(code)?.[0] ?? '';
  const known = code === 'GIR0AA' || postcodeAreas.has(area);
  return {
    normalised: `${code.slice(0, -3)} ${code.slice(-3)}`,
    validity: known && form.test(code) ? 'valid' : 'invalid',
  };
}

/** A digit with two letters after it, and the digit of a district in the same run or shortly before. */
const endsUnit = ({ length, right, next, gap }: DigitRun): boolean =>
  isLetter(right) && isLetter(next) && (length > 1 || gap < 3);

function find(p: Passage): Sighting[] {
  const found = p.nearDigits(whole, endsUnit).flatMap((m) => {
    const labelled = label.test(p.before(m.index, 40));
    const [district = '', unit = ''] = m[0].split(' ');
    const plain = m[0] !== m[0].toUpperCase();
    if (!labelled && (ordinal.test(unit) || (plain && (district.length < 3 || unit === '' || measure.test(unit)))))
      return [];
    return [sighting(m, { labelled })];
  });
  const wrong = (p.holds('postcode', 'post code') ? p.nearDigits(broken, () => true) : none).filter(
    (m) => label.test(p.before(m.index, 80)) && postcodeAreas.has(/^[A-Z]{1,2}/.exec(m[0])![0]),
  );
  return [...found, ...wrong.map((m) => sighting(m, { labelled: false, evenInvalid: true }))];
}

/** Postcodes by form and area. Whether the unit exists only the address file could say. */
export const postcode: IdentifierRule = { type: 'POSTCODE', find, read };
