// One broker process: its data folder, its start and its end. What a single broker and a cluster have in common.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { runProgram } from './jars.mjs';

export const startTimeoutMs = 60_000;
const stopTimeoutMs = 10_000;

// Below the range that outgoing connections take theirs from: a broker that was struck down must get its port again.
const ports = { first: 20_000, count: 12_000 };

const isFree = (port) =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });

/** A loopback port that was free a moment ago. */
export async function freePort() {
  for (;;) {
    const port = ports.first + Math.floor(Math.random() * ports.count);
    if (await isFree(port)) return port;
  }
}

/** A cluster's id as Kafka wants it: 16 bytes, not beginning with a dash. */
export const newClusterId = () => randomBytes(16).toString('base64url').replace(/^-/, 'A');

/** Makes a broker's data folder, once. */
export async function format(jars, { properties, data, clusterId, further = [] }) {
  if (await readFile(join(data, 'meta.properties')).catch(() => null)) return;
  const tool = ['-Xmx128m', '-XX:TieredStopAtLevel=1', '-cp', join(jars, '*'), 'kafka.tools.StorageTool'];
  await runProgram('java', [...tool, 'format', '-t', clusterId, '-c', properties, ...further]);
}

/** Starts a broker on prepared properties; resolves once the process is there, not once it serves. */
export async function launch(jars, run) {
  const log = await open(join(run.folder, 'broker.out'), 'a');
  const child = spawn(
    'java',
    [
      ...[`-Xms128m`, `-Xmx${run.heapMb}m`, '-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1'],
      `-Dlog4j2.configurationFile=${join(import.meta.dirname, 'log4j2.properties')}`,
      ...['-cp', join(jars, '*'), 'kafka.Kafka', run.properties],
    ],
    { stdio: ['ignore', log.fd, log.fd] },
  );
  try {
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
  } finally {
    await log.close();
  }
  return child;
}

export const ended = (child) => child.exitCode !== null || child.signalCode !== null;

// A broker's controlled shutdown may take longer than a person waits; nothing of a local run is worth more.
export async function end(child) {
  if (ended(child)) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
  await gone;
  clearTimeout(timer);
}
