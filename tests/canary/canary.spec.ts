import { createReadStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { eventually } from '../harness/pipeline.js';
import { brokersWithUsers, localBroker, type LocalBroker } from '../harness/broker.js';
import { stopPostgres } from '../harness/postgres.js';
import { Estate } from './estate.js';
import { badBodies, canary, canaryLog, misnomer, witness } from './logs.js';
import { formsOf, inBytes, inFolder, inTables } from './search.js';

/** How many logs; 10,000 is the full run: `CANARY_LOGS=10000 npm test -- tests/canary`. */
const count = Number(process.env['CANARY_LOGS'] ?? 300);
const [leaks, witnesses, names] = [formsOf(canary), formsOf(witness), formsOf(misnomer)];
const minutes = 60_000;

afterAll(() => stopPostgres());

const answersOf = async (estate: Estate, person: string, path: string, init: RequestInit): Promise<string> => {
  const client = estate.as(person);
  const headers = { ...(await client.authorisation()), ...(init.headers as Record<string, string>) };
  const response = await fetch(`${client.baseUrl}${path}`, { ...init, headers });
  return `${[...response.headers].join('\n')}\n${await response.text()}`;
};

const send = (estate: Estate, type: string, body: string): Promise<string> =>
  answersOf(estate, 'sam.submitter', '/logs', { method: 'POST', headers: { 'content-type': type }, body });

/** Everything the doors answer: to logs, later versions, repeats, bodies that are refused, and questions. */
async function work(estate: Estate): Promise<string[]> {
  const answers: string[] = [];
  for (let from = 0; from < count; from += 1_000) {
    const logs = Array.from({ length: Math.min(1_000, count - from) }, (_, i) => JSON.stringify(canaryLog(from + i)));
    answers.push(await send(estate, 'application/x-ndjson', logs.join('\n')));
  }
  for (let i = 0; i < Math.min(count, 40); i += 1) {
    const other = { name: `${canary} other ${i}` };
    answers.push(await send(estate, 'application/json', JSON.stringify(canaryLog(i))));
    answers.push(await send(estate, 'application/json', JSON.stringify(canaryLog(i, { source: other }))));
    answers.push(await send(estate, 'application/json', JSON.stringify(canaryLog(i, { version: 2, source: other }))));
    for (const body of badBodies(i)) answers.push(await send(estate, 'application/json', body));
    answers.push(await send(estate, 'application/x-ndjson', badBodies(i).join('\n')));
  }
  return answers;
}

async function atRest(estate: Estate): Promise<void> {
  const { items } = await estate.as('pat.platform').get<{ items: { lag: number; outbox: number }[] }>('/stages');
  if (items.some((s) => s.lag > 0 || s.outbox > 0)) throw new Error('not at rest');
}

async function questions(estate: Estate): Promise<string[]> {
  const asked = [
    ['sam.submitter', '/logs?limit=500'],
    ['quinn.quality', '/quality/queue?limit=200'],
    ['saul.sensitive', '/quality/queue?limit=200'],
    ['ana.analyst', '/proposals?limit=200'],
    ['sacha.sensitive', '/proposals?limit=200'],
    ['pat.platform', '/dead-letters'],
    ['pat.platform', '/stages'],
    ['pat.platform', '/doctor'],
  ] as const;
  return Promise.all(asked.map(([person, path]) => answersOf(estate, person, path, {})));
}

async function dataDirectory(url: string): Promise<string> {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  try {
    await db.query('CHECKPOINT');
    return (await db.query<{ data_directory: string }>('SHOW data_directory')).rows[0]!.data_directory;
  } finally {
    await db.end();
  }
}

const texts = (all: readonly string[]): Buffer[] => all.map((t) => Buffer.from(t));

/** Looks everywhere for one word. */
async function sought(estate: Estate, answers: readonly string[], forms: readonly string[]) {
  const tables = await inTables(estate.databaseUrl, forms);
  return {
    tables,
    files: await inFolder(await dataDirectory(estate.databaseUrl), forms),
    answers: await inBytes(texts(answers), forms),
    logs: await inBytes(estate.said, forms),
    telemetry: await inBytes(estate.telemetry.bytes, forms),
    metrics: await inBytes([await estate.metrics()], forms),
  };
}

/** The same, had it found nothing. */
const nowhereElse = (found: Awaited<ReturnType<typeof sought>>) => ({
  tables: Object.fromEntries(Object.keys(found.tables).map((schema) => [schema, 0])),
  files: 0,
  answers: 0,
  logs: 0,
  telemetry: 0,
  metrics: 0,
});

async function drive(estate: Estate): Promise<string[]> {
  const answers = await work(estate);
  await eventually(
    'the pipeline at rest',
    () =>
      atRest(estate).then(
        () => true,
        () => false,
      ),
    8 * minutes,
  );
  answers.push(...(await questions(estate)));
  return answers;
}

it('finds a word in whatever form it stands', async () => {
  for (const before of ['', 'x', 'xy', 'xyz'])
    for (const text of [
      before + canary,
      Buffer.from(before + canary).toString('base64'),
      Buffer.from(before + canary).toString('hex'),
    ])
      expect([text, (await inBytes([Buffer.from(text.slice(0, 5)), Buffer.from(text.slice(5))], leaks)) > 0]).toEqual([
        text,
        true,
      ]);
  expect(await inBytes([Buffer.from('nothing of the kind')], leaks)).toBe(0);
});

it(
  `finds none of the identities of ${count} logs outside the seal, on the embedded log`,
  async () => {
    const estate = new Estate();
    await estate.start({});
    try {
      const answers = await drive(estate);
      const found = await sought(estate, answers, leaks);
      expect(found).toEqual(nowhereElse(found));
      // The search has looked: the texts themselves are where they belong, and telemetry did come.
      const seen = await sought(estate, answers, witnesses);
      for (const schema of ['ingest', 'bus', 'triage', 'sanitisation'])
        expect(seen.tables[schema]).toBeGreaterThanOrEqual(count);
      expect(seen.files).toBeGreaterThanOrEqual(count);
      expect(Object.keys(found.tables)).toContain('vault');
      expect(seen).toMatchObject({ logs: 0, telemetry: 0, metrics: 0 });
      const named = await sought(estate, answers, names);
      expect(named).toEqual({ ...nowhereElse(named), answers: named.answers });
      expect(estate.telemetry.paths).toContain('/v1/traces');
      const heap = await estate.heap();
      expect(await inBytes(createReadStream(heap), ['collator'])).toBeGreaterThan(0);
      expect(await inBytes(createReadStream(heap), leaks)).toBe(0);
    } finally {
      await estate.stop();
    }
  },
  15 * minutes,
);

(brokersWithUsers() ? it : it.skip)(
  `finds none of the identities of ${count} logs in the segments of a real Kafka`,
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'collator-canary-kafka-'));
    const kafka: LocalBroker = await localBroker({ folder });
    const estate = new Estate();
    try {
      await estate.start({ TRANSPORT: 'kafka', KAFKA_BROKERS: kafka.brokers, KAFKA_PARTITIONS: '2' });
      const answers = await drive(estate);
      const found = await sought(estate, answers, leaks);
      expect(found).toEqual(nowhereElse(found));
      expect(await inFolder(folder, witnesses)).toBeGreaterThanOrEqual(count);
      expect(await inFolder(folder, leaks)).toBe(0);
    } finally {
      await estate.stop();
      await kafka.stop();
      await rm(folder, { recursive: true, force: true });
    }
  },
  15 * minutes,
);
