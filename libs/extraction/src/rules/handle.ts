import type { Reading } from '../identifier.js';
import { none } from '../passage.js';
import type { IdentifierRule } from '../rule.js';

const run = /(?<![\w.@/+%-])@[a-z0-9_][a-z0-9._-]{2,63}/gi;

function read(raw: string): Reading | null {
  const handle = raw.trim().toLowerCase();
  if (!/^@[a-z0-9._-]{2,64}$/.test(handle) || !/[a-z]/.test(handle)) return null;
  return { normalised: handle, validity: handle.length >= 4 && handle.length <= 33 ? 'valid' : 'invalid' };
}

/** Names on a platform. The same name elsewhere may be somebody else: only platform and its own id would make it unique. */
export const handle: IdentifierRule = {
  type: 'HANDLE',
  find: (p) =>
    (p.seen.hasAt ? [...p.text.matchAll(run)] : none).map((m) => {
      const end = m.index + m[0].replace(/[._-]+$/, '').length;
      return { start: m.index, end, labelled: false, evenInvalid: false };
    }),
  read,
};
