// Trains the tagger of personal data and writes its weights.
//   node libs/redaction/training/train.mjs --folds     measures on templates the training did not see
//   node libs/redaction/training/train.mjs --write     trains on everything and writes src/personal/tagger/weights.ts
// Needs a built library (`npm run build`) and the public sentences at ../shared/data; without them it says so and ends.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packed } from '../dist/personal/tagger/lanes.js';
import { hurried, ownSentence, plainSentences, readLogs, readNews, readPresidio, refilled } from './corpus.mjs';
import { learn, prepared } from './learn.mjs';
import { measure } from './measure.mjs';
import { seeded } from './seeded.mjs';
import { weightsFile } from './weights-file.mjs';

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : (process.argv[at + 1] ?? true);
};
const shared = join(import.meta.dirname, '../../../../shared/data');
const seed = Number(option('seed', 20261125));
const settings = {
  own: Number(option('own', 9000)),
  times: Number(option('times', 5)),
  epochs: Number(option('epochs', 8)),
  missCost: Number(option('miss-cost', 2)),
  biases: String(option('biases', '0')).split(',').map(Number),
};
const told = (line) => console.error(line);

function corpus(r, marked, news) {
  const all = [];
  for (let i = 0; i < settings.own; i += 1) all.push(ownSentence(r));
  for (const s of marked) {
    all.push(s, s);
    if (s.spans.length) for (let i = 0; i < settings.times; i += 1) all.push(refilled(r, s));
  }
  for (let i = 0; i < 3; i += 1) all.push(...plainSentences);
  for (let i = 0; i < 4; i += 1) all.push(...news);
  return all.map((s) => prepared(hurried(r, s)));
}

function trained(marked, news) {
  const random = seeded(seed);
  const { rows, moves, scale } = learn(corpus(random, marked, news), { ...settings, random, told });
  return { bytes: rows, rows: packed(rows), moves, scale, bias: 0 };
}

const marked = readPresidio(shared);
const logs = readLogs(shared);
if (marked === null) {
  told('the public sentences are not at ../shared/data: nothing was trained');
} else if (process.argv.includes('--folds')) {
  const folds = 4;
  const only = Number(option('only', -1));
  const texts = new Map();
  const mixed = process.argv.includes('--mixed');
  const held = (s) => (Math.imul((mixed ? s.line : s.template) + 7, 0x9e3779b1) >>> 8) % folds;
  for (let fold = 0; fold < folds; fold += 1) {
    if (only >= 0 && fold !== only) continue;
    const model = trained(marked.filter((s) => held(s) !== fold), [...readNews(shared), ...logs.filter((_, i) => i % 2 === 0)]); // prettier-ignore
    for (const bias of settings.biases) {
      const show = process.argv.includes('--show') && bias === settings.biases[0] ? (...x) => console.log(x.join(' | ').replaceAll('\n', '\\n')) : undefined; // prettier-ignore
      const m = measure(marked.filter((s) => held(s) === fold), { ...model, bias: Math.round(bias * model.scale) }, show); // prettier-ignore
      told(`fold ${fold} bias ${bias}: ${JSON.stringify(m)}`);
      const sum = texts.get(bias) ?? { tp: 0, fp: 0, fn: 0 };
      texts.set(bias, { tp: sum.tp + m.tp, fp: sum.fp + m.fp, fn: sum.fn + m.fn });
    }
  }
  const own = measure(logs.filter((_, i) => i % 2 === 1), trained(marked, [...readNews(shared), ...logs.filter((_, i) => i % 2 === 0)]), process.argv.includes('--show-logs') ? (...x) => console.log('LOG', x.slice(0, 3).join(' | '), '|', x[3].slice(0, 60).replaceAll('\n', ' ')) : undefined); // prettier-ignore
  console.log(`logs, half not trained on: ${JSON.stringify(own)}`);
  for (const [bias, { tp, fp, fn }] of texts) {
    const [p, q] = [tp / (tp + fp), tp / (tp + fn)];
    console.log(JSON.stringify({ bias, precision: p, recall: q, f2: (5 * p * q) / (4 * p + q) }));
  }
} else if (process.argv.includes('--write')) {
  const model = trained(marked, [...readNews(shared), ...logs]);
  writeFileSync(join(import.meta.dirname, '../src/personal/tagger/weights.ts'), weightsFile({ ...model, rows: model.bytes, bias: Math.round(settings.biases[0] * model.scale) })); // prettier-ignore
  told('weights written; build again');
}
