import type { Reading, Sighting } from '../identifier.js';
import type { Passage } from '../passage.js';
import { isLetter, isUpper, type DigitRun } from '../digit-run.js';
import { sighting, squeezed, type IdentifierRule } from '../rule.js';
import { ambiguousSquares, gridSquares } from '../words/grid-squares.js';

const run = /(?<![\w@/.£$€-])[A-Z]{2}(?: ?\d{1,5} \d{1,5}| ?\d{2,10})(?![\w@/]|[.,-]\d| ?(?:hrs|hours|am|pm)\b)/gi;
const label = /\b(?:o\.?s\.?|ordnance survey|grid|map|ngr)\b/i;
const place = /\b(?:at|near|by|land|field|farm|wood|track|lane|woodland|moor|quarry|pit|loc(?:ation)?)\b[^.;]{0,30}$/i;

function read(raw: string): Reading | null {
  const reference = squeezed(raw);
  const [, square, digits] = /^([A-Z]{2})(\d{0,11})$/.exec(reference) ?? [];
  if (square === undefined || digits === undefined) return null;
  const halves = raw.trim().slice(2).trim().split(/\s+/);
  const even = digits.length >= 2 && digits.length <= 10 && digits.length % 2 === 0;
  const balanced = halves.length !== 2 || halves[0]!.length === halves[1]!.length;
  return { normalised: reference, validity: gridSquares.has(square) && even && balanced ? 'valid' : 'invalid' };
}

// What a label holds: without one, small letters are no square, and `at 2310` costs nothing.
const words = ['os', 'o.s', 'grid', 'map', 'ordnance', 'ngr'];
const afterLetter = ({ beyondLeft }: DigitRun): boolean => isLetter(beyondLeft);
const afterCapital = ({ beyondLeft }: DigitRun): boolean => isUpper(beyondLeft);

function find(p: Passage): Sighting[] {
  return p.nearDigits(run, p.holds(...words) ? afterLetter : afterCapital).flatMap((m) => {
    const square = m[0].slice(0, 2).toUpperCase();
    const before = p.before(m.index, 50);
    if (label.test(before)) return [sighting(m, { labelled: true })];
    if (m[0] !== m[0].toUpperCase() || !gridSquares.has(square)) return [];
    const digits = m[0].replace(/\D/g, '').length;
    if (digits < 4 || (ambiguousSquares.has(square) && !(place.test(before) && digits >= 6))) return [];
    return [sighting(m)];
  });
}

/** Ordnance Survey grid references: two letters of a square and an even number of digits. */
export const gridRef: IdentifierRule = { type: 'GRID_REF', find, read };
