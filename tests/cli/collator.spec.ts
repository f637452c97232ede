import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dispatch } from '../../apps/cli/src/commands.js';
import { eventually, observation, startPipeline, type Pipeline } from '../harness/pipeline.js';
import { sharedFile } from '../harness/shared-data.js';

let p: Pipeline;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collator-cli-'));
  p = await startPipeline();
}, 60_000);
afterAll(async () => {
  await p.stop();
  await rm(folder, { recursive: true, force: true });
});

async function collator(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await dispatch(args, {
    variables: { COLLATOR_URL: p.running.url, COLLATOR_ISSUER: p.running.issuer },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    progress: () => undefined,
  });
  return { code, out, err, last: out.at(-1) ?? '' };
}

async function file(name: string, lines: readonly (object | string)[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, lines.map((l) => (typeof l === 'string' ? l : JSON.stringify(l))).join('\n'));
  return path;
}

const found = (text: string | undefined) => /RIU-\d{4}-\d{7,}/.exec(text ?? '')![0];

it('submits a file, gives references, and tells of a second time that all is known', async () => {
  const path = await file('a.ndjson', [observation('CLI-1'), '{"id": "CLI-2", "id": "CLI-3"}', observation('CLI-4')]);
  const first = await collator('submit', path, '--receipts');
  expect([first.code, first.last]).toEqual([1, '3 lines: 2 accepted, 0 repeats, 1 refused']);
  expect(first.out).toContain('line 2: duplicate_key (id)');
  const again = await collator('submit', path, '--receipts');
  expect(again.last).toBe('3 lines: 0 accepted, 2 repeats, 1 refused');
  expect(found(again.out.find((l) => l.startsWith('line 1')))).toBe(
    found(first.out.find((l) => l.startsWith('line 1'))),
  );
});

it('shows each person as much of a log as he may see', async () => {
  const path = await file('b.ndjson', [observation('CLI-10')]);
  const urn = found((await collator('submit', path, '--receipts')).out[0]);
  const seen = await eventually('released', async () => {
    const { out } = await collator('where', urn);
    return out.some((l) => l.startsWith('now released')) && out.join('\n');
  });
  for (const stage of ['ingest', 'triage', 'enrichment', 'sanitisation']) expect(seen).toContain(stage);
  expect(seen).not.toContain('EK17');
  const submitter = await collator('where', urn, '--as', 'sam.submitter');
  expect([submitter.code, submitter.last]).toEqual([0, 'nothing to see for you at: triage, enrichment, sanitisation']);
  expect(await collator('where', urn, '--as', 'ops.north')).toMatchObject({ code: 1, out: [] });
  expect(await collator('where', 'RIU-2026-9999999')).toMatchObject({ code: 1, out: [] });
});

it('agrees with the door on which labelled logs are wrong before and after sending', async () => {
  const logs = sharedFile('logs/logs-dev.ndjson');
  if (!logs) return;
  const refusedIn = (lines: readonly string[]) => lines.filter((l) => /^line \d+: \S+ \(/.test(l)).sort();
  const tried = await collator('mapping', 'try', logs, '--mapping', 'labelled-logs', '--rows', '0');
  const sent = await collator('submit', logs, '--mapping', 'labelled-logs');
  expect([tried.code, sent.code]).toEqual([1, 1]);
  expect(sent.last).toMatch(/^160 lines: 156 accepted .*0 repeats, 4 refused$/);
  expect(refusedIn(sent.out)).toEqual(refusedIn(tried.out));
});

it('finds the process healthy, and lets nobody ask who may not', async () => {
  const { code, out } = await collator('doctor');
  expect([code, out.some((l) => l.includes('PostgreSQL answers'))]).toEqual([0, true]);
  expect(await collator('dead-letters')).toMatchObject({ code: 0, out: ['no records are set aside'] });
  const refused = await collator('dead-letters', '--as', 'ops.north');
  expect([refused.code, refused.err]).toEqual([1, [expect.stringMatching(/^403 forbidden/)]]);
});
