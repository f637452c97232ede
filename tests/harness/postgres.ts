import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedServer, TypeOrmDatabase, type EmbeddedServer } from '@collator/persistence';

let server: Promise<{ server: EmbeddedServer; folder: string }> | null = null;

// One cluster per test file (jest gives each file its own module registry); starting it costs about a second.
async function cluster(): Promise<{ server: EmbeddedServer; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'collator-test-'));
  const started = await startEmbeddedServer({ folder, settings: { fsync: 'off', max_connections: '200' } });
  return { server: started, folder };
}

/** A fresh, empty database on a real PostgreSQL; the server lives until `stopPostgres`. */
export async function postgres(): Promise<{ url: string }> {
  server ??= cluster();
  const { server: running } = await server;
  const name = `t_${randomBytes(6).toString('hex')}`;
  const admin = await TypeOrmDatabase.open({
    url: running.url,
    size: 1,
    statementTimeoutMs: 30_000,
    applicationName: 'tests',
  });
  await admin.query(`CREATE DATABASE ${name}`);
  await admin.close();
  return { url: running.url.replace(/\/collator$/, `/${name}`) };
}

/** Stops the server and removes its folder. Call it in `afterAll`. */
export async function stopPostgres(): Promise<void> {
  if (!server) return;
  const { server: running, folder } = await server;
  server = null;
  await running.stop();
  await rm(folder, { recursive: true, force: true });
}
