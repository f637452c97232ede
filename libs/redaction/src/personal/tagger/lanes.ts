import { labelCount } from './labels.js';

/**
 * Four labels share one 32-bit word, a byte each, every weight raised by 128. Adding up, the even and the odd bytes of a word
 * go to two sums of two lanes of 16 bits: exact for at most 256 rows, and a row is 24 bytes to fetch.
 */
const wordsNeeded = Math.ceil(labelCount / 4);
export const words = 6;
if (wordsNeeded !== words) throw new Error('a row of the model has another number of words than the sums');
const raise = 128;
const evens = 0x00ff00ff;

/** The rows of a model (one signed byte a label), packed. */
export function packed(rows: Int8Array): Int32Array {
  const count = rows.length / labelCount;
  const out = new Int32Array(count * words);
  for (let r = 0; r < count; r += 1)
    for (let l = 0; l < labelCount; l += 1)
      out[r * words + (l >> 2)]! |= (rows[r * labelCount + l]! + raise) << (8 * (l & 3));
  return out;
}

/** Writes the four scores of two sums over rows to `scores` from `at` on. */
function unpack(scores: Int32Array, at: number, [even, odd, raised]: readonly [number, number, number]): void {
  scores[at] = (even & 0xffff) - raised;
  scores[at + 1] = (odd & 0xffff) - raised;
  scores[at + 2] = (even >>> 16) - raised;
  scores[at + 3] = (odd >>> 16) - raised;
}

/** Adds up `n` rows and writes the score of every label to `scores` from `at` on; the three places behind them are used too. */
export function addUp(rows: Int32Array, listed: Int32Array, n: number, scores: Int32Array, at: number): void {
  let [a, b, c, d, e, f] = [0, 0, 0, 0, 0, 0];
  let [g, h, i, j, k, l] = [0, 0, 0, 0, 0, 0];
  for (let r = 0; r < n; r += 1) {
    const from = listed[r]! * words;
    const [u, v, w] = [rows[from]!, rows[from + 1]!, rows[from + 2]!];
    const [x, y, z] = [rows[from + 3]!, rows[from + 4]!, rows[from + 5]!];
    a = (a + (u & evens)) | 0;
    b = (b + ((u >>> 8) & evens)) | 0;
    c = (c + (v & evens)) | 0;
    d = (d + ((v >>> 8) & evens)) | 0;
    e = (e + (w & evens)) | 0;
    f = (f + ((w >>> 8) & evens)) | 0;
    g = (g + (x & evens)) | 0;
    h = (h + ((x >>> 8) & evens)) | 0;
    i = (i + (y & evens)) | 0;
    j = (j + ((y >>> 8) & evens)) | 0;
    k = (k + (z & evens)) | 0;
    l = (l + ((z >>> 8) & evens)) | 0;
  }
  const raised = raise * n;
  unpack(scores, at, [a, b, raised]);
  unpack(scores, at + 4, [c, d, raised]);
  unpack(scores, at + 8, [e, f, raised]);
  unpack(scores, at + 12, [g, h, raised]);
  unpack(scores, at + 16, [i, j, raised]);
  unpack(scores, at + 20, [k, l, raised]);
}
