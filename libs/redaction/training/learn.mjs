// An averaged perceptron over label sequences (Collins 2002), with the features and the decoder of the library itself.
import { claimNumbers } from '../dist/personal/numbers.js';
import { claimedTokens } from '../dist/personal/claimed-tokens.js';
import { settle } from '../dist/personal/settle.js';
import { decode } from '../dist/personal/tagger/decode.js';
import { featureRoom, featuresOf, readTokens, rowBits } from '../dist/personal/tagger/features.js';
import { addressPart, continues, firstLabel, labelCount, taggedKinds } from '../dist/personal/tagger/labels.js';
import { toLookAt } from '../dist/personal/tagger/tag.js';
import { tokenise } from '../dist/personal/tokens.js';

/** Reads a sentence as the tagger would and puts the right label on each token. */
export function prepared({ text, spans }) {
  const t = tokenise(text);
  const strength = claimedTokens(t, settle(claimNumbers(text)));
  const readings = readTokens(t, strength);
  const scratch = new Int32Array(featureRoom);
  const rows = [];
  for (let i = 0; i < t.count; i += 1) {
    const n = featuresOf(readings, i, scratch);
    rows.push(Uint16Array.from(scratch.subarray(0, n)));
  }
  const gold = new Uint8Array(t.count);
  for (const s of spans) {
    const kind = s.type === 'PART' ? addressPart : taggedKinds.indexOf(s.type);
    let begun = false;
    for (let i = 0; i < t.count; i += 1) {
      if (t.start[i] < s.start || t.start[i] >= s.end) continue;
      gold[i] = firstLabel(kind) + (begun ? 1 : 0);
      begun = true;
    }
  }
  const look = toLookAt(t, strength);
  // A span whose first token the tagger does not look at begins with the first that it does.
  for (let i = 0; i < t.count; i += 1) {
    if (!look[i]) gold[i] = 0;
    else if (continues(gold[i]) && (i === 0 || gold[i - 1] === 0)) gold[i] -= 1;
  }
  return { rows, look, gold };
}

class Averaged {
  constructor(size) {
    this.now = new Float32Array(size);
    this.sum = new Float64Array(size);
  }
  bump(at, by, step) {
    this.now[at] += by;
    this.sum[at] += by * step;
  }
  means(steps) {
    return Float32Array.from(this.now, (x, i) => x - this.sum[i] / steps);
  }
}

// Learning to miss nothing: while training, "none" looks better than it is wherever something stands.
function scored({ rows, gold }, weights, missCost) {
  const scores = new Int32Array(rows.length * labelCount);
  for (let i = 0; i < rows.length; i += 1) {
    const at = i * labelCount;
    for (const row of rows[i]) {
      const from = row * labelCount;
      for (let l = 0; l < labelCount; l += 1) scores[at + l] += weights.now[from + l];
    }
    if (gold[i] !== 0) scores[at] += missCost;
    else for (let l = 1; l < labelCount; l += 1) scores[at + l] += 1;
  }
  return scores;
}

function correct({ rows, gold }, guess, { weights, moves, step }) {
  for (let i = 0; i < rows.length; i += 1) {
    const [g, h] = [gold[i], guess[i]];
    if (g !== h)
      for (const row of rows[i]) {
        weights.bump(row * labelCount + g, 1, step);
        weights.bump(row * labelCount + h, -1, step);
      }
    if (i > 0 && (g !== h || gold[i - 1] !== guess[i - 1])) {
      moves.bump(gold[i - 1] * labelCount + g, 1, step);
      moves.bump(guess[i - 1] * labelCount + h, -1, step);
    }
  }
}

/** The weights as bytes: the largest of them (all but one in 2,000) becomes 127. */
function inBytes(weights, moves, steps) {
  const means = weights.means(steps);
  const sizes = [...means].filter((x) => x !== 0).map(Math.abs).sort((a, b) => a - b); // prettier-ignore
  const scale = 127 / (sizes[Math.floor(sizes.length * 0.9995)] || 1);
  const rows = Int8Array.from(means, (x) => Math.max(-127, Math.min(127, Math.round(x * scale))));
  return { rows, moves: Int32Array.from(moves.means(steps), (x) => Math.round(x * scale)), scale };
}

/** Trains and returns weights scaled to bytes. */
export function learn(sentences, { epochs, random, told, missCost }) {
  const weights = new Averaged((1 << rowBits) * labelCount);
  const moves = new Averaged(labelCount * labelCount);
  let step = 1;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    let wrong = 0;
    random.shuffle(sentences);
    for (const s of sentences) {
      const guess = decode(s.look, scored(s, weights, missCost), Int32Array.from(moves.now));
      if (guess.some((label, i) => label !== s.gold[i])) {
        wrong += 1;
        correct(s, guess, { weights, moves, step });
      }
      step += 1;
    }
    told(`epoch ${epoch + 1}: ${wrong} of ${sentences.length} sentences wrong`);
  }
  return inBytes(weights, moves, step);
}
