import { continues, labelCount } from './labels.js';

const never = -1e9;

/** One step of Viterbi from `now` to `next`; writes where each label came from. */
function advance(now: Int32Array, next: Int32Array, at: number, from: Uint8Array, tables: Tables): void {
  const { scores, moves } = tables;
  for (let to = 0; to < labelCount; to += 1) {
    let top = -2e9;
    let back = 0;
    if (continues(to)) {
      const a = now[to - 1]! + moves[(to - 1) * labelCount + to]!;
      const b = now[to]! + moves[to * labelCount + to]!;
      top = a > b ? a : b;
      back = a > b ? to - 1 : to;
    } else
      for (let l = 0; l < labelCount; l += 1) {
        const score = now[l]! + moves[l * labelCount + to]!;
        if (score > top) {
          top = score;
          back = l;
        }
      }
    next[to] = top + scores[at + to]!;
    from[at + to] = back;
  }
}

interface Tables {
  readonly scores: Int32Array;
  readonly moves: Int32Array;
}

const keptFrom = new Uint8Array(labelCount << 12);

/**
 * Best label sequence under `scores` (one row of `labelCount` a token) and `moves` (from × to); Viterbi within each run of
 * tokens to look at, label 0 elsewhere.
 */
export function decode(look: Uint8Array, scores: Int32Array, moves: Int32Array): Uint8Array {
  const best = new Uint8Array(look.length);
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
      advance(now, next, k * labelCount, from, { scores, moves });
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
