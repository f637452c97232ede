import { randomBytes } from 'node:crypto';
import { carriedBy, readersOf, senderOf, topicNames, uuidV7 } from '@collator/contracts';
import {
  Completeness,
  Decisions,
  MemoryLog,
  MemoryTransport,
  ReadingSchema,
  Relay,
  SliceConsumer,
  Sweeper,
  type Emission,
  type Slice,
  type Step,
  type Subscription,
} from '@collator/messaging';
import { migrate, TypeOrmDatabase } from '@collator/persistence';
import { postgres, stopPostgres } from '../harness/postgres.js';
import { remembering } from './probe.js';

const topic = 'log.accepted.v1';
let sender: TypeOrmDatabase;
let reader: TypeOrmDatabase;

async function schema(name: string): Promise<TypeOrmDatabase> {
  const { url } = await postgres();
  await migrate(url, [{ name, recordColumns: {}, migrations: [] }]);
  return TypeOrmDatabase.open({ url, size: 4, statementTimeoutMs: 10_000, applicationName: 'completeness' });
}

beforeAll(async () => {
  // Each in a database of its own: the count needs nothing that spans both.
  [sender, reader] = [await schema('ingest'), await schema('triage')];
}, 60_000);
afterAll(async () => {
  await Promise.all([sender?.close(), reader?.close()]);
  await stopPostgres();
});

const emission = (wish = 'take'): Emission => ({
  event: topic,
  logId: uuidV7(Date.now(), randomBytes(10)),
  version: 1,
  acceptedOn: '2026-01-01',
  marking: 'OFFICIAL',
  lane: 'routine',
  data: { wish },
});

const step: Step = {
  service: 'triage',
  event: topic,
  lane: 'routine',
  raw: false,
  columns: {},
  policyVersion: null,
  handle: async (slice: Slice<unknown>) =>
    slice.events.map((e) =>
      (e.data as { wish: string }).wish === 'refuse'
        ? { kind: 'deadLetter', code: 'refused', reason: 'the step refuses it' }
        : { kind: 'drop', reason: 'seen' },
    ),
};

/** A sender and a reader on a log of their own. */
async function world() {
  for (const table of ['record', 'slice', 'chain', 'outbox', 'lease', 'position', 'dead_letter']) {
    await sender.query(`TRUNCATE ingest.${table}`);
    await reader.query(`TRUNCATE triage.${table}`);
  }
  const bus = new MemoryLog();
  for (const name of topicNames) bus.create({ topic: name, partitions: 2, replicationFactor: 1 });
  const transport = new MemoryTransport({ log: bus });
  const log = remembering();
  const relay = new Relay(transport, log);
  const own = { service: 'ingest', database: sender, relay, log };
  const completeness = new Completeness({
    ...own,
    transport,
    side: async (name) => (name === 'triage' ? ReadingSchema.find(reader, name) : null),
    everyMs: 0,
    windowMs: 3_600_000,
    marginMs: 0,
  });
  const decisions = new Decisions({ ...own, columns: {} });
  const sweeper = new Sweeper(own);
  let subscription: Subscription | null = null;
  return {
    ...{ transport, log, completeness, sweeper },
    send: (...emissions: Emission[]) =>
      decisions.run({ actor: 'a', action: 'test', recordIds: [], purpose: null, reason: null }, async (w) =>
        emissions.map((e) => w.emit(e)),
      ),
    read: async () => {
      const consumer = new SliceConsumer(step, { database: reader, transport, relay, seal: (b) => b, log });
      subscription = await transport.subscribe(
        { group: 'collator.triage.log.accepted.v1.routine', topic, maxRecords: 100 },
        consumer,
      );
    },
    decided: async () => {
      const [row] = await reader.query<{ n: number }>(
        'SELECT (SELECT count(*) FROM triage.record)::int + (SELECT count(*) FROM triage.dead_letter)::int AS n',
      );
      return row!.n;
    },
    stop: async () => {
      await subscription?.stop(1_000);
      await decisions.stop();
      await transport.close();
    },
  };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await holds());) {
    if (Date.now() > end) throw new Error('did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

/** What the last count said of one topic. */
const gapsOf = async (c: Completeness) =>
  (await c.count())
    .filter((s) => s.topic === topic)
    .map((s) => ({ missing: s.missing.map((e) => e.id), withoutOrigin: s.withoutOrigin }))[0];

const nothing = { missing: [], withoutOrigin: [] };

describe('the count between two stages', () => {
  it('finds nothing where all was read, what was set aside included', async () => {
    const w = await world();
    await w.read();
    await w.send(emission(), emission('refuse'), emission());
    await until(async () => (await w.decided()) === 3);
    expect(await gapsOf(w.completeness)).toEqual(nothing);
    expect(w.log.lines.filter((l) => l.event.startsWith('events-'))).toEqual([]);
    await w.stop();
  });

  it('calls a queue a queue: nothing is missing that nobody has come to yet', async () => {
    const w = await world();
    await w.send(emission(), emission());
    await until(async () => (await sender.query('SELECT 1 FROM ingest.outbox')).length === 0);
    expect(await gapsOf(w.completeness)).toEqual(nothing);
    await w.stop();
  });

  it('finds, names and sends again what was lost with its outbox row', async () => {
    const w = await world();
    await w.read();
    w.transport.faults.forbid(topic);
    const [lost] = await w.send(emission());
    await until(async () => w.log.lines.some((l) => l.event === 'outbox-left-to-sweeper'));
    await sender.query('DELETE FROM ingest.outbox');
    w.transport.faults.allow(topic);
    expect(await gapsOf(w.completeness)).toEqual({ missing: [lost], withoutOrigin: [] });
    await until(async () => (await w.decided()) === 1);
    expect(await gapsOf(w.completeness)).toEqual(nothing);
    const said = w.log.lines.filter((l) => ['events-missing', 'missing-sent-again'].includes(l.event));
    expect(said.map((l) => [l.event, l.fields['count']])).toEqual([
      ['events-missing', 1],
      ['missing-sent-again', 1],
    ]);
    expect(said[0]!.fields['ids']).toBe(lost);
    await w.stop();
  });

  it('leaves to the sweeper what still stands in the outbox', async () => {
    const w = await world();
    await w.read();
    w.transport.faults.forbid(topic);
    await w.send(emission());
    expect(await gapsOf(w.completeness)).toEqual(nothing);
    await w.stop();
  });

  it('finds and heals a row that went from the reader, and is content when it stands in another minute', async () => {
    const w = await world();
    await w.read();
    const ids = await w.send(emission(), emission(), emission());
    await until(async () => (await w.decided()) === 3);
    await reader.query('DELETE FROM triage.record WHERE caused_by = $1', [ids[1]]);
    expect(await gapsOf(w.completeness)).toEqual({ missing: [ids[1]], withoutOrigin: [] });
    await until(async () => (await w.decided()) === 3);
    expect(await gapsOf(w.completeness)).toEqual(nothing);
    await reader.query(`UPDATE triage.record SET caused_at = caused_at - interval '5 minutes' WHERE caused_by = $1`, [
      ids[0],
    ]);
    expect(await gapsOf(w.completeness)).toEqual(nothing);
    await w.stop();
  });

  it('names what was read and is gone from its sender', async () => {
    const w = await world();
    await w.read();
    const ids = await w.send(emission(), emission());
    await until(async () => (await w.decided()) === 2);
    await sender.query('DELETE FROM ingest.record WHERE message_id = $1', [ids[0]]);
    expect(await gapsOf(w.completeness)).toEqual({ missing: [], withoutOrigin: [ids[0]] });
    await w.stop();
  });

  it('says once that nobody can speak for a reader, and never takes that for complete', async () => {
    const w = await world();
    const [seen] = (await w.completeness.survey()).filter((s) => s.reader === 'sanitisation');
    expect(seen!.read).toBeNull();
    await w.completeness.count();
    await w.completeness.count();
    const blind = w.log.lines.filter((l) => l.event === 'completeness-blind');
    expect(blind.map((l) => l.fields?.['reader']).sort()).toEqual(['enrichment', 'sanitisation']);
    await w.stop();
  });
});

it('every topic has a sender and a reader that the count knows', () => {
  for (const name of topicNames) {
    const { event } = carriedBy(name)!;
    expect(readersOf[event].length).toBeGreaterThan(0);
    expect(senderOf[event] === null).toBe(event === 'log.submitted.v1');
  }
  expect(carriedBy('somebody.elses.v1')).toBeNull();
});
