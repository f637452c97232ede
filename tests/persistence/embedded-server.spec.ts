import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { embeddedUrl, startEmbeddedServer, TypeOrmDatabase } from '@collator/persistence';

const open = (url: string) =>
  TypeOrmDatabase.open({ url, size: 2, statementTimeoutMs: 10_000, applicationName: 'tests' });
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collator-server-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('keeps what was committed over a server that nobody stopped', async () => {
  const first = await startEmbeddedServer({ folder });
  const before = await open(first.url);
  await before.query('CREATE TABLE note (id int)');
  await before.query('INSERT INTO note VALUES (7)');
  await before.close();
  // The process that started the first server is taken to be dead: it never stops it.
  const second = await startEmbeddedServer({ folder });
  const after = await open(second.url);
  expect(await after.query('SELECT id FROM note')).toEqual([{ id: 7 }]);
  expect(await embeddedUrl(folder)).toBe(second.url);
  await after.close();
  await second.stop();
  expect(await embeddedUrl(folder)).toBeNull();
}, 60_000);

const startedAt = async (pid: number) => {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
};

const onLinux = process.platform === 'linux' ? it : it.skip;

onLinux(
  'refuses a folder that a living process holds, and takes one whose holder’s number was given to another',
  async () => {
    const other = spawn('sleep', ['60']);
    const owner = join(folder, 'owner.json');
    await writeFile(owner, JSON.stringify({ pid: other.pid, startedAt: await startedAt(other.pid!) }));
    await expect(startEmbeddedServer({ folder })).rejects.toThrow('in use by another Collator');
    await writeFile(owner, JSON.stringify({ pid: other.pid, startedAt: '1' }));
    const server = await startEmbeddedServer({ folder });
    await server.stop();
    other.kill();
  },
  60_000,
);
