// Fits what each word, kind of word and (where a weighing asks) sign is worth (libs/facts/src/lexicon/manner-points.ts) to
// labelled logs, and tells how well that holds on writers and themes left out. `node tests/facts/fit-manner.mjs` measures; with
// --write it also writes the table. `--blind=voice-13,…` keeps writers out of all of it; `--only=ID` looks at one weighing.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  believedWeighings,
  houseLexicon,
  mannerOf,
  read,
  readFields,
  signFeature,
  standing,
  weigh,
  wordsOf,
} from '@collator/facts';

const root = join(import.meta.dirname, '../..');
const option = (name) => process.argv.find((a) => a.startsWith(`--${name}=`))?.slice(name.length + 3);
const blind = new Set((option('blind') ?? '').split(','));
const only = option('only');
const bands = ['LOW', 'MEDIUM', 'HIGH', 'IMMEDIATE'];
/** The first writers set down far more threats than a unit sees, and little else: they count half. */
const firstWriters = /^voice-(?:\d|1[01])$/;
const rowsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.startsWith('{'))
    .map((l) => JSON.parse(l));

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
  const manner = [...mannerOf(fields, houseLexicon.kinds, houseLexicon.pairs)];
  const all = read(log.submitted, houseLexicon);
  const signs = new Set(standing(all.readings).keys());
  // What plain weighings come to is a sign for those after them.
  const plain = believedWeighings.filter((w) => !w.manner);
  for (const { weighing } of weigh(standing(all.readings), all, plain)) signs.add(weighing.id);
  const weight = firstWriters.test(log.group) ? 0.5 : 1;
  return { ...log, manner, signs, weight, band: bands.indexOf(log.truth.expectedBand) };
}

function signPoints(w, signs) {
  const needed = (w.needs ?? []).every((list) => list.some((s) => signs.has(s)));
  const sum = Object.entries(w.points).reduce((n, [s, p]) => n + (signs.has(s) ? p : 0), 0);
  return w.manner.signWorth * (needed ? sum : Math.min(0, sum));
}

const ridgeOf = (f) => (f.startsWith('!') ? 4 : /^[~#]|^age-/.test(f) ? 2.5 : 5);
const featuresOf = (w, l) => [
  ...l.manner,
  ...(w.manner.fitted ? [...l.signs].filter((s) => s in w.points).map((s) => [signFeature(s), 1]) : []),
];

/** Logistic regression by AdaGrad, drawn to what was believed of signs and to nought of words; a word counts where three logs have it. */
function fit(w, logs, truth, rounds = 120) {
  const features = logs.map((l) => featuresOf(w, l));
  const uses = new Map();
  for (const row of features) for (const [f] of row) uses.set(f, (uses.get(f) ?? 0) + 1);
  const index = new Map([...uses].filter(([f, n]) => n >= 3 || f.startsWith('!')).map(([f], i) => [f, i]));
  if (w.manner.fitted) for (const s in w.points) if (!index.has(signFeature(s))) index.set(signFeature(s), index.size);
  const names = [...index.keys()];
  const rows = features.map((row) => row.flatMap(([f, v]) => (index.has(f) ? [index.get(f), v] : [])));
  const believed = names.map((f) => (f.startsWith('!') ? w.points[f.slice(1)] * w.manner.signWorth : 0));
  const ridges = names.map(ridgeOf);
  const [points, past] = [Float64Array.from(believed), new Float64Array(names.length)];
  let [bias, biasPast] = [-2, 0];
  for (let t = 0; t < rounds; t += 1) {
    const slope = new Float64Array(names.length);
    let biasSlope = 0;
    rows.forEach((row, i) => {
      let z = bias;
      for (let k = 0; k < row.length; k += 2) z += points[row[k]] * row[k + 1];
      const error = (1 / (1 + Math.exp(-z)) - truth(logs[i])) * logs[i].weight;
      biasSlope += error;
      for (let k = 0; k < row.length; k += 2) slope[row[k]] += error * row[k + 1];
    });
    for (let j = 0; j < names.length; j += 1) {
      const d = slope[j] + ridges[j] * (points[j] - believed[j]);
      past[j] += d * d;
      points[j] -= (0.15 * d) / Math.sqrt(past[j] + 1e-9);
    }
    biasPast += biasSlope ** 2;
    bias -= (0.15 * biasSlope) / Math.sqrt(biasPast + 1e-9);
  }
  const of = (l) =>
    featuresOf(w, l).reduce((s, [f, v]) => s + (index.has(f) ? points[index.get(f)] * v : 0), bias) +
    (w.manner.fitted ? 0 : signPoints(w, l.signs));
  return { bias, names, points, of };
}

const truthOf = (w) => (log) => {
  if (w.id === 'threat-to-life') return log.truth.threatToLife;
  if (w.id === 'serious-matter') return log.band >= 1;
  if (w.id === 'grave-matter') return log.band >= 2;
  return log.truth.vulnerability.includes(w.vulnerability[0]);
};

function foldsOf(groups) {
  const few = groups.filter((g) => firstWriters.test(g));
  const pairs = few.reduce((made, g, i) => ((made[i >> 1] ??= []).push(g), made), []);
  return [...groups.filter((g) => !firstWriters.test(g)).map((g) => [g]), ...pairs];
}

/** Scores of every log by a model that has not seen its writer or theme. */
function leftOut(w, used, truth) {
  const score = new Map();
  for (const fold of foldsOf([...new Set(used.map((l) => l.group))])) {
    const train = used.filter((l) => !fold.includes(l.group));
    const model = fit(w, train, truth);
    for (const l of used) if (fold.includes(l.group)) score.set(l, model.of(l));
  }
  return score;
}

const kindsOfGroup = { themes: /^themes/, 'first writers': firstWriters, 'later writers': /^voice-1[2-9]$/ };

function tell(w, used, truth) {
  const score = leftOut(w, used, truth);
  console.log(w.id);
  for (const from of [w.manner.from - 0.5, w.manner.from, w.manner.from + 0.5]) {
    const told = Object.entries(kindsOfGroup).map(([kind, of]) => {
      const some = used.filter((l) => of.test(l.group));
      const found = some.filter((l) => score.get(l) >= from);
      const both = found.filter(truth).length;
      return `${kind}: recall ${both}/${some.filter(truth).length}, precision ${both}/${found.length}`;
    });
    console.log(`  from ${from.toFixed(1).padStart(4)}  ${told.join('; ')}`);
  }
  return score;
}

const logs = load().map(prepare);
const made = {};
for (const w of believedWeighings.filter((x) => x.manner && (!only || x.id === only))) {
  // What makes a matter grave is asked of logs that no life hangs on.
  const used = w.id.endsWith('matter') ? logs.filter((l) => l.band < 3) : logs;
  const score = tell(w, used, truthOf(w));
  if (process.argv.includes('--errors'))
    for (const [l, s] of score)
      if (s >= w.manner.from !== truthOf(w)(l) && !firstWriters.test(l.group))
        console.log(
          truthOf(w)(l) ? '  MISSED' : '  FALSE ',
          l.id,
          s.toFixed(2),
          [...l.signs].join(','),
          '|',
          l.submitted.title,
        );
  made[w.id] = fit(w, used, truthOf(w), 200);
}

if (process.argv.includes('--write')) {
  const lines = Object.entries(made).map(([id, { bias, names, points }]) => {
    const parts = names
      .map((n, i) => [n, Math.round(points[i] * 100)])
      .filter(([n, p]) => n.startsWith('!') || Math.abs(p) >= 6)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([n, p]) => `${n}:${p}`);
    parts.unshift(`*:${Math.round(bias * 100)}`);
    return `  '${id}':\n    '${parts.join(' ')}',\n`;
  });
  writeFileSync(
    join(root, 'libs/facts/src/lexicon/manner-points.ts'),
    `import type { MannerTable } from '../manner.js';\n\n/** Written by \`node tests/facts/fit-manner.mjs --write\`: what words, kinds (~) and signs (!) are worth, in hundredths. */\nexport const mannerPoints: MannerTable = {\n${lines.join('')}};\n`,
  );
}
