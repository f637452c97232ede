import { continues, labelCount } from './labels.js';

/** Best label sequence under `scores` (one row of `labelCount` a token) and `moves` (from × to); Viterbi. */
export function decode(count: number, scores: Int32Array, moves: Int32Array): Uint8Array {
  const best = new Uint8Array(count);
  if (count === 0) return best;
  const from = new Uint8Array(count * labelCount);
  let now = new Int32Array(labelCount);
  let next = new Int32Array(labelCount);
  for (let l = 0; l < labelCount; l += 1) now[l] = continues(l) ? -1e9 : scores[l]!;
  for (let i = 1; i < count; i += 1) {
    const at = i * labelCount;
    for (let to = 0; to < labelCount; to += 1) {
      let top = -2e9;
      let back = 0;
      if (continues(to)) {
        const [a, b] = [now[to - 1]! + moves[(to - 1) * labelCount + to]!, now[to]! + moves[to * labelCount + to]!];
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
    [now, next] = [next, now];
  }
  let label = 0;
  for (let l = 1; l < labelCount; l += 1) if (now[l]! > now[label]!) label = l;
  for (let i = count - 1; i >= 0; i -= 1) {
    best[i] = label;
    label = from[i * labelCount + label]!;
  }
  return best;
}
