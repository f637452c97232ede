import { mkdtemp, rm, chmod } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawn } from 'node:child_process';
import { brokerSource } from '../harness/broker.js';

/**
 * Small cuts of the proof: the same runner, the same checker, fewer logs and faults than `npm run chaos` has by itself. The
 * services run as they are built, each in a process of its own, and are killed without warning.
 */
const root = join(import.meta.dirname, '../..');

interface Outcome {
  readonly code: number | null;
  readonly result: {
    readonly anomalies: Readonly<Record<string, number>>;
    readonly faults: Readonly<Record<string, number>>;
    readonly ids: Readonly<Record<string, readonly string[]>>;
    readonly controls?: readonly { control: string; mustFind: boolean; anomalies: Readonly<Record<string, number>> }[];
    readonly [further: string]: unknown;
  };
}

function program(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, [...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err = (err + chunk.toString()).slice(-3_000)));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, out, err })));
}

let folder: string;
beforeAll(async () => {
  expect((await program(['infra/build/build.mjs'])).code).toBe(0);
  expect((await program(['infra/build/build.mjs', 'tests/chaos'])).code).toBe(0);
  folder = await mkdtemp(join(tmpdir(), 'chaos-'));
  await chmod(folder, 0o711);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function chaos(...args: string[]): Promise<Outcome> {
  const { code, out, err } = await program(['tests/chaos/dist/main.js', '--json', ...args], { TMPDIR: folder });
  if (!out.trim()) throw new Error(`no result, exit ${code}: ${err}`);
  return { code, result: JSON.parse(out.trim().split('\n').at(-1)!) as Outcome['result'] };
}

const none = { lost: 0, doubled: 0, phantom: 0, reordered: 0, leaked: 0, unaudited: 0, identitySeen: 0 };

it('E1: the embedded default loses and doubles nothing when killed and cut off', async () => {
  const { code, result } = await chaos(
    '--scenario',
    'E1',
    '--logs',
    '600',
    '--kills',
    '2',
    '--stops',
    '1',
    '--gap',
    '4',
  );
  expect(result).toMatchObject({ anomalies: none, ids: {}, faults: { kills: 2, database: 1, power: 1 } });
  expect(code).toBe(0);
}, 240_000);

// Three brokers and five processes at once: only where this machine has a Java of its own.
const source = brokerSource();
(source === 'java' || source === 'given' ? describe : describe.skip)('on a real Kafka', () => {
  it('R1: five processes lose and double nothing when killed, nor when their database is struck down', async () => {
    const { code, result } = await chaos(
      '--scenario',
      'R1',
      '--logs',
      '1000',
      '--kills',
      '5',
      '--stops',
      '1',
      '--gap',
      '3',
    );
    expect(result).toMatchObject({ anomalies: none, ids: {}, faults: { kills: 5, database: 1, pause: 1 } });
    expect(code).toBe(0);
  }, 240_000);
});

(source === 'java' ? describe : describe.skip)('on three brokers', () => {
  it('R2: loses and doubles nothing when brokers are killed and restarted and their leaders move', async () => {
    const strikes = ['--kills', '2', '--stops', '0', '--gap', '4', '--minutes', '0.2'];
    const { code, result } = await chaos('--scenario', 'R2', '--logs', '600', ...strikes);
    expect(result).toMatchObject({ anomalies: none, ids: {}, errorsThatReachedSubmitters: 0 });
    expect(result.faults['broker kills']).toBe(2);
    expect(code).toBe(0);
  }, 240_000);

  it('R6: finds what each missing guard lets through, and nothing where none is missing', async () => {
    const { code, result } = await chaos('--scenario', 'R6', '--logs', '80');
    for (const { control, mustFind, anomalies } of result.controls!) {
      const found = Object.values(anomalies).reduce((a, b) => a + b, 0);
      expect([control, found > 0]).toEqual([control, mustFind]);
    }
    expect(result.controls!.map((c) => c.control)).toEqual([
      'guarded',
      'mark-before-send',
      'no-inbox',
      'commit-before-work',
      'no-fence',
      'all-partitions',
      'entry-removed',
    ]);
    expect(code).toBe(0);
  }, 300_000);
});
