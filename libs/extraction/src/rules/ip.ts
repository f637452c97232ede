import type { Reading } from '../identifier.js';
import { dot, isDigit } from '../digit-run.js';
import { none } from '../passage.js';
import { sighting, type IdentifierRule } from '../rule.js';

const four = /(?<![\w.@/-])\d{1,3}(?:\.\d{1,3}){3}(?![\w@]|\.\d)/g;
const six =
  /(?<![\w:.@/-])(?:[0-9a-f]{1,4}:){2,7}(?::|[0-9a-f]{1,4}|:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})(?![\w:])|(?<![\w:.@/-])[0-9a-f]{1,4}::(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})(?![\w:])/gi;
const colons = /::|[0-9a-f]:[0-9a-f]{1,4}:/i;
const notAnAddress = /\b(?:v|ver|version|release|paragraph|para|section|s)\.? ?$/i;

function readSix(text: string): Reading | null {
  const halves = text.toLowerCase().split('::');
  const groups = halves.map((h) => (h === '' ? [] : h.split(':')));
  const count = groups.flat().length;
  if (halves.length > 2 || !groups.flat().every((g) => /^[0-9a-f]{1,4}$/.test(g))) return null;
  if (halves.length === 1 ? count !== 8 : count > 7) return null;
  const zeros = Array.from({ length: 8 - count }, () => '0');
  const whole = halves.length === 1 ? groups[0]! : [...groups[0]!, ...zeros, ...groups[1]!];
  return { normalised: whole.map((g) => g.replace(/^0+(?=.)/, '')).join(':'), validity: 'valid' };
}

function read(raw: string): Reading | null {
  const text = raw.trim();
  if (text.includes(':')) return readSix(text);
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(text)) return null;
  const parts = text.split('.').map(Number);
  return { normalised: parts.join('.'), validity: parts.every((n) => n <= 255) ? 'valid' : 'invalid' };
}

/** Internet addresses, v4 and v6 (all eight groups written out). */
export const ip: IdentifierRule = {
  type: 'IP',
  find: (p) => [
    ...p
      .nearDigits(four, ({ right, next }) => right === dot && isDigit(next))
      .filter((m) => !notAnAddress.test(p.before(m.index, 12)))
      .map((m) => sighting(m, { evenInvalid: true })),
    // Without the double colon or all eight groups it is a time of day.
    ...(p.seen.hasCloseColons && colons.test(p.text) ? [...p.text.matchAll(six)] : none).map((m) => sighting(m)),
  ],
  read,
};
