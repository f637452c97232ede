/** FNV-1a over UTF-16 units, mixed so that every bit counts; unsigned 32 bits. */
export function hash32(text: string, seed = 0): number {
  let h = (2166136261 ^ seed) >>> 0;
  for (let i = 0; i < text.length; i += 1) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  return mixed(h);
}

/** Spreads a 32-bit number over 32 bits (the finaliser of MurmurHash3). */
export function mixed(n: number): number {
  let h = n;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
