import { flag } from '../lexicon-flags.js';
import type { Claimed } from '../numbers.js';
import { casing, tokenKind, type Tokens } from '../tokens.js';
import { decode } from './decode.js';
import { featureRoom, featuresOf, readTokens, type Readings } from './features.js';
import { continues, kindOfLabel, labelCount, taggedKinds } from './labels.js';
import { addUp } from './lanes.js';

/** A linear model: one row of weights a feature, weights between labels, and what "none" must be better by. */
export interface Model {
  /** Four labels a word, see `lanes.ts`. */
  readonly rows: Int32Array;
  readonly moves: Int32Array;
  readonly bias: number;
}

const telling = flag.title | flag.rank | flag.street | flag.unit;
const quiet = 2;

/** True for tokens that by themselves speak of nothing personal: marks, everyday small words, words of grammar. */
function isQuiet(t: Tokens, i: number): boolean {
  const kind = t.kind[i]!;
  if (kind === tokenKind.mark || kind === tokenKind.newline) return true;
  if (kind !== tokenKind.word) return false;
  const bits = t.flags[i]!;
  if (bits & flag.grammar) return t.shape[i]! <= casing.capital || t.end[i]! - t.start[i]! === 1;
  return t.shape[i] === casing.small && (bits & flag.common) !== 0 && (bits & telling) === 0;
}

/** Marks the tokens that the tagger looks at: all but the quiet ones with only such ones around them. */
export function toLookAt(t: Tokens, claims: Uint8Array): Uint8Array {
  const look = new Uint8Array(t.count);
  for (let i = 0; i < t.count; i += 1) {
    if (claims[i] === 0 && isQuiet(t, i)) continue;
    for (let n = Math.max(0, i - quiet); n <= i + quiet && n < t.count; n += 1) look[n] = 1;
  }
  return look;
}

function scoreToken(r: Readings, i: number, features: Int32Array, model: Model, scores: Int32Array): void {
  const n = featuresOf(r, i, features);
  const to = i * labelCount;
  addUp(model.rows, features, n, scores, to);
  scores[to]! -= model.bias;
}

const sure = (margin: number): number => Math.round(100 * Math.min(0.99, 1 / (1 + Math.exp(0.6 - margin / 260)))) / 100;

/** Places that adding up uses behind the last label; the next token's scores overwrite them. */
const behind = 3;
const keptScores = new Int32Array((labelCount << 12) + behind);
const features = new Int32Array(featureRoom);

/** What the tagger makes of a text's tokens: spans in their order, without overlaps. */
export function tag(t: Tokens, claims: Uint8Array, model: Model): Claimed[] {
  const look = toLookAt(t, claims);
  const readings = readTokens(t, claims);
  const room = t.count * labelCount + behind;
  const scores = room <= keptScores.length ? keptScores : new Int32Array(room);
  for (let i = 0; i < t.count; i += 1) if (look[i]) scoreToken(readings, i, features, model, scores);
  const labels = decode(look, scores, model.moves);
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
    const score = sure(margin / (to - i));
    found.push({ type: taggedKinds[kindOfLabel(label)]!, start: t.start[i]!, end: t.end[to - 1]!, score });
    i = to;
  }
  return found;
}
