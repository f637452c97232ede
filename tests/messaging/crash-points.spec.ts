import type { Slice, Step } from '@collator/messaging';
import type { TypeOrmDatabase } from '@collator/persistence';
import { stopPostgres } from '../harness/postgres.js';
import { crashScenario, holds as holdsIn } from './crash-scenario.js';
import { faults, Points, type Fault } from './failpoints.js';
import { output, place, probeDatabase, Process, step } from './probe.js';

let database: TypeOrmDatabase;

beforeAll(async () => {
  ({ database } = await probeDatabase());
}, 60_000);

afterAll(async () => {
  await database?.close();
  await stopPostgres();
});

const scenario = () => crashScenario(database);
const holds = (s: Awaited<ReturnType<typeof scenario>>) => holdsIn(database, s);

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

describe.each(faults.filter((f) => f !== 'hang'))('with the fault %s', (fault: Fault) => {
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
