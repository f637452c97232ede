// What every row of the pipeline bench stands on: one real broker, one real PostgreSQL with fsync on, both on this machine.
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { startEmbeddedServer } from '@collator/persistence';
import { startLocalBroker } from '../../../infra/kafka/local-broker.mjs';

/** Opens the broker and the database; `close` ends both and removes what they kept. */
export async function openGround() {
  const folder = await mkdtemp(join(tmpdir(), 'collator-bench-'));
  const server = await startEmbeddedServer({ folder, settings: { max_connections: '200' } });
  const broker = await startLocalBroker({ progress: () => undefined });
  const kafka = new kafkajs.Kafka({ brokers: [broker.brokers], clientId: 'bench', logLevel: kafkajs.logLevel.NOTHING });
  const admin = new pg.Client({ connectionString: server.url });
  await admin.connect();
  let databases = 0;
  return {
    brokers: broker.brokers,
    kafka,
    /** A fresh, empty database. */
    async database() {
      const name = `bench_${(databases += 1)}`;
      await admin.query(`CREATE DATABASE ${name}`);
      return server.url.replace(/\/collator$/, `/${name}`);
    },
    async close() {
      await admin.end();
      await broker.stop();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Starts a child of this program with an IPC channel and waits until it says that it is ready. */
export async function child(file, { args = [], told = () => undefined } = {}) {
  const started = spawn(
    process.execPath,
    [
      '--no-warnings',
      // As the image and `npm start` run them.
      '--max-semi-space-size=64',
      ...(process.env.BENCH_FLAGS?.split(' ') ?? []),
      ...(process.env.BENCH_PROF ? ['--cpu-prof', `--cpu-prof-dir=${process.env.BENCH_PROF}`] : []),
      file,
      ...args,
    ],
    {
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    },
  );
  const ready = await new Promise((resolve, reject) => {
    started.once('message', resolve);
    started.once('exit', (code) => reject(new Error(`a process of the bench ended with ${code}`)));
  });
  started.on('message', told);
  return {
    pid: started.pid,
    /** What it said when it was ready. */
    ready,
    async stop() {
      if (started.exitCode !== null) return;
      const ended = new Promise((resolve) => started.once('exit', resolve));
      started.kill('SIGTERM');
      const late = setTimeout(() => started.kill('SIGKILL'), 10_000);
      await ended;
      clearTimeout(late);
    },
  };
}

/** Asks until `look` says true; throws after `limitMs`. */
export async function until(look, limitMs = 300_000) {
  const began = performance.now();
  while (!(await look())) {
    if (performance.now() - began > limitMs) throw new Error('the bench waited in vain');
    await sleep(25);
  }
}

/** Sends records to a topic as fast as the broker takes them, each on the partition its key belongs to. */
export async function feed(kafka, topic, records) {
  const producer = kafka.producer({
    createPartitioner:
      () =>
      ({ message }) =>
        message.partition,
  });
  await producer.connect();
  for (let i = 0; i < records.length; i += 500) {
    for (const messages of grouped(records.slice(i, i + 500)).values())
      await producer.send({ topic, acks: -1, messages, compression: kafkajs.CompressionTypes.None });
  }
  await producer.disconnect();
}

/** Records by their partition, in their order. */
export function grouped(records) {
  const groups = new Map();
  for (const r of records) groups.set(r.partition, [...(groups.get(r.partition) ?? []), r]);
  return groups;
}
