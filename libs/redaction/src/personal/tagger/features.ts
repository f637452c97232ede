import { flag } from '../lexicon-flags.js';
import { casing, tokenKind, type Tokens } from '../tokens.js';

/** log2 of the rows of the model. */
export const rowBits = 15;
/** Most features a token has. */
export const featureRoom = 56;

/** A claim of the number rules on a token: none, of a loose form, of a strict form. */
export const claim = { none: 0, loose: 1, strict: 2 } as const;

const near = 3;
const edge = 0x5bd1e995;

/** What the features of a text are made of, one entry a token with two more on each side. */
export interface Readings {
  readonly count: number;
  readonly word: Int32Array;
  readonly sort: Int32Array;
  readonly shape: Int32Array;
  readonly tail: Int32Array;
  readonly head: Int32Array;
  readonly flags: Int32Array;
  /** Which cues stand within three tokens: street word, unit word, number, firm or body, title. */
  readonly nearby: Int32Array;
  /** Place on the line, at most 3, and whether the text has capitals at all. */
  readonly place: Int32Array;
  /** How much prose came right before (0 to 2) and what the line before held. */
  readonly before: Int32Array;
}

export const pad = 2;

function mixed(a: number, b: number): number {
  let h = Math.imul(a ^ (b + 0x7f4a7c15), 0x85ebca6b);
  h ^= h >>> 13;
  return Math.imul(h, 0xc2b2ae35) ^ (h >>> 11);
}

const reach = 16;
const lineBits = flag.given | flag.surname | flag.firm | flag.title | flag.street | flag.unit;

/** Fills `before`: prose within the last `reach` tokens, and the cues of the line before with its length. */
function readBefore(t: Tokens, before: Int32Array): void {
  let [prose, line, last, length] = [0, 0, 0, 0];
  for (let i = 0; i < t.count; i += 1) {
    before[i + pad] = last * 4 + (prose === 0 ? 0 : prose < 4 ? 1 : 2);
    if (t.flags[i]! & flag.common && t.shape[i] === casing.small) prose += 1;
    const gone = i - reach;
    if (gone >= 0 && t.flags[gone]! & flag.common && t.shape[gone] === casing.small) prose -= 1;
    if (t.kind[i] === tokenKind.newline) {
      last = mixed(line, Math.min(length, 5)) & 0xffffff;
      line = length = 0;
    } else {
      line |= t.flags[i]! & lineBits;
      if (t.kind[i] === tokenKind.number) line |= 1 << 30;
      length += 1;
    }
  }
}

const cueBits = flag.street | flag.unit | flag.firm | flag.body | flag.title | flag.kin | flag.month;

interface Room extends Readings {
  count: number;
}

const roomKept = 1 << 14;

const roomFor = (tokens: number): Room => {
  const room = tokens + 2 * pad;
  const column = (): Int32Array => new Int32Array(room);
  return {
    count: 0,
    word: column(),
    sort: column(),
    shape: column(),
    tail: column(),
    head: column(),
    flags: column(),
    nearby: column(),
    place: column(),
    before: column(),
  };
};

const kept = roomFor(roomKept);

/** Empty readings of `count` tokens with the edges of the text around them. */
function emptied(count: number): Readings {
  const r = count <= roomKept ? kept : roomFor(count);
  r.count = count;
  r.nearby.fill(0, 0, count + 2 * pad);
  for (const p of [0, 1, count + pad, count + pad + 1]) {
    r.word[p] = r.sort[p] = edge;
    r.shape[p] = 99;
    r.tail[p] = r.head[p] = r.flags[p] = r.place[p] = r.before[p] = 0;
  }
  return r;
}

/**
 * Reads the tokens once. `claims` holds for each token what the number rules claim. The arrays are used again by the next
 * call.
 */
export function readTokens(t: Tokens, claims: Uint8Array): Readings {
  const r = emptied(t.count);
  readBefore(t, r.before);
  let capitals = 0;
  for (let i = 0; i < t.count; i += 1) if (t.kind[i]! === tokenKind.word && t.shape[i]! > casing.small) capitals = 4;
  let onLine = 0;
  for (let i = 0; i < t.count; i += 1) {
    const p = i + pad;
    const kind = t.kind[i]!;
    const strict = claims[i] === claim.strict;
    const shape = kind * 0x10000 + t.shape[i]! + (claims[i]! << 24);
    r.shape[p] = strict ? 7 : shape;
    r.flags[p] = t.flags[i]!;
    r.word[p] = strict ? 77 : t.hash[i]!;
    r.sort[p] = strict ? 7 : mixed(shape, t.flags[i]!);
    r.tail[p] = strict ? 0 : t.tail[i]!;
    r.head[p] = strict ? 0 : t.head[i]!;
    if (kind === tokenKind.newline) onLine = 0;
    r.place[p] = Math.min(onLine, 3) + capitals;
    if (kind !== tokenKind.newline) onLine += 1;
    const cue = (t.flags[i]! & cueBits) | (kind === tokenKind.number ? 1 : 0);
    if (cue !== 0)
      for (let n = Math.max(0, i - near); n <= Math.min(t.count - 1, i + near); n += 1)
        if (n !== i) r.nearby[n + pad]! |= n < i ? cue : ((cue & ~1) << 11) | ((cue & 1) << 1);
  }
  return r;
}

const row = (template: number, value: number): number =>
  mixed(value, Math.imul(template, 0x27d4eb2f)) >>> (32 - rowBits);

/** Writes the rows of the features of token `i` to `out` and returns how many. */
export function featuresOf(r: Readings, i: number, out: Int32Array): number {
  const p = i + pad;
  const { word, sort, shape, tail, head } = r;
  const [s0, sa, sb] = [sort[p]!, sort[p - 1]!, sort[p + 1]!];
  const [w0, wa, wb] = [word[p]!, word[p - 1]!, word[p + 1]!];
  let n = 0;
  out[n++] = row(1, w0);
  out[n++] = row(2, wa);
  out[n++] = row(3, wb);
  out[n++] = row(4, word[p - 2]!);
  out[n++] = row(5, word[p + 2]!);
  out[n++] = row(6, s0);
  out[n++] = row(7, sa);
  out[n++] = row(8, sb);
  out[n++] = row(9, mixed(sa, s0));
  out[n++] = row(10, mixed(s0, sb));
  out[n++] = row(11, mixed(mixed(sa, s0), sb));
  out[n++] = row(12, mixed(mixed(sort[p - 2]!, sa), s0));
  out[n++] = row(13, mixed(mixed(s0, sb), sort[p + 2]!));
  out[n++] = row(14, mixed(tail[p]!, shape[p]!));
  out[n++] = row(15, mixed(tail[p]! & 0xffff, shape[p]!));
  out[n++] = row(16, mixed(head[p]!, shape[p]!));
  out[n++] = row(17, tail[p - 1]!);
  out[n++] = row(18, tail[p + 1]!);
  out[n++] = row(19, mixed(wa, shape[p]!));
  out[n++] = row(20, mixed(wb, shape[p]!));
  out[n++] = row(21, mixed(word[p - 2]!, wa));
  out[n++] = row(22, mixed(wb, word[p + 2]!));
  out[n++] = row(23, mixed(wa, wb));
  out[n++] = row(24, mixed(mixed(shape[p - 1]!, shape[p]!), shape[p + 1]!));
  out[n++] = row(25, mixed(r.place[p]!, s0));
  out[n++] = row(26, mixed(r.nearby[p]!, shape[p]!));
  out[n++] = row(27, mixed(shape[p]!, r.place[p]!));
  out[n++] = row(30, mixed(r.before[p]! & 3, s0));
  out[n++] = row(31, mixed(mixed(r.before[p]! & 3, shape[p - 1]!), mixed(shape[p]!, shape[p + 1]!)));
  out[n++] = row(32, mixed(r.before[p]!, shape[p]!));
  out[n++] = row(33, mixed(r.before[p]!, mixed(shape[p - 1]!, shape[p]!)));
  for (let bits = r.flags[p]!; bits !== 0; bits &= bits - 1) out[n++] = row(28, mixed(bits & -bits, shape[p]!));
  for (let bits = r.nearby[p]!; bits !== 0; bits &= bits - 1) out[n++] = row(29, mixed(bits & -bits, shape[p]!));
  return n;
}
