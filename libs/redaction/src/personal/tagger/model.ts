import { labelCount } from './labels.js';
import { packed } from './lanes.js';
import type { Model } from './tag.js';
import { bias, moves, rows } from './weights.js';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of base64 text. */
function bytesOf(text: string): Uint8Array {
  const worth = new Uint8Array(128);
  for (let i = 0; i < 64; i += 1) worth[alphabet.charCodeAt(i)] = i;
  const length = text.endsWith('==') ? text.length - 2 : text.endsWith('=') ? text.length - 1 : text.length;
  const bytes = new Uint8Array((length * 3) >> 2);
  for (let i = 0, at = 0; i < length; i += 4) {
    const four =
      (worth[text.charCodeAt(i)]! << 18) |
      (worth[text.charCodeAt(i + 1)]! << 12) |
      ((i + 2 < length ? worth[text.charCodeAt(i + 2)]! : 0) << 6) |
      (i + 3 < length ? worth[text.charCodeAt(i + 3)]! : 0);
    for (let shift = 16; shift >= 0 && at < bytes.length; shift -= 8) bytes[at++] = (four >> shift) & 0xff;
  }
  return bytes;
}

function wordsOf(bytes: Uint8Array): Int32Array {
  const words = new Int32Array(labelCount * labelCount);
  for (let i = 0; i < words.length; i += 1)
    words[i] = bytes[4 * i]! | (bytes[4 * i + 1]! << 8) | (bytes[4 * i + 2]! << 16) | (bytes[4 * i + 3]! << 24);
  return words;
}

/** The model that the library ships. */
export const model: Model = { rows: packed(new Int8Array(bytesOf(rows).buffer)), moves: wordsOf(bytesOf(moves)), bias };
