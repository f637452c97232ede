import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startPipeline, type Pipeline } from '../harness/pipeline.js';

/** What the README tells upstream systems to paste, pasted. Only the addresses are those of the process started here. */
const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
let p: Pipeline;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collator-readme-'));
  p = await startPipeline();
}, 60_000);
afterAll(async () => {
  await p.stop();
  await rm(folder, { recursive: true, force: true });
});

it('has examples for every door that work as they are pasted', async () => {
  const readme = await readFile(join(root, 'README.md'), 'utf8');
  const [, section = ''] = readme.split('## Sending logs to Collator\n');
  const [, script = ''] = /```sh\n(.*?)```/s.exec(section) ?? [];
  const here = script
    .replaceAll('http://127.0.0.1:8080', p.running.url)
    .replaceAll('http://127.0.0.1:8082', p.running.issuer)
    .replaceAll('npm run --silent collator --', `node ${join(root, 'apps/cli/dist/main.js')}`);
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', here], {
    cwd: folder,
    env: { ...process.env, COLLATOR_URL: p.running.url, COLLATOR_ISSUER: p.running.issuer, COLLATOR_TOKEN: '' },
    timeout: 60_000,
  });
  expect(stdout.match(/"status":"accepted/g)).toHaveLength(4);
  expect(stdout).toContain('1 row: 1 would enter, 0 would be refused');
  expect(stdout.match(/1 line: 0 accepted, 1 repeat, 0 refused/g)).toHaveLength(2);
}, 90_000);
