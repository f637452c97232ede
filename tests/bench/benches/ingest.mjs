// The door alone, in one process with PostgreSQL and the embedded transport on the same machine: how fast a stream of lines is
// checked, stored and published, how fast what was published is really there, and how long one log takes to its receipt.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { clientOf, sampleLogs } from '@collator/all';
import { IngestModule } from '@collator/ingest';
import { Database } from '@collator/persistence';
import { start } from '@collator/runtime';
import { quantile } from '../harness.mjs';

const logsPerRun = 6_000;
const singles = 200;
const until = new Date('2026-11-01T00:00:00Z');

// The sender has a thread of its own: what it costs must not be counted as the door's.
const sender = `
  const { workerData, parentPort } = require('node:worker_threads');
  const http = require('node:http');
  const { url, token, lines } = workerData;
  const began = performance.now();
  const request = http.request(url + '/logs', { method: 'POST', headers: { 'content-type': 'application/x-ndjson', authorization: token } });
  request.on('response', (response) => {
    let answered = 0, accepted = 0, rest = '';
    response.setEncoding('utf8');
    response.on('data', (text) => {
      const parts = (rest + text).split('\\n');
      rest = parts.pop();
      for (const line of parts) { answered += 1; if (line.includes('"status":"accepted')) accepted += 1; }
    });
    response.on('end', () => parentPort.postMessage({ ms: performance.now() - began, answered, accepted, status: response.statusCode }));
  });
  let at = 0;
  const write = () => {
    while (at < lines.length) if (!request.write(lines[at++] + '\\n')) return void request.once('drain', write);
    request.end();
  };
  write();
`;

async function stream({ running }, prefix, seed) {
  const lines = [];
  for (const log of sampleLogs({ count: logsPerRun, seed, until, prefix })) lines.push(JSON.stringify(log));
  const { authorization: token } = await clientOf(running, 'anpr.gateway').authorisation();
  const began = performance.now();
  const worker = new Worker(sender, { eval: true, workerData: { url: running.url, token, lines } });
  const told = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  if (told.answered !== logsPerRun) throw new Error(`${told.answered} of ${logsPerRun} lines answered`);
  const database = running.get(Database);
  while ((await database.query('SELECT 1 FROM ingest.outbox LIMIT 1')).length > 0)
    await new Promise((resolve) => setTimeout(resolve, 5));
  const bytes = lines.reduce((n, l) => n + l.length, 0) / lines.length;
  return { ...told, publishedMs: performance.now() - began, bytes };
}

async function oneAtATime({ running }, prefix) {
  const client = clientOf(running, 'sam.submitter');
  const logs = [...sampleLogs({ count: singles, seed: 7, until, prefix })];
  const times = [];
  for (const log of logs) {
    const began = performance.now();
    await client.post('/logs', log).catch((error) => {
      if (error.status !== 422) throw error;
    });
    times.push(performance.now() - began);
  }
  return times;
}

export const bench = {
  name: 'ingest',
  goals: [
    { name: 'door to stored and published', row: 'stored and published', atLeast: 3_000 },
    { name: 'receipt for one log, p99', row: 'receipt for one log, p99', atMost: 50 },
  ],
  async prepare() {
    const folder = await mkdtemp(join(tmpdir(), 'collator-bench-'));
    const running = await start([IngestModule], {
      DATA_DIR: folder,
      HTTP_PORT: '0',
      HEALTH_PORT: '0',
      ISSUER_PORT: '0',
      LOG_LEVEL: 'silent',
    });
    return { folder, running };
  },
  warmUp: async (state) => {
    await stream(state, 'warm', 99);
    await oneAtATime(state, 'warm1');
  },
  async run(state, i) {
    const { ms, publishedMs, accepted, bytes } = await stream(state, `run${i}`, 100 + i);
    const times = await oneAtATime(state, `one${i}`);
    return {
      'answered by the door': { value: (accepted / ms) * 1_000, unit: 'logs/s' },
      'stored and published': { value: (accepted / publishedMs) * 1_000, unit: 'logs/s' },
      'size of a log': { value: bytes, unit: 'bytes' },
      'receipt for one log, median': { value: quantile(times, 0.5), unit: 'ms' },
      'receipt for one log, p99': { value: quantile(times, 0.99), unit: 'ms' },
    };
  },
  async close({ running, folder }) {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  },
};
