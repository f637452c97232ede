import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, preScreen } from '@collator/facts';
import { assess, housePolicy } from '@collator/scoring';
import { labelledLogs } from '../harness/shared-data.js';

type Labelled = NonNullable<ReturnType<typeof labelledLogs>>[number];

const order = ['LOW', 'MEDIUM', 'HIGH', 'IMMEDIATE'];
const ownDirectory = join(import.meta.dirname, 'voices');
const own: readonly Labelled[] = readdirSync(ownDirectory).flatMap((file) =>
  readFileSync(join(ownDirectory, file), 'utf8')
    .split('\n')
    .filter((l) => l !== '')
    .map((l) => JSON.parse(l) as Labelled),
);

function judged(logs: readonly Labelled[]) {
  return logs.map((log) => {
    const grade = { source: log.submitted.grade.source ?? 0, assessment: log.submitted.grade.assessment ?? '' };
    const facts = factsOf(log.submitted);
    const assessment = assess(facts, { grade, corroborated: false }, housePolicy, new Date(0));
    return { truth: log.truth, assessment, lane: preScreen(log.submitted).lane };
  });
}

const sets: readonly (readonly [string, readonly Labelled[]])[] = [
  ['texts of made-up writers', own],
  ['the labelled logs', labelledLogs() ?? []],
];

describe.each(sets)('%s', (name, logs) => {
  const all = judged(logs);
  const there = logs.length > 0 ? it : it.skip;

  there('yield nearly every threat to life, and few that are none', () => {
    const found = all.filter((j) => j.assessment.threatToLife);
    const real = all.filter((j) => j.truth.threatToLife);
    const both = found.filter((j) => j.truth.threatToLife).length;
    console.info(`${name}: threat to life: recall ${both}/${real.length}, precision ${both}/${found.length}`);
    expect(both / real.length).toBeGreaterThanOrEqual(0.92);
    expect(both / found.length).toBeGreaterThanOrEqual(0.65);
  });

  there('let every threat to life that is found hurry from the door on', () => {
    const found = all.filter((j) => j.assessment.threatToLife);
    expect(found.filter((j) => j.lane !== 'urgent')).toEqual([]);
  });

  there('get the priority a reviewer gave in most cases, and are within one step of it in nearly all', () => {
    const near = all.filter(
      (j) => Math.abs(order.indexOf(j.truth.expectedBand) - order.indexOf(j.assessment.priority)) <= 1,
    ).length;
    const exact = all.filter((j) => j.truth.expectedBand === j.assessment.priority).length;
    console.info(`${name}: priority: exact ${exact}/${all.length}, within one ${near}/${all.length}`);
    expect(exact / all.length).toBeGreaterThanOrEqual(0.65);
    expect(near / all.length).toBeGreaterThanOrEqual(0.95);
  });
});
