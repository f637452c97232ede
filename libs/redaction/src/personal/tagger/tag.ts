import type { Claimed } from '../numbers.js';
import type { Tokens } from '../tokens.js';
import { decode } from './decode.js';
import { featureRoom, featuresOf, readTokens } from './features.js';
import { continues, kindOfLabel, labelCount, taggedKinds } from './labels.js';

/** A linear model: one row of weights a feature, weights between labels, and what "none" must be better by. */
export interface Model {
  readonly rows: Int8Array;
  readonly moves: Int32Array;
  readonly bias: number;
}

/** The scores of every label for every token. */
export function scoreTokens(t: Tokens, claims: Uint8Array, model: Model): Int32Array {
  const readings = readTokens(t, claims);
  const scores = new Int32Array(t.count * labelCount);
  const rows = new Int32Array(featureRoom);
  const weights = model.rows;
  for (let i = 0; i < t.count; i += 1) {
    const n = featuresOf(readings, i, rows);
    const at = i * labelCount;
    scores[at] = -model.bias;
    for (let f = 0; f < n; f += 1) {
      const row = rows[f]! * labelCount;
      for (let l = 0; l < labelCount; l += 1) scores[at + l]! += weights[row + l]!;
    }
  }
  return scores;
}

const sure = (margin: number): number => Math.min(0.99, Math.max(0.3, 0.5 + margin / 400));

/** What the tagger makes of a text's tokens: spans in their order, without overlaps. */
export function tag(t: Tokens, claims: Uint8Array, model: Model): Claimed[] {
  const scores = scoreTokens(t, claims, model);
  const labels = decode(t.count, scores, model.moves);
  const found: Claimed[] = [];
  for (let i = 0; i < t.count;) {
    const label = labels[i]!;
    if (label === 0) {
      i += 1;
      continue;
    }
    let to = i;
    let margin = 0;
    do {
      margin += scores[to * labelCount + labels[to]!]! - scores[to * labelCount]!;
      to += 1;
    } while (to < t.count && continues(labels[to]!));
    const score = Math.round(sure(margin / (to - i)) * 100) / 100;
    found.push({ type: taggedKinds[kindOfLabel(label)]!, start: t.start[i]!, end: t.end[to - 1]!, score });
    i = to;
  }
  return found;
}
