import { asciiBytes, hexOf } from '../hash/bytes.js';
import { keccak256 } from '../hash/keccak256.js';
import type { Reading } from '../identifier.js';
import { none } from '../passage.js';
import { sighting, type IdentifierRule } from '../rule.js';

const run = /(?<![\w@])0x[0-9a-f]{20,63}(?![\w@])/gi;

/** EIP-55: a letter is upper case where its digit of the hash is 8 or more. */
function checksummed(lower: string): string {
  const hash = hexOf(keccak256(asciiBytes(lower)));
  return [...lower].map((c, i) => (Number.parseInt(hash[i]!, 16) >= 8 ? c.toUpperCase() : c)).join('');
}

function read(raw: string): Reading | null {
  const text = raw.trim();
  if (!/^0x[0-9a-f]{20,63}$/i.test(text)) return null;
  const body = text.slice(2);
  const lower = body.toLowerCase();
  const oneCase = body === lower || body === body.toUpperCase();
  const ok = body.length === 40 && (oneCase || checksummed(lower) === body);
  return { normalised: `0x${lower}`, validity: ok ? 'valid' : 'invalid' };
}

/** Ethereum addresses; mixed case must be the checksum. Sixty-four digits are a transaction, not an address. */
export const eth: IdentifierRule = {
  type: 'ETH',
  find: (p) =>
    p.seen.longestWord < 22 || !p.holds('0x')
      ? none
      : [...p.text.matchAll(run)].map((m) => sighting(m, { evenInvalid: true })),
  read,
};
