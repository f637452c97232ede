import { continues, labelCount } from './labels.js';

const never = -1e9;

/** Weights between labels as the search wants them. */
interface Moves {
  /** To × from. */
  readonly into: Int32Array;
  /** How far a label may lie behind the best one and still be what a later label comes from. */
  readonly leeway: number;
}

const known = new WeakMap<Int32Array, Moves>();

function movesOf(moves: Int32Array): Moves {
  const made = known.get(moves);
  if (made) return made;
  const into = new Int32Array(moves.length);
  let leeway = 0;
  for (let to = 0; to < labelCount; to += 1) {
    for (let l = 0; l < labelCount; l += 1) into[to * labelCount + l] = moves[l * labelCount + to]!;
    const row = into.subarray(to * labelCount, (to + 1) * labelCount);
    leeway = Math.max(leeway, Math.max(...row) - Math.min(...row));
  }
  const out = { into, leeway };
  known.set(moves, out);
  return out;
}

const hopeful = new Uint8Array(labelCount);

/** Lists, in their order, the labels near enough to the best to lead on; returns how many. */
function hopefulOf(now: Int32Array, leeway: number): number {
  let best = now[0]!;
  for (let l = 1; l < labelCount; l += 1) if (now[l]! > best) best = now[l]!;
  let n = 0;
  for (let l = 0; l < labelCount; l += 1) if (now[l]! >= best - leeway) hopeful[n++] = l;
  return n;
}

interface Step {
  readonly now: Int32Array;
  readonly next: Int32Array;
  /** Where the scores of the token that is stepped to start. */
  readonly at: number;
}

/** One step of Viterbi from `now` to `next`; writes where each label came from. */
function advance({ now, next, at }: Step, { into, leeway }: Moves, scores: Int32Array, from: Uint8Array): void {
  const count = hopefulOf(now, leeway);
  const single = hopeful[0]!;
  for (let to = 0; to < labelCount; to = to === 0 ? 1 : to + 2) {
    const row = to * labelCount;
    let back = single;
    let top = now[single]! + into[row + single]!;
    for (let h = 1; h < count; h += 1) {
      const l = hopeful[h]!;
      const score = now[l]! + into[row + l]!;
      if (score > top) {
        top = score;
        back = l;
      }
    }
    next[to] = top + scores[at + to]!;
    from[at + to] = back;
  }
  // A label that continues comes from its first one or from itself.
  for (let to = 2; to < labelCount; to += 2) {
    const row = to * labelCount + to;
    const a = now[to - 1]! + into[row - 1]!;
    const b = now[to]! + into[row]!;
    next[to] = (a > b ? a : b) + scores[at + to]!;
    from[at + to] = a > b ? to - 1 : to;
  }
}

const keptFrom = new Uint8Array(labelCount << 12);

/**
 * Best label sequence under `scores` (one row of `labelCount` a token) and `moves` (from × to); Viterbi within each run of
 * tokens to look at, label 0 elsewhere.
 */
export function decode(look: Uint8Array, scores: Int32Array, moves: Int32Array): Uint8Array {
  const best = new Uint8Array(look.length);
  const tables = movesOf(moves);
  const room = look.length * labelCount;
  const from = room <= keptFrom.length ? keptFrom : new Uint8Array(room);
  let now = new Int32Array(labelCount);
  let next = new Int32Array(labelCount);
  for (let i = 0; i < look.length;) {
    if (!look[i]) {
      i += 1;
      continue;
    }
    let end = i + 1;
    while (end < look.length && look[end]) end += 1;
    for (let l = 0; l < labelCount; l += 1) now[l] = continues(l) ? never : scores[i * labelCount + l]!;
    for (let k = i + 1; k < end; k += 1) {
      advance({ now, next, at: k * labelCount }, tables, scores, from);
      [now, next] = [next, now];
    }
    let label = 0;
    for (let l = 1; l < labelCount; l += 1) if (now[l]! > now[label]!) label = l;
    for (let k = end - 1; k >= i; k -= 1) {
      best[k] = label;
      label = from[k * labelCount + label]!;
    }
    i = end;
  }
  return best;
}
