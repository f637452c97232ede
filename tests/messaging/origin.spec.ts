import { randomBytes } from 'node:crypto';
import { uuidV7, type Envelope } from '@collator/contracts';
import {
  Decisions,
  EventRepeated,
  EventTooLarge,
  MemoryTransport,
  Relay,
  Sweeper,
  type Emission,
} from '@collator/messaging';
import { verifyAudit, type TypeOrmDatabase } from '@collator/persistence';
import { stopPostgres } from '../harness/postgres.js';
import { PointedDatabase, Points, pointedTransport } from './failpoints.js';
import { freshLog, output, probeDatabase, remembering } from './probe.js';

let database: TypeOrmDatabase;
let bus: Awaited<ReturnType<typeof freshLog>>;

beforeAll(async () => {
  ({ database } = await probeDatabase());
}, 60_000);

beforeEach(async () => {
  for (const table of ['record', 'slice', 'chain', 'outbox', 'effect', 'lease'])
    await database.query(`TRUNCATE probe.${table}`);
  bus = await freshLog();
});

afterAll(async () => {
  await database?.close();
  await stopPostgres();
});

const decision = { actor: 'officer-1', action: 'probe.decide', recordIds: [], purpose: 'test', reason: null };

const emission = (n: number, size = 0): Emission => ({
  event: 'log.triaged.v1',
  logId: uuidV7(Date.UTC(2026, 0, 1) + n, randomBytes(10)),
  version: 1,
  acceptedOn: '2026-01-01',
  marking: 'OFFICIAL',
  lane: 'routine',
  data: { n, filler: 'x'.repeat(size) },
});

/** One service process: its decisions and its sweeper. */
function service(points = new Points()) {
  const log = remembering();
  const pointed = new PointedDatabase(database, points);
  const relay = new Relay(pointedTransport(bus.transport, points), log);
  const parts = { service: 'probe', database: pointed, relay, log };
  return { log, decisions: new Decisions({ ...parts, columns: { weight: 'int' } }), sweeper: new Sweeper(parts) };
}

const decide = (decisions: Decisions, ...emissions: readonly Emission[]) =>
  decisions.run(decision, async (w) => {
    for (const e of emissions) w.concerns(w.emit(e, { weight: 1 }));
    return w.sliceId;
  });

const sent = async () =>
  (await bus.log.read({ topic: output, partition: 0 }, 0n, 1_000)).records.map(
    (r) => (JSON.parse(String(r.value)) as Envelope<{ n: number }>).data.n,
  );
const count = async (table: string) =>
  Number((await database.query<{ n: string }>(`SELECT count(*) AS n FROM probe.${table}`))[0]!.n);

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await holds());) {
    if (Date.now() > end) throw new Error('did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

describe('a decision', () => {
  it('stores facts, audit entry and events together, publishes after the commit and leaves no outbox row', async () => {
    const { decisions } = service();
    await decide(decisions, emission(1), emission(2));
    await until(async () => (await count('outbox')) === 0);
    expect((await sent()).sort()).toEqual([1, 2]);
    expect(await count('record')).toBe(2);
    const [entry] = await database.query<Record<string, unknown>>('SELECT * FROM probe.slice');
    expect(entry).toMatchObject({ actor: 'officer-1', action: 'probe.decide', count: 2, origin: 'door' });
    expect(entry!['record_ids']).toHaveLength(2);
    expect(await verifyAudit(database, 'probe')).toEqual([]);
  });

  it('that fails leaves nothing: no fact, no event, no audit entry', async () => {
    const { decisions } = service();
    const failing = decisions.run(decision, async (w) => {
      w.emit(emission(1));
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    for (const table of ['record', 'slice', 'outbox']) expect([table, await count(table)]).toEqual([table, 0]);
    expect(await sent()).toEqual([]);
  });

  it('is refused when its event is too large for the transport, and stores nothing', async () => {
    const { decisions } = service();
    await expect(decide(decisions, emission(1, 1_000_000))).rejects.toBeInstanceOf(EventTooLarge);
    expect(await count('record')).toBe(0);
  });

  it('does not wait for the transport', async () => {
    bus.transport.faults.failPublish(output, 3);
    const { decisions } = service();
    await decide(decisions, emission(1));
    expect(await sent()).toEqual([]);
    await until(async () => (await sent()).length === 1);
    await until(async () => (await count('outbox')) === 0);
  });

  it('without events leaves an audit entry and no outbox row', async () => {
    await decide(service().decisions);
    expect([await count('slice'), await count('outbox')]).toEqual([1, 0]);
  });

  it('that sends two events under one id is refused: one of them would never be heard of', async () => {
    const one = emission(1);
    await expect(decide(service().decisions, one, { ...one, data: { n: 2 } })).rejects.toBeInstanceOf(EventRepeated);
    for (const table of ['record', 'slice', 'outbox']) expect([table, await count(table)]).toEqual([table, 0]);
  });

  it('whose event was decided before leaves the first as it was stored, and sends no other in its name', async () => {
    const { decisions } = service();
    const one = emission(1);
    await decide(decisions, one);
    await decide(decisions, { ...one, data: { n: 2 } }, emission(3));
    await until(async () => (await count('outbox')) === 0);
    expect((await sent()).sort()).toEqual([1, 3]);
    const stored = await database.query<{ event: string }>('SELECT event FROM probe.record ORDER BY slice_id, log_id');
    expect(stored.map((r) => (JSON.parse(r.event) as Envelope<{ n: number }>).data.n)).toEqual([1, 3]);
    expect(await verifyAudit(database, 'probe')).toEqual([]);
  });

  it('during an outage is left whole to the sweeper of another process', async () => {
    bus.transport.faults.failPublish(output, 1_000);
    const { decisions } = service();
    for (let n = 0; n < 5; n += 1) await decide(decisions, emission(n), emission(10 + n));
    expect(await count('outbox')).toBe(5);
    await decisions.stop();
    expect(await sent()).toEqual([]);
    bus.transport = new MemoryTransport({ log: bus.log });
    expect(await service().sweeper.sweep(0)).toBe(5);
    expect(await sent()).toEqual([0, 10, 1, 11, 2, 12, 3, 13, 4, 14]);
  });

  it('among many at once keeps every chain whole', async () => {
    const { decisions } = service();
    await Promise.all(Array.from({ length: 60 }, (_, n) => decide(decisions, emission(n))));
    await until(async () => (await count('outbox')) === 0);
    expect(new Set(await sent()).size).toBe(60);
    expect(await verifyAudit(database, 'probe')).toEqual([]);
  }, 30_000);
});

describe('the sweeper', () => {
  it('publishes what a dead process left, whichever await the death struck', async () => {
    const dry = new Points();
    const rehearsal = service(dry);
    await decide(rehearsal.decisions, emission(0));
    await until(async () => (await count('outbox')) === 0);
    await rehearsal.decisions.stop();
    for (let at = 0; at < dry.names.length; at += 1)
      for (const fault of ['kill-before', 'kill-after', 'lose-reply'] as const) {
        await database.query('TRUNCATE probe.record, probe.outbox, probe.slice, probe.chain');
        bus = await freshLog();
        const { decisions } = service(new Points(at, fault));
        await decide(decisions, emission(at)).catch(() => undefined);
        await decisions.stop();
        const committed = (await count('record')) > 0;
        await service().sweeper.sweep(0);
        expect([at, fault, [...new Set(await sent())]]).toEqual([at, fault, committed ? [at] : []]);
        expect(await count('outbox')).toBe(0);
        expect(await verifyAudit(database, 'probe')).toEqual([]);
        await database.query('TRUNCATE probe.lease');
      }
  }, 60_000);

  it('leaves young rows to those who wrote them', async () => {
    await database.query(`INSERT INTO probe.outbox (origin, message_ids) VALUES ('x', '{}')`);
    const { sweeper } = service();
    expect(await sweeper.sweep(60_000)).toBe(0);
    expect(await sweeper.sweep(0)).toBe(1);
  });

  it('works alone: a second one does nothing while the first holds the lease', async () => {
    await database.query(`INSERT INTO probe.outbox (origin, message_ids) VALUES ('x', '{}')`);
    const [first, second] = [service().sweeper, service().sweeper];
    expect(await first.sweep(60_000)).toBe(0);
    expect(await second.sweep(0)).toBe(0);
    await first.stop();
    expect(await second.sweep(0)).toBe(1);
  });

  it('is not held up by a row that cannot be published', async () => {
    const { decisions, sweeper } = service(new Points());
    await decisions.stop();
    const urgent = { ...emission(1), lane: 'urgent' as const };
    bus.log.create({ topic: `${output}.urgent`, partitions: 1, replicationFactor: 1 });
    bus.transport.faults.forbid(`${output}.urgent`);
    await decide(decisions, urgent);
    await decide(decisions, emission(2));
    await sweeper.sweep(0);
    expect(await sent()).toEqual([2]);
    expect(await count('outbox')).toBe(1);
    bus.transport.faults.allow(`${output}.urgent`);
    await sweeper.sweep(0);
    expect(await count('outbox')).toBe(0);
  });

  it('is not held up by more such rows than it looks at together', async () => {
    bus.log.create({ topic: `${output}.urgent`, partitions: 1, replicationFactor: 1 });
    bus.transport.faults.forbid(`${output}.urgent`);
    const { decisions, sweeper } = service();
    await decisions.stop();
    await Promise.all(
      Array.from({ length: 120 }, (_, n) => decide(decisions, { ...emission(n), lane: 'urgent' as const })),
    );
    await decide(decisions, emission(7));
    expect(await sweeper.sweep(0)).toBe(1);
    expect(await sent()).toEqual([7]);
    expect(await count('outbox')).toBe(120);
  }, 30_000);

  it('publishes each event once when many sweep at the same moment', async () => {
    const { decisions } = service();
    await decisions.stop();
    for (let n = 0; n < 20; n += 1) await decide(decisions, emission(n));
    const sweepers = Array.from({ length: 6 }, () => service().sweeper);
    const emptied = await Promise.all(sweepers.map((s) => s.sweep(0)));
    expect(emptied.sort((a, b) => b - a)).toEqual([20, 0, 0, 0, 0, 0]);
    expect(await sent()).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });

  it('takes over when whoever held the lease is gone, by the clock of the database', async () => {
    await database.query(`INSERT INTO probe.outbox (origin, message_ids) VALUES ('x', '{}')`);
    await service().sweeper.sweep(60_000);
    const [second, third] = [service().sweeper, service().sweeper];
    expect(await second.sweep(0)).toBe(0);
    await database.query(`UPDATE probe.lease SET expires_at = clock_timestamp() - interval '1 ms'`);
    expect(await second.sweep(0)).toBe(1);
    expect(await third.sweep(0)).toBe(0);
  });

  it('runs by itself and stops when told', async () => {
    const { decisions, sweeper } = service();
    await decisions.stop();
    await decide(decisions, emission(7));
    await database.query(`UPDATE probe.outbox SET created_at = created_at - interval '1 minute'`);
    sweeper.start();
    await until(async () => (await sent()).length === 1);
    await sweeper.stop();
    expect(await count('lease')).toBe(0);
  });
});

it('a relay spreads events over partitions by their key, and keeps the order of each', async () => {
  const { log, transport } = { log: bus.log, transport: new MemoryTransport({ log: bus.log }) };
  const topic = 'spread';
  log.create({ topic, partitions: 4, replicationFactor: 1 });
  const relay = new Relay(transport, remembering());
  const keys = Array.from({ length: 8 }, (_, n) => uuidV7(n, randomBytes(10)));
  const publications = Array.from({ length: 40 }, (_, n) => {
    const envelope = { ...emission(n), id: keys[0]!, logId: keys[n % 8]!, schema: 'x', emittedAt: '' } as Envelope;
    return { topic, envelope, encoded: JSON.stringify({ n }) };
  });
  await relay.publish(publications, { revoked: new AbortController().signal, heartbeat: async () => undefined });
  const seen = new Map<string, number[]>();
  for (const partition of [0, 1, 2, 3])
    for (const r of (await log.read({ topic, partition }, 0n, 100)).records) {
      const of = seen.get(`${partition} ${r.key}`) ?? [];
      seen.set(`${partition} ${r.key}`, [...of, (JSON.parse(String(r.value)) as { n: number }).n]);
    }
  expect(seen.size).toBe(8);
  for (const order of seen.values()) expect(order).toEqual([...order].sort((a, b) => a - b));
});
