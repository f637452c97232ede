const prime = 0x0000000001000000000000000000013bn;
const basis = 0x6c62272e07bb014262b821756295c58dn;
const mask = (1n << 128n) - 1n;

/**
 * FNV-1a of a text as UTF-8: 32 hexadecimal digits. For ids of rows that have none; it keeps no secret, and two rows that
 * were made to collide are found at the door, which refuses an id that comes back with other content.
 */
export function fnv128(text: string): string {
  let hash = basis;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * prime) & mask;
  return hash.toString(16).padStart(32, '0');
}
