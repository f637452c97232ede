import { mixed } from './hash.js';
import type { Sketch } from './sketch.js';

/** Rows of a band: so many minima must agree for two logs to share one. */
const rows = 4;
/** Pairs are made of so many names at most: 55 pairs. */
const pairedNames = 11;

const joined = (a: number, b: number): number => mixed(mixed(a) ^ Math.imul(b, 0x9e3779b1));
/** As a signed 32-bit number: the integer of a database. */
const signed = (n: number): number => n | 0;

/**
 * The keys under which a sketch is put into an index and looked for, at most 79: each identifier, each pair of its first
 * names, each band of its minima. Two logs that share none are not near-duplicates by `similar`; sharing one makes a candidate
 * and no more. Signed 32-bit, so that an `integer[]` with a GIN index holds them.
 */
export function bandsOf(sketch: Sketch): number[] {
  const bands = new Set<number>();
  for (const key of sketch.keys) bands.add(signed(joined(key, 1)));
  const names = sketch.names.slice(0, pairedNames);
  for (let i = 0; i < names.length; i += 1)
    for (let j = i + 1; j < names.length; j += 1) bands.add(signed(joined(names[i]!, names[j]!)));
  for (let band = 0; band + rows <= sketch.minima.length; band += rows) {
    let h = band + 2;
    for (let row = 0; row < rows; row += 1) h = joined(h, sketch.minima[band + row]!);
    bands.add(signed(h));
  }
  return [...bands];
}
