import { labelCount } from './labels.js';

/**
 * Three labels share one float: each in a lane of 16 bits, every weight raised by 128, so that adding floats adds all three
 * at once and exactly (at most 64 rows: 64 × 255 < 2^16, three lanes = 48 bits).
 */
export const lanes = Math.ceil(labelCount / 3);
const raise = 128;
const lane = 0x10000;
const pair = lane * lane;

/** The rows of a model (one byte a label) as floats of three lanes. */
export function packed(rows: Int8Array): Float64Array {
  const count = rows.length / labelCount;
  const out = new Float64Array(count * lanes);
  for (let r = 0; r < count; r += 1)
    for (let l = 0; l < labelCount; l += 1)
      out[r * lanes + ((l / 3) | 0)]! +=
        (rows[r * labelCount + l]! + raise) * (l % 3 === 0 ? 1 : l % 3 === 1 ? lane : pair);
  return out;
}

/** Writes the three scores in a sum of `n` rows to `scores` from `at` on, as far as there are labels. */
export function unpackInto(scores: Int32Array, at: number, sum: number, n: number): void {
  const third = Math.floor(sum / pair);
  const rest = (sum - third * pair) >>> 0;
  scores[at] = (rest & 0xffff) - raise * n;
  scores[at + 1] = (rest >>> 16) - raise * n;
  scores[at + 2] = third - raise * n;
}
