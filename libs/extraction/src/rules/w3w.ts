import type { Reading } from '../identifier.js';
import { none } from '../passage.js';
import { matchesIf, sighting, type IdentifierRule } from '../rule.js';

const slashed = /(?<![\w/:])\/\/\/\p{L}{2,30}\.\p{L}{2,30}\.\p{L}{2,30}(?![\p{L}\d@]|\.\p{L})/gu;
const bare = /(?<![\p{L}\d.@/-])\p{Ll}{3,30}\.\p{Ll}{3,30}\.\p{Ll}{3,30}(?![\p{L}\d@/]|\.\p{L})/gu;
const label = /\b(?:what ?3 ?words?|what three words|w3w)\b/i;

function read(raw: string): Reading | null {
  const words = raw.trim().replace(/^\/+/, '').toLowerCase();
  // Which words name a square only the licensed service knows.
  return /^\p{L}+\.\p{L}+\.\p{L}+$/u.test(words) ? { normalised: words, validity: 'unverifiable' } : null;
}

/** what3words: `///a.b.c`, or three words after its name. */
export const w3w: IdentifierRule = {
  type: 'W3W',
  find: (p) => [
    ...(p.seen.hasThreeSlashes ? [...p.text.matchAll(slashed)] : none).map((m) => sighting(m, { labelled: true })),
    ...(p.seen.letterDots > 1 && p.holds('what', 'w3w') ? matchesIf(label, p.text, bare) : none)
      .filter((m) => label.test(p.before(m.index, 40)))
      .map((m) => sighting(m, { labelled: true })),
  ],
  read,
};
