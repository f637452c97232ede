import { asciiBytes } from '../hash/bytes.js';
import { sha256 } from '../hash/sha256.js';
import type { Reading } from '../identifier.js';
import { none } from '../passage.js';
import { sighting, type IdentifierRule } from '../rule.js';

const alphabet58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const alphabet32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];
const [shortest, shortestOld] = [11, 26];
const old = /(?<![\w@/.-])[13][1-9A-HJ-NP-Za-km-z]{25,34}(?![\w@/])/g;
const segwit = /(?<![\w@/.-])(?:bc1[a-z0-9]{8,71}|BC1[A-Z0-9]{8,71})(?![\w@/])/g;

/** The 25 bytes a base58 text spells, or null where they are more or fewer. */
function base58Bytes(text: string): Uint8Array | null {
  const bytes = new Uint8Array(25);
  for (const c of text) {
    let carry = alphabet58.indexOf(c);
    if (carry < 0) return null;
    for (let i = 24; i >= 0; i -= 1) {
      carry += bytes[i]! * 58;
      bytes[i] = carry & 0xff;
      carry >>= 8;
    }
    if (carry !== 0) return null;
  }
  const ones = /^1*/.exec(text)![0].length;
  const zeros = bytes.findIndex((b) => b !== 0);
  return ones === (zeros < 0 ? 25 : zeros) ? bytes : null;
}

function base58Check(text: string): boolean {
  const bytes = base58Bytes(text);
  if (bytes === null || (bytes[0] !== 0 && bytes[0] !== 5)) return false;
  const sum = sha256(sha256(bytes.subarray(0, 21)));
  return bytes.subarray(21).every((b, i) => b === sum[i]);
}

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    generator.forEach((g, i) => (check ^= (top >>> i) & 1 ? g : 0));
  }
  return check >>> 0;
}

/** BIP 173 and 350: version 0 with the old constant and 20 or 32 bytes, later versions with the new one. */
function bech32(text: string): boolean {
  const words = [...text.slice(3)].map((c) => alphabet32.indexOf(c));
  if (words.includes(-1) || words.length < 8) return false;
  const prefix = [...asciiBytes('bc')];
  const expanded = [...prefix.map((b) => b >> 5), 0, ...prefix.map((b) => b & 31)];
  const version = words[0]!;
  const bytes = Math.floor(((words.length - 7) * 5) / 8);
  const length = version === 0 ? bytes === 20 || bytes === 32 : version <= 16 && bytes >= 2 && bytes <= 40;
  return length && polymod([...expanded, ...words]) === (version === 0 ? 1 : 0x2bc830a3);
}

function read(raw: string): Reading | null {
  const text = raw.trim();
  if (/^bc1[a-z0-9]{8,71}$/.test(text) || /^BC1[A-Z0-9]{8,71}$/.test(text)) {
    const address = text.toLowerCase();
    return { normalised: address, validity: bech32(address) ? 'valid' : 'invalid' };
  }
  if (!/^[13][1-9A-HJ-NP-Za-km-z]{25,34}$/.test(text)) return null;
  return { normalised: text, validity: base58Check(text) ? 'valid' : 'invalid' };
}

/** Bitcoin addresses: base58check, bech32 and bech32m. */
export const btc: IdentifierRule = {
  type: 'BTC',
  find: (p) => [
    ...(p.seen.longestWord < shortestOld ? none : [...p.text.matchAll(old)]).map((m) =>
      // Any long word of digits and letters could begin with 1 or 3; an address mixes all three kinds.
      sighting(m, { evenInvalid: /[a-z]/.test(m[0]) && /[A-Z]/.test(m[0]) && /\d/.test(m[0].slice(1)) }),
    ),
    ...(p.seen.longestWord < shortest || !p.holds('bc1') ? none : [...p.text.matchAll(segwit)]).map((m) =>
      sighting(m, { evenInvalid: true }),
    ),
  ],
  read,
};
