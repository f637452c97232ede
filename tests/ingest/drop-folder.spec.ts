import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DropFolder } from '../../apps/ingest/src/drop/drop-folder.js';
import { emlOf } from '../files/made.js';
import { stopPostgres } from '../harness/postgres.js';
import { openDoor, type Door } from './door.js';

let door: Door;
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'collator-drop-'));
  door = await openDoor({}, { INGEST_DROP_DIR: dir, INGEST_DROP_EVERY_MS: '3600000', INGEST_DROP_SETTLE_MS: '0' });
}, 60_000);
afterAll(async () => {
  await door.stop();
  await rm(dir, { recursive: true, force: true });
  await stopPostgres();
});

const header = 'read_id,read_at,vrm,direction,place';
const row = (id: string) => `${id},07/05/2026 23:15:00,EK17 HNB,N,A138`;

async function drop(folder: string, name: string, content: string | Buffer): Promise<string> {
  await mkdir(join(dir, folder), { recursive: true });
  await writeFile(join(dir, folder, name), content);
  await new Promise((resolve) => setTimeout(resolve, 5));
  return name;
}

const look = () => door.app.get(DropFolder).turn();
const files = async (...path: string[]) => (await readdir(join(dir, ...path)).catch(() => [])).sort();
const report = async (...path: string[]) => JSON.parse(await readFile(join(dir, ...path), 'utf8'));
const logs = async (like: string) =>
  (
    await door.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ingest.submission WHERE submission_id LIKE $1 AND organisation = 'drop-folder'`,
      [like],
    )
  )[0]!.n;

it('takes dropped files through the mapping their folder is named after, and puts a report beside each', async () => {
  await drop('vehicle-reads', 'reads.csv', [header, row('A1'), row('A 2'), row('A3')].join('\n'));
  await drop('report-email', 'mail.eml', emlOf('Van', 'Grey van'));
  await drop('vehicle-reads', 'not-yet.csv.part', [header, row('A9')].join('\n'));
  await look();
  expect(await files('vehicle-reads')).toEqual(['done', 'not-yet.csv.part', 'working']);
  expect(await files('vehicle-reads', 'done')).toEqual(['reads.csv', 'reads.csv.refused.csv', 'reads.csv.report.json']);
  expect(await readFile(join(dir, 'vehicle-reads', 'done', 'reads.csv.refused.csv'), 'utf8')).toBe(
    'line,code,field\r\n3,bad_id,id\r\n',
  );
  expect(await report('vehicle-reads', 'done', 'reads.csv.report.json')).toMatchObject({
    mapping: 'vehicle-reads@1.1.0',
    rows: 3,
    accepted: 2,
    repeats: 0,
    refused: 1,
    refusals: [{ line: 3, findings: [{ code: 'bad_id', field: 'id' }] }],
  });
  expect(await files('report-email', 'done')).toEqual(['mail.eml', 'mail.eml.report.json']);
  expect(await logs('A%')).toBe(2);
});

it('keeps what cannot be used apart, with the reason, and never follows a link', async () => {
  await drop('vehicle-reads', 'bad.csv', 'a,b\n1,2\n');
  await drop('nobody-has-this', 'x.csv', 'a\n1\n');
  await drop('report-pdf', 'lies.pdf', 'a,b\n1,2\n');
  await symlink('/etc/passwd', join(dir, 'vehicle-reads', 'link.csv'));
  await look();
  expect((await report('vehicle-reads', 'failed', 'bad.csv.report.json')).failure.code).toBe('missing_column');
  expect((await report('nobody-has-this', 'failed', 'x.csv.report.json')).failure.code).toBe('unknown_mapping');
  expect((await report('report-pdf', 'failed', 'lies.pdf.report.json')).failure.code).toBe('type_mismatch');
  expect(await files('vehicle-reads')).toContain('link.csv');
});

it('enters a file of the same name again as another, and the same file again as the import that was done', async () => {
  await drop('vehicle-reads', 'reads.csv', [header, row('B1')].join('\n'));
  await look();
  await drop('vehicle-reads', 'reads.csv', [header, row('B1')].join('\n'));
  await look();
  expect((await files('vehicle-reads', 'done')).filter((f) => !/\.json$|refused\.csv$/.test(f))).toEqual([
    'reads.csv',
    'reads.csv.2',
    'reads.csv.3',
  ]);
  expect(await logs('B%')).toBe(1);
});

it('goes on after an outage where it was, and enters nothing twice', async () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => row(`C${i}`));
  await drop('vehicle-reads', 'long.csv', [header, ...rows].join('\n'));
  const cut = setInterval(() => {
    void logs('C%').then(
      (n) => n > 0 && (door.database.down = true),
      () => undefined,
    );
  }, 5);
  await expect(look()).rejects.toThrow();
  clearInterval(cut);
  await new Promise((resolve) => setTimeout(resolve, 50));
  door.database.down = false;
  const before = await logs('C%');
  expect(before).toBeGreaterThan(0);
  expect(before).toBeLessThan(3_000);
  expect(await files('vehicle-reads', 'working')).toEqual(['long.csv']);
  await look();
  const told = await report('vehicle-reads', 'done', 'long.csv.report.json');
  expect([told.rows, told.accepted + told.repeats, told.refused]).toEqual([3_000, 3_000, 0]);
  // Not all again: what was counted before the cut is passed over.
  expect(told.repeats).toBeLessThan(before);
  expect(await logs('C%')).toBe(3_000);
}, 60_000);

it('BI-82 is looked after by one process at a time', async () => {
  const lease = `INSERT INTO ingest.lease (name, owner, fence, expires_at) VALUES ('drop-folder', $1, 9, now() + interval '1 minute')
    ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at`;
  await door.database.query(lease, ['00000000-0000-4000-8000-000000000000']);
  await drop('vehicle-reads', 'other.csv', [header, row('D1')].join('\n'));
  expect(await look()).toBe(false);
  expect(await files('vehicle-reads')).toContain('other.csv');
  await door.database.query(`DELETE FROM ingest.lease WHERE name = 'drop-folder'`);
  await look();
  expect(await logs('D%')).toBe(1);
});
