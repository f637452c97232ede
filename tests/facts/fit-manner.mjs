// Fits what each word and kind of word is worth (libs/facts/src/lexicon/manner-points.ts) to labelled logs, and tells how well
// that holds on writers and themes left out. `node tests/facts/fit-manner.mjs` measures; with --write it also writes the table.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { houseLexicon, mannerOf, read, readFields, standing, wordsOf } from '@collator/facts';

const root = join(import.meta.dirname, '../..');
const rowsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.startsWith('{'))
    .map((l) => JSON.parse(l));
const bands = ['LOW', 'MEDIUM', 'HIGH', 'IMMEDIATE'];
const blind = new Set((process.argv.find((a) => a.startsWith('--blind='))?.slice(8) ?? '').split(','));

function load() {
  const folder = join(import.meta.dirname, 'voices');
  const own = readdirSync(folder).flatMap((f) => rowsOf(join(folder, f)).map((r) => ({ ...r, group: f.slice(0, -7) })));
  const shared = join(root, '../shared/data/logs/logs-dev.ndjson');
  // The labelled logs are split by theme: a fold holds every log of some themes.
  const themes = new Map();
  const dev = existsSync(shared)
    ? rowsOf(shared).map((r) => {
        const theme = r.truth.themes[0];
        if (!themes.has(theme)) themes.set(theme, themes.size % 5);
        return { ...r, group: `themes-${themes.get(theme)}` };
      })
    : [];
  return [...own, ...dev].filter((r) => !blind.has(r.group));
}

function prepare(log) {
  const fields = readFields.flatMap((f) => (log.submitted[f] ? [wordsOf(log.submitted[f])] : []));
  const features = [...mannerOf(fields, houseLexicon.kinds, houseLexicon.pairs)];
  const signs = standing(read(log.submitted, houseLexicon).readings);
  return { ...log, features, signs, band: bands.indexOf(log.truth.expectedBand) };
}

function signPoints(w, signs) {
  const needed = (w.needs ?? []).every((list) => list.some((s) => signs.has(s)));
  const sum = Object.entries(w.points).reduce((n, [s, p]) => n + (signs.has(s) ? p : 0), 0);
  return needed ? sum : Math.min(0, sum);
}

/** Logistic regression with a ridge, by AdaGrad; a word counts where three logs have it. */
function fit(logs, labels, { rounds = 200, ridge = 5, kindRidge = 2.5 } = {}) {
  const uses = new Map();
  for (const l of logs) for (const [f] of l.features) uses.set(f, (uses.get(f) ?? 0) + 1);
  const index = new Map([...uses].filter(([, n]) => n >= 3).map(([f], i) => [f, i]));
  const rows = logs.map((l) => l.features.flatMap(([f, v]) => (index.has(f) ? [[index.get(f), v]] : [])));
  const ridges = [...index.keys()].map((f) => (/^[~#]|^age-/.test(f) ? kindRidge : ridge));
  const [w, past] = [new Float64Array(index.size), new Float64Array(index.size)];
  let [bias, biasPast] = [-2, 0];
  for (let t = 0; t < rounds; t += 1) {
    const slope = new Float64Array(index.size);
    let biasSlope = 0;
    rows.forEach((row, i) => {
      const z = row.reduce((sum, [j, v]) => sum + w[j] * v, bias);
      const error = 1 / (1 + Math.exp(-z)) - labels[i];
      biasSlope += error;
      for (const [j, v] of row) slope[j] += error * v;
    });
    for (let j = 0; j < w.length; j += 1) {
      const d = slope[j] + ridges[j] * w[j];
      past[j] += d * d;
      w[j] -= (0.15 * d) / Math.sqrt(past[j] + 1e-9);
    }
    biasPast += biasSlope ** 2;
    bias -= (0.15 * biasSlope) / Math.sqrt(biasPast + 1e-9);
  }
  return {
    bias,
    names: [...index.keys()],
    w,
    of: (l) => l.features.reduce((s, [f, v]) => s + (index.has(f) ? w[index.get(f)] * v : 0), bias),
  };
}

const truthOf = (w) => (log) => {
  if (w.id === 'threat-to-life') return log.truth.threatToLife;
  if (w.id === 'serious-matter') return log.band >= 1;
  if (w.id === 'grave-matter') return log.band >= 2;
  return log.truth.vulnerability.includes(w.vulnerability[0]);
};

const logs = load().map(prepare);
const fitted = {};
for (const w of houseLexicon.weighings.filter((x) => x.manner)) {
  const truth = truthOf(w);
  // What makes a matter grave is asked of logs that no life hangs on.
  const used = w.id.endsWith('matter') ? logs.filter((l) => l.band < 3) : logs;
  const groups = [...new Set(used.map((l) => l.group))];
  const folds = [
    ...groups.filter((g) => g.startsWith('themes')).map((g) => [g]),
    ...groups
      .filter((g) => !g.startsWith('themes'))
      .reduce((pairs, g, i) => ((pairs[i >> 1] ??= []).push(g), pairs), []),
  ];
  const score = new Map();
  for (const fold of folds) {
    const train = used.filter((l) => !fold.includes(l.group));
    const model = fit(
      train,
      train.map((l) => +truth(l)),
      { rounds: 100 },
    );
    for (const l of used)
      if (fold.includes(l.group)) score.set(l, model.of(l) + w.manner.signWorth * signPoints(w, l.signs));
  }
  const told = ['themes', 'voice'].map((kind) => {
    const some = used.filter((l) => l.group.startsWith(kind));
    const found = some.filter((l) => score.get(l) >= w.manner.from);
    const both = found.filter(truth).length;
    return `${kind} left out: recall ${both}/${some.filter(truth).length}, precision ${both}/${found.length}`;
  });
  console.log(`${w.id.padEnd(20)} ${told.join('; ')}`);
  fitted[w.id] = fit(
    used,
    used.map((l) => +truth(l)),
  );
}

if (process.argv.includes('--write')) {
  const lines = Object.entries(fitted).map(([id, { bias, names, w }]) => {
    const points = names
      .map((n, i) => [n, Math.round(w[i] * 100)])
      .filter(([, p]) => Math.abs(p) >= 6)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([n, p]) => `${n}:${p}`);
    points.unshift(`*:${Math.round(bias * 100)}`);
    return `  '${id}':\n    '${points.join(' ')}',\n`;
  });
  writeFileSync(
    join(root, 'libs/facts/src/lexicon/manner-points.ts'),
    `import type { MannerTable } from '../manner.js';\n\n/** Written by \`node tests/facts/fit-manner.mjs --write\`: what words and kinds (~) are worth, in hundredths. */\nexport const mannerPoints: MannerTable = {\n${lines.join('')}};\n`,
  );
}
