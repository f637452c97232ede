import { spawn } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { roughFeed } from '@collator/all';
import { embeddedUrl, TypeOrmDatabase } from '@collator/persistence';
import { eventually } from '../harness/pipeline.js';

/**
 * Chapter 6. A feed with repeats and bad lines runs through the pipeline, and in the middle the process is killed without
 * warning. Started again on the same data folder with the same feed, it comes to the counts of a run that was never
 * interrupted: nothing lost, nothing twice, every bad line named.
 */
const main = join(import.meta.dirname, '../../apps/all/dist/main.js');
const feed = roughFeed({
  count: 4_000,
  seed: 11,
  until: new Date('2026-11-01T00:00:00Z'),
  repeats: 0.05,
  malformed: 0.01,
});
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collator-kill-'));
  // Run as root, the embedded server has a user of its own that must be able to pass through.
  await chmod(folder, 0o711);
  file = join(folder, 'feed.ndjson');
  await writeFile(file, `${feed.lines.join('\n')}\n`);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const data = () => join(folder, 'data');
const run = () =>
  spawn(process.execPath, [main, '--feed', file, '--until-drained', '--json', '--data', data()], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });

async function heldLogs(): Promise<number> {
  const url = await embeddedUrl(data());
  if (!url) return 0;
  const database = await TypeOrmDatabase.open({
    url,
    size: 1,
    statementTimeoutMs: 5_000,
    applicationName: 'test',
  }).catch(() => null);
  try {
    const [row] = (await database?.query<{ n: number }>('SELECT count(*)::int AS n FROM sanitisation.log')) ?? [];
    return row?.n ?? 0;
  } catch {
    return 0;
  } finally {
    await database?.close();
  }
}

it('reconciles exactly after a kill', async () => {
  const first = run();
  await eventually('the pipeline is in the middle of it', async () => (await heldLogs()) > 300, 60_000);
  first.kill('SIGKILL');
  await new Promise((resolve) => first.once('exit', resolve));
  expect(first.signalCode).toBe('SIGKILL');

  const second = run();
  let output = '';
  second.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => second.once('exit', resolve));
  const lines = output
    .trim()
    .split('\n')
    .map((l) => JSON.parse(l) as Record<string, unknown>);
  const result = lines.at(-1) as Record<string, number>;
  expect(code).toBe(0);
  expect(result).toMatchObject({
    submitted: feed.lines.length,
    accepted: feed.distinct,
    duplicates: feed.repeats,
    refused: feed.malformed,
    triaged: feed.distinct,
    enriched: feed.distinct,
    proposed: feed.distinct,
    deadLettered: 0,
    lost: 0,
    doubled: 0,
  });
  expect(result['released']! + result['held']!).toBe(feed.distinct);
  const refusals = lines.flatMap((l) => (l['refusal'] as { line: number; code: string } | undefined) ?? []);
  expect(refusals).toHaveLength(feed.malformed);
  for (const { line, code: why } of refusals) {
    expect(why).toMatch(/^(malformed_json|not_an_object|duplicate_key|missing_field|missing_in_row|too_short|bad_.*)$/);
    expect(feed.lines[line - 1]).toMatch(/broken|not json|^\[1,2\]$|"x"/);
  }
}, 240_000);
