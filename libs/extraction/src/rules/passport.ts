import type { Reading, Sighting } from '../identifier.js';
import type { Passage } from '../passage.js';
import { sighting, type IdentifierRule } from '../rule.js';

const form = /^(?:\d{9}|[A-Z]\d{6,8}|\d{6}[A-Z]|[A-Z]{2}\d{6,7})$/;
const token = /(?<![\w@/.£$€-])(?:[A-Z]{0,2}\d{3} ?\d{3} ?\d{1,4}|[A-Z]{1,2} ?\d{5,8}|\d{6}[A-Z])(?![\w@/]|[.,-]\d)/g;
const label = /\bpassports?\b(?:[^.;]{0,24}\b(?:no|number|nos|numbers|is|was|reads?|of))?\W{0,4}$/i;
const mention = /\bpassports?\b/i;
const number = /\b(?:no|number|document)\b\W{0,4}$/i;

function read(raw: string): Reading | null {
  const document = raw.replace(/[\s.-]/g, '').toUpperCase();
  if (!/^[A-Z]{0,2}\d{5,10}[A-Z]?$/.test(document)) return null;
  return { normalised: document, validity: form.test(document) ? 'valid' : 'invalid' };
}

function find(p: Passage): Sighting[] {
  if (p.seen.digitsTogether < 5 || !p.holds('passport')) return [];
  return p
    .nearDigits(token, ({ length }) => length > 2)
    .flatMap((m) => {
      const before = p.before(m.index, 60);
      if (label.test(before)) return [sighting(m, { labelled: true })];
      const nine = /^\d{9}$/.test(m[0]);
      if (nine && (mention.test(before) || (number.test(before) && mention.test(p.earlier(m.index, 400)))))
        return [sighting(m)];
      return [];
    });
}

/** Passport numbers: British by form (nine digits, older with a letter), foreign as letters and digits. */
export const passport: IdentifierRule = { type: 'PASSPORT', find, read };
