import type { Envelope } from '@collator/contracts';
import type { Slice, Step } from '@collator/messaging';
import { verifyAudit, type TypeOrmDatabase } from '@collator/persistence';
import { stopPostgres } from '../harness/postgres.js';
import { faults, Points, type Fault } from './failpoints.js';
import {
  event,
  followers,
  freshLog,
  output,
  place,
  probeDatabase,
  Process,
  recordFor,
  step,
  type Wish,
} from './probe.js';

let database: TypeOrmDatabase;

beforeAll(async () => {
  ({ database } = await probeDatabase());
}, 60_000);

afterAll(async () => {
  await database?.close();
  await stopPostgres();
});

/** Two slices: a repeat within one, a repeat across both, a record that is none, one event that two follow. */
async function scenario() {
  for (const table of ['position', 'record', 'slice', 'chain', 'dead_letter', 'effect'])
    await database.query(`TRUNCATE probe.${table}`);
  const bus = await freshLog();
  const [a, b, c, d] = [event('one', 1), event('two', 2), event('drop', 3), event('one', 4)];
  const records = [a, b, b, c].map(recordFor);
  const broken = { ...recordFor(d), value: Buffer.from('not json') };
  await bus.transport.publish(place, [...records, recordFor(a), broken, recordFor(d)]);
  return { bus, events: [a, b, c, d] };
}

type Scenario = Awaited<ReturnType<typeof scenario>>;

const count = async (sql: string): Promise<number> => Number((await database.query<{ n: string }>(sql))[0]!.n);

/** Nothing lost, nothing twice in effect, everything accounted for. */
async function holds({ bus, events }: Scenario): Promise<void> {
  const [position] = await database.query<{ done: string; published: string }>(
    'SELECT done, published FROM probe.position',
  );
  expect(position).toMatchObject({ done: '7', published: '7' });
  const effects = await database.query<{ event_id: string }>('SELECT event_id FROM probe.effect ORDER BY n');
  expect(effects.map((r) => r.event_id)).toEqual(events.map((e) => e.id));
  const letters = await database.query<{ off: string; reason_code: string }>(
    'SELECT off, reason_code FROM probe.dead_letter',
  );
  expect(letters.map((l) => l.off)).toEqual(['5']);
  // Four events, one of which two follow.
  expect(await count('SELECT count(*) AS n FROM probe.record')).toBe(5);
  const { records } = await bus.log.read({ topic: output, partition: 0 }, 0n, 1_000);
  const ids = records.map((r) => (JSON.parse(String(r.value)) as Envelope).id);
  expect([...new Set(ids)]).toEqual(events.flatMap((e) => followers(e as Envelope<Wish>)));
  const stored = await database.query<{ event: string }>('SELECT event FROM probe.record WHERE event IS NOT NULL');
  const bytes = new Set(stored.map((r) => r.event));
  for (const record of records) expect(bytes.has(String(record.value))).toBe(true);
  expect(await verifyAudit(database, 'probe')).toEqual([]);
}

let awaits: readonly string[] = [];

it('decides and publishes everything once when nothing goes wrong', async () => {
  const s = await scenario();
  const process = new Process(database, s.bus);
  expect(await process.run()).toBe(true);
  await holds(s);
  const { end } = await s.bus.log.read({ topic: output, partition: 0 }, 0n, 1);
  expect(end).toBe(4n);
  awaits = [...process.points.names];
  expect(awaits.length).toBeGreaterThan(20);
});

describe.each(faults)('with the fault %s', (fault: Fault) => {
  it('loses nothing and does nothing twice, whichever await it strikes', async () => {
    for (let at = 0; at < awaits.length; at += 1) {
      const s = await scenario();
      const struck = new Process(database, s.bus, new Points(at, fault));
      const survived = await struck.run();
      expect([at, awaits[at], survived]).toEqual([at, awaits[at], !fault.startsWith('kill')]);
      if (!survived) expect(await new Process(database, s.bus).run()).toBe(true);
      await holds(s);
    }
  }, 120_000);
});

it('loses nothing when the process that takes over dies as well', async () => {
  for (let at = 0; at < awaits.length; at += 3) {
    const s = await scenario();
    await new Process(database, s.bus, new Points(at, 'kill-after')).run();
    await new Process(database, s.bus, new Points(Math.floor(at / 2), 'kill-before')).run();
    expect(await new Process(database, s.bus).run()).toBe(true);
    await holds(s);
  }
}, 60_000);

it('fences a process that goes on after another has taken its partition', async () => {
  for (let batches = 0; batches < 2; batches += 1) {
    const s = await scenario();
    const zombie = new Process(database, s.bus);
    await zombie.assign();
    for (let i = 0; i < batches; i += 1) await zombie.batch(4);
    const owner = new Process(database, s.bus);
    await owner.assign();
    expect(await zombie.batch(4)).toEqual({ stop: 'fenced' });
    expect(await owner.run()).toBe(true);
    // What the zombie still has in memory changes nothing.
    await zombie.consumer.flush();
    await holds(s);
    expect(zombie.lines.map((l) => l.event)).toContain('partition-fenced');
  }
});

it('would see a loss: without publishing again on assignment, a death after the commit loses events', async () => {
  const s = await scenario();
  await new Process(database, s.bus, new Points(awaits.indexOf('publish'), 'kill-before')).run();
  const careless = new Process(database, s.bus);
  await careless.assign();
  const [position] = await database.query<{ done: string }>('SELECT done FROM probe.position');
  // The consumer notices once that something is left out; it must be told that the log has no more.
  careless.position = BigInt(position!.done);
  expect(await careless.batch(4)).toHaveProperty('seek');
  careless.position = BigInt(position!.done);
  while (await careless.batch(4));
  await careless.consumer.idle(place);
  await expect(holds(s)).rejects.toThrow();
});

it('would see a doubled effect: an effect written outside the transaction happens again', async () => {
  const s = await scenario();
  const points = new Points();
  const outside = (dies: boolean): Step => ({
    ...step,
    async handle(slice: Slice<unknown>) {
      const outcomes = await step.handle({ ...slice, tx: database });
      if (dies) points.death.abort();
      return outcomes;
    },
  });
  expect(await new Process(database, s.bus, points, outside(true)).run()).toBe(false);
  await new Process(database, s.bus, new Points(), outside(false)).run();
  await expect(holds(s)).rejects.toThrow();
});

it('publishes events byte for byte as they were stored, also a second time', async () => {
  const s = await scenario();
  const at = awaits.lastIndexOf('publish');
  await new Process(database, s.bus, new Points(at, 'kill-after')).run();
  await new Process(database, s.bus).run();
  const { records } = await s.bus.log.read({ topic: output, partition: 0 }, 0n, 1_000);
  const values = records.map((r) => String(r.value));
  expect(values.length).toBeGreaterThan(new Set(values).size);
  await holds(s);
});
