// node tests/bench/import-many.mjs --dir DIR [--rows N] [--seconds S] [--heap MIB] [--json]
//
// Imports N rows of CSV through a mapping by the watched folder of one ingest process, on a PostgreSQL of its own, and tells
// the most memory that process held. Where it takes longer than S seconds the process is killed outright (SIGKILL) and the
// command ends with 75; the same command goes on from there. The process gets a heap of --heap MiB (default 192): without a
// limit V8 lets garbage lie while the machine has memory, and the figure says more of the machine than of the import. The end is counted in the database, not
// believed.
import { startEmbeddedServer, TypeOrmDatabase } from '../../libs/persistence/dist/index.js';
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as sleep } from 'node:timers/promises';
import { machine } from './harness.mjs';

const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    rows: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '270' },
    heap: { type: 'string', default: '192' },
    json: { type: 'boolean', default: false },
  },
});
if (!values.dir) {
  console.error('node tests/bench/import-many.mjs --dir DIR [--rows N] [--seconds S] [--heap MIB] [--json]');
  process.exit(2);
}
const rows = Number(values.rows);
const until = Date.now() + Number(values.seconds) * 1000;
const root = join(import.meta.dirname, '../..');
const drop = join(values.dir, 'drop');
const folder = join(drop, 'vehicle-reads');
const noteFile = join(values.dir, 'note.json');

/** What is kept between one process and the next. */
const note = JSON.parse(await readFile(noteFile, 'utf8').catch(() => '{"kills":0,"mostMiB":[],"seconds":0}'));

// What the processes before held at most, one figure each; this one's stands at the end.
note.mostMiB = [...[note.mostMiB].flat(), 0];

/** The rows, each with an id of its own; made once. */
async function makeFile() {
  await mkdir(folder, { recursive: true });
  if (note.made) return;
  const part = join(values.dir, 'reads.csv');
  const out = createWriteStream(part);
  out.write('read_id,read_at,vrm,direction,place\n');
  for (let i = 0; i < rows; i += 1) {
    const line = `READ-${i},${String(1 + (i % 28)).padStart(2, '0')}/05/2026 ${String(i % 24).padStart(2, '0')}:15:00,EK${String(i % 90).padStart(2, '0')} HNB,N,"A138, Chelmsford, camera ${i % 400}"\n`;
    if (!out.write(line)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'close');
  note.bytes = (await stat(part)).size;
  await rename(part, join(folder, 'reads.csv'));
  note.made = true;
}

/** What the process holds now and held at most, in MiB, as the kernel says. */
async function memoryOf(pid) {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kib = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(text)?.[1] ?? 0);
  return { now: kib('VmRSS') / 1024, most: kib('VmHWM') / 1024 };
}

await mkdir(values.dir, { recursive: true });
await makeFile();
const server = await startEmbeddedServer({ folder: join(values.dir, 'db'), settings: { fsync: 'off' } });
const ingest = spawn(
  process.execPath,
  [`--max-old-space-size=${values.heap}`, join(root, 'apps/ingest/dist/main.js')],
  {
    env: {
      PATH: process.env.PATH,
      DATABASE_URL: server.url,
      DATA_DIR: join(values.dir, 'data'),
      HTTP_PORT: '0',
      HEALTH_PORT: '0',
      ISSUER_PORT: '0',
      LOG_LEVEL: 'warn',
      INGEST_DROP_DIR: drop,
      INGEST_DROP_SETTLE_MS: '0',
    },
    stdio: ['ignore', 'inherit', 'inherit'],
  },
);
const database = await TypeOrmDatabase.open({
  url: server.url,
  size: 1,
  statementTimeoutMs: 30_000,
  applicationName: 'bench',
});
const began = Date.now();
let state = null;
while (Date.now() < until && ingest.exitCode === null) {
  await sleep(2_000);
  const { now, most } = await memoryOf(ingest.pid);
  note.mostMiB[note.mostMiB.length - 1] = Math.round(Math.max(note.mostMiB.at(-1), most));
  [state] = await database
    .query(
      `SELECT rows_done::int AS rows, accepted::int, repeats::int, refused::int, ended_at IS NOT NULL AS ended FROM ingest.import`,
    )
    .catch(() => [null]);
  if (state) console.error(`${state.rows} rows, ${Math.round(now)} MiB`);
  if (state?.ended) break;
}
const done = state?.ended === true;
if (done) await sleep(1_000);
ingest.kill('SIGKILL');
note.seconds += (Date.now() - began) / 1000;
if (!done) note.kills += 1;
const [{ n }] = await database.query('SELECT count(*)::int AS n FROM ingest.submission');
await database.close();
await server.stop();
await writeFile(noteFile, JSON.stringify(note));
const result = {
  bench: 'import-many',
  machine: machine(),
  rows,
  fileMiB: Math.round(note.bytes / 1024 / 1024),
  logs: n,
  ...state,
  kills: note.kills,
  seconds: Math.round(note.seconds),
  rowsPerSecond: Math.round(n / note.seconds),
  mostMiB: Math.max(...note.mostMiB),
  mostMiBByProcess: note.mostMiB,
};
console.log(values.json ? JSON.stringify(result) : result);
const right = done && n === rows && state.accepted + state.repeats === rows && result.mostMiB <= 300;
process.exit(done ? (right ? 0 : 1) : 75);
