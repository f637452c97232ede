import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { resultOf } from '../report.js';
import type { Scenario } from './scenario.js';

const root = join(import.meta.dirname, '../../../..');
const suites = ['tests/messaging/crash-points', 'tests/messaging/hang', 'tests/messaging/origin'];
const clean = { lost: [], doubled: [], phantom: [], reordered: [], leaked: [], unaudited: [], identitySeen: [] };

interface JestResult {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly success: boolean;
  readonly testResults: readonly { assertionResults: readonly { fullName: string; status: string }[] }[];
}

/** R5: dies, fails, loses its reply or hangs at every await of consumer, door, publisher and sweeper, one after the other. */
export const r5: Scenario = {
  id: 'R5',
  title: 'failpoints at every await of unit of work, publisher and sweeper',
  async run(size, timeline, folder) {
    const file = join(folder, 'jest.json');
    const points = join(folder, 'failpoints.json');
    const jest = ['--experimental-vm-modules', '--no-warnings', join(root, 'node_modules/jest/bin/jest.js')];
    const child = spawn(process.execPath, [...jest, '--json', `--outputFile=${file}`, ...suites], {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, FAILPOINTS_FILE: points },
    });
    await new Promise((resolve) => child.once('close', resolve));
    const told = JSON.parse(await readFile(file, 'utf8')) as JestResult;
    const hit = JSON.parse(await readFile(points, 'utf8')) as string[];
    const failed = told.testResults.flatMap((t) => t.assertionResults.filter((a) => a.status === 'failed'));
    timeline.note(
      `${told.numPassedTests} cases held, ${told.numFailedTests} did not; ${hit.length} failpoints listed and hit`,
    );
    const found = { ...clean, lost: failed.map((f) => f.fullName) };
    const further = { failpoints: hit, cases: told.numPassedTests };
    return {
      result: resultOf({ scenario: 'R5', logs: 0, seed: size.seed }, timeline, found, further),
      held: told.success,
    };
  },
};
