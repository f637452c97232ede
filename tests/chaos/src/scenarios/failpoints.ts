import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resultOf } from '../report.js';
import type { Scenario, Size } from './scenario.js';
import type { Timeline } from '../watch/timeline.js';

const root = join(import.meta.dirname, '../../../..');
const clean = { lost: [], doubled: [], phantom: [], reordered: [], leaked: [], unaudited: [], identitySeen: [] };

interface JestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
  readonly testResults: readonly { assertionResults: readonly { fullName: string; status: string }[] }[];
}

/** Runs suites of the tests and turns what did not hold into anomalies; `points` is what they wrote down as struck. */
async function suites(
  about: { scenario: string; logs: number; paths: readonly string[] },
  { seed }: Size,
  timeline: Timeline,
  folder: string,
) {
  const file = join(folder, 'jest.json');
  const points = join(folder, 'failpoints.json');
  const jest = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js')];
  const child = spawn(process.execPath, [...jest, '--json', `--outputFile=${file}`, ...about.paths], {
    cwd: root,
    stdio: 'ignore',
    env: { ...process.env, FAILPOINTS_FILE: points },
  });
  await new Promise((resolve) => child.once('close', resolve));
  const told = JSON.parse(await readFile(file, 'utf8')) as JestResult;
  const failpoints = JSON.parse(await readFile(points, 'utf8').catch(() => '[]')) as string[];
  const failed = told.testResults.flatMap((t) => t.assertionResults.filter((a) => a.status === 'failed'));
  timeline.note(`${told.numPassedTests} cases held, ${told.numFailedTests} did not`);
  const found = { ...clean, lost: failed.map((f) => f.fullName) };
  const further = { cases: told.numPassedTests, ...(failpoints.length ? { failpoints } : {}) };
  const { scenario, logs } = about;
  return { result: resultOf({ scenario, logs, seed }, timeline, found, further), held: told.success };
}

/** R5: dies, fails, loses its reply or hangs at every await of consumer, door, publisher and sweeper, one after the other. */
export const r5: Scenario = {
  id: 'R5',
  title: 'failpoints at every await of unit of work, publisher and sweeper',
  run: (size, timeline, folder) => {
    const paths = ['tests/messaging/crash-points', 'tests/messaging/hang', 'tests/messaging/origin'];
    return suites({ scenario: 'R5', logs: 0, paths }, size, timeline, folder);
  },
};

/** R9: random histories through the decisions from the fence to a recipient, against a reference of a few lines. */
export const r9: Scenario = {
  id: 'R9',
  title: '10,000 random histories against a reference model',
  run: (size, timeline, folder) =>
    suites({ scenario: 'R9', logs: 10_000, paths: ['tests/chaos/histories'] }, size, timeline, folder),
};
