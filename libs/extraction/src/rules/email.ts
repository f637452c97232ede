import type { Reading, Sighting } from '../identifier.js';
import type { Passage } from '../passage.js';
import type { IdentifierRule } from '../rule.js';

// Read outwards from each `@`: a pattern that began with the local part would try every letter of a long word.
const before = /[\w.+%'-]{1,64}$/;
const after = /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?){0,8}/i;
const address = /^[\w+%'-]+(?:\.[\w+%'-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;
const label = /\be-?mails?\b/i;

function read(raw: string): Reading | null {
  const email = raw.trim().toLowerCase();
  if (!/^[^\s@]{1,64}@[^\s@]{1,255}$/.test(email)) return null;
  return { normalised: email, validity: address.test(email) ? 'valid' : 'invalid' };
}

function find(p: Passage): Sighting[] {
  const found: Sighting[] = [];
  if (!p.seen.hasAt) return found;
  for (let at = p.text.indexOf('@'); at >= 0; at = p.text.indexOf('@', at + 1)) {
    const local = before.exec(p.text.slice(Math.max(0, at - 64), at))?.[0].replace(/^['.-]+/, '') ?? '';
    const domain = after.exec(p.text.slice(at + 1, at + 256))?.[0] ?? '';
    if (local === '' || domain === '') continue;
    const start = at - local.length;
    const labelled = label.test(p.before(start, 40));
    found.push({ start, end: at + 1 + domain.length, labelled, evenInvalid: labelled || domain.includes('.') });
  }
  return found;
}

/** E-mail addresses, lower-cased. */
export const email: IdentifierRule = { type: 'EMAIL', find, read };
