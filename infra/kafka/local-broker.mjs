// A real Kafka broker on this machine without Docker: `node infra/kafka/local-broker.mjs` runs one until Ctrl-C.
import { spawn } from 'node:child_process';
import { createConnection, createServer } from 'node:net';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { kafkaJars, run } from './jars.mjs';

const startWithinMs = 60_000;
const stopWithinMs = 20_000;

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

function properties({ folder, port, controllerPort }) {
  return [
    'process.roles=broker,controller',
    'node.id=1',
    `controller.quorum.voters=1@127.0.0.1:${controllerPort}`,
    `listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    `advertised.listeners=PLAINTEXT://127.0.0.1:${port}`,
    'controller.listener.names=CONTROLLER',
    'inter.broker.listener.name=PLAINTEXT',
    `log.dirs=${join(folder, 'data')}`,
    'offsets.topic.replication.factor=1',
    'offsets.topic.num.partitions=8',
    'transaction.state.log.replication.factor=1',
    'transaction.state.log.min.isr=1',
    'group.initial.rebalance.delay.ms=0',
    'auto.create.topics.enable=false',
    'log.segment.bytes=67108864',
  ].join('\n');
}

// An ApiVersions request, version 0: the first thing a broker can answer.
function answers(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ host: '127.0.0.1', port });
    const done = (result) => {
      socket.destroy();
      resolve(result);
    };
    socket.setTimeout(1_000, () => done(false));
    socket.once('error', () => done(false));
    socket.once('connect', () => {
      const request = Buffer.alloc(14);
      request.writeInt32BE(10, 0);
      request.writeInt16BE(18, 4);
      request.writeInt16BE(0, 6);
      request.writeInt32BE(1, 8);
      request.writeInt16BE(-1, 12);
      socket.write(request);
    });
    socket.once('data', () => done(true));
  });
}

async function untilReady(child, port, tail) {
  const until = Date.now() + startWithinMs;
  while (Date.now() < until) {
    if (child.exitCode !== null) throw new Error(`the broker ended while it was starting:\n${tail()}`);
    if (await answers(port)) return;
    await sleep(100);
  }
  child.kill('SIGKILL');
  throw new Error('the broker did not answer in time');
}

async function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  if (!(await Promise.race([ended.then(() => true), sleep(stopWithinMs, false, { ref: false })]))) {
    child.kill('SIGKILL');
    await ended;
  }
}

/**
 * Starts a broker with free ports and a data folder of its own. `stop` ends it by its process and removes the folder,
 * unless the folder was given: then a later start finds the data again.
 */
export async function startLocalBroker(options = {}) {
  const jars = await kafkaJars();
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'collator-kafka-')));
  await mkdir(folder, { recursive: true });
  const port = options.port ?? (await freePort());
  const config = join(folder, 'server.properties');
  await writeFile(config, properties({ folder, port, controllerPort: await freePort() }));
  const classPath = ['-cp', `${jars}/*`];
  const quick = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'];
  const id = (await run('java', [...quick, ...classPath, 'kafka.tools.StorageTool', 'random-uuid']))
    .trim()
    .split('\n')
    .at(-1);
  await run('java', [
    ...quick,
    ...classPath,
    'kafka.tools.StorageTool',
    'format',
    '-t',
    id,
    '-c',
    config,
    '--ignore-formatted',
  ]);
  const heap = options.heapMb ?? 512;
  const logging = `-Dlog4j2.configurationFile=${join(import.meta.dirname, 'log4j2.properties')}`;
  const child = spawn('java', [`-Xms256m`, `-Xmx${heap}m`, ...quick, logging, ...classPath, 'kafka.Kafka', config], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let last = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (d) => (last = (last + d).slice(-4_000)));
  // A parent that ends without stopping it must not leave it behind.
  const orphan = () => child.kill('SIGKILL');
  process.once('exit', orphan);
  await untilReady(child, port, () => last);
  return {
    brokers: `127.0.0.1:${port}`,
    pid: child.pid,
    async stop() {
      process.off('exit', orphan);
      await stopChild(child);
      if (!options.folder) await rm(folder, { recursive: true, force: true });
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  const at = process.argv.indexOf('--port');
  const broker = await startLocalBroker(at > 0 ? { port: Number(process.argv[at + 1]) } : {});
  console.log(broker.brokers);
  console.error('running; Ctrl-C stops it');
  for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => void broker.stop().then(() => process.exit(0)));
}
