// How well the text of a log is read, and what it costs: facts and assessment of labelled logs (the shared ones where they are
// there, and those of the made-up writers), the confusion of priorities, recall and precision, and the CPU of a log of 1 KB.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from '@collator/facts';
import { assess, housePolicy } from '@collator/scoring';
import { quantile } from '../harness.mjs';

const root = join(import.meta.dirname, '../../..');
const bands = ['LOW', 'MEDIUM', 'HIGH', 'IMMEDIATE'];
const at = new Date('2026-09-01T00:00:00Z');
const rowsOf = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((l) => l.startsWith('{'))
    .map((l) => JSON.parse(l));

function judged({ submitted: s, truth }) {
  const grade = { source: s.grade.source ?? 0, assessment: s.grade.assessment ?? '' };
  return { truth, is: assess(factsOf(s), { grade, corroborated: false }, housePolicy, at) };
}

const share = (value) => ({ value, unit: '' });

/** Recall and precision of a yes-or-no, as two rows; none where neither side ever says yes. */
function rates(name, all, truth, says) {
  const both = all.filter((j) => truth(j) && says(j)).length;
  const [real, found] = [all.filter(truth).length, all.filter(says).length];
  return {
    ...(real ? { [`${name}-recall`]: share(both / real) } : {}),
    ...(found ? { [`${name}-precision`]: share(both / found) } : {}),
  };
}

function quality(name, logs) {
  const all = logs.map(judged);
  const step = (j) => Math.abs(bands.indexOf(j.truth.expectedBand) - bands.indexOf(j.is.priority));
  const rows = {
    ...rates(
      `${name}-ttl`,
      all,
      (j) => j.truth.threatToLife,
      (j) => j.is.threatToLife,
    ),
    [`${name}-exact`]: share(all.filter((j) => step(j) === 0).length / all.length),
    [`${name}-within-one`]: share(all.filter((j) => step(j) <= 1).length / all.length),
  };
  for (const { code } of housePolicy.duties)
    Object.assign(
      rows,
      rates(
        `${name}-${code}`,
        all,
        (j) => j.truth.vulnerability.includes(code),
        (j) => j.is.vulnerability.includes(code),
      ),
    );
  for (const was of bands)
    for (const is of bands) {
      const value = all.filter((j) => j.truth.expectedBand === was && j.is.priority === is).length;
      if (value) rows[`${name}-${was}-as-${is}`] = { value, unit: 'logs' };
    }
  return rows;
}

/** CPU of reading and assessing a log of 1 KB, in microseconds: median over many logs, each over some rounds. */
function cost(logs) {
  const rounds = 20;
  const times = logs.map(({ submitted: s }) => {
    const log = { submitted: { ...s, comment: null, body: `${s.body} `.repeat(12).slice(0, 1_024) }, truth: null };
    const before = process.cpuUsage();
    for (let i = 0; i < rounds; i += 1) judged(log);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / rounds;
  });
  return quantile(times, 0.5);
}

export const bench = {
  name: 'triage-quality',
  method: 'extraction and assessment of labelled logs; the words were fitted to them, so the rates flatter',
  goals: [{ name: 'CPU of a log of 1 KB', row: 'micros-per-kilobyte', atMost: 150 }],
  async prepare() {
    const folder = join(root, 'tests/facts/voices');
    const shared = join(root, '../shared/data/logs/logs-dev.ndjson');
    if (!existsSync(shared)) console.error('skipped: the shared labelled logs are not on this machine');
    return {
      writers: readdirSync(folder).flatMap((f) => rowsOf(join(folder, f))),
      labelled: existsSync(shared) ? rowsOf(shared) : [],
    };
  },
  async warmUp({ writers }) {
    cost(writers);
  },
  async run({ writers, labelled }) {
    return {
      ...quality('writers', writers),
      ...(labelled.length ? quality('labelled', labelled) : {}),
      'micros-per-kilobyte': { value: cost(writers), unit: 'µs' },
    };
  },
};
