import { MemoryTransport, type Slice, type Step } from '@collator/messaging';
import type { TypeOrmDatabase } from '@collator/persistence';
import { stopPostgres } from '../harness/postgres.js';
import { Points } from './failpoints.js';
import { event, freshLog, input, output, place, probeDatabase, Process, recordFor, step } from './probe.js';

// Who holds a partition, what it remembers of it, and what the database says of it: where these differ.
let database: TypeOrmDatabase;

beforeAll(async () => {
  ({ database } = await probeDatabase());
}, 60_000);
beforeEach(async () => {
  for (const table of ['position', 'record', 'slice', 'chain', 'dead_letter', 'effect'])
    await database.query(`TRUNCATE probe.${table}`);
});
afterAll(async () => {
  await database?.close();
  await stopPostgres();
});

const ones = (n: number, from = 0) => Array.from({ length: n }, (_, i) => event('one', from + i));
const effects = async () =>
  (await database.query<{ n: number }>('SELECT n FROM probe.effect ORDER BY n')).map((r) => r.n);
const position = async () =>
  (await database.query<{ done: string; published: string; epoch: string }>('SELECT * FROM probe.position'))[0]!;
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);

async function filled(n: number) {
  const bus = await freshLog();
  await bus.transport.publish(place, ones(n).map(recordFor));
  return bus;
}

const sent = async (bus: Awaited<ReturnType<typeof freshLog>>) => {
  const { records } = await bus.log.read({ topic: output, partition: 0 }, 0n, 1_000);
  return new Set(records.map((r) => r.headers['message-id'])).size;
};

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 10_000; !(await holds());) {
    if (Date.now() > end) throw new Error('did not happen in time');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** A standby took over that had not the last commits: everything from an offset on is gone, the marks as well. */
async function failOver(done: number): Promise<void> {
  await database.query('DELETE FROM probe.effect WHERE n >= $1', [done]);
  await database.query('DELETE FROM probe.record');
  await database.query('UPDATE probe.position SET done = $1, published = least(published, $1)', [done]);
}

describe('a database that lost its last commits', () => {
  it('is noticed at the next slice, and what it lost is read and decided again', async () => {
    const bus = await filled(9);
    const process = new Process(database, bus);
    await process.assign();
    for (let i = 0; i < 2; i += 1) await process.batch(3);
    await failOver(3);
    expect(await process.batch(3)).toEqual({ stop: 'position_fell_back' });
    expect(process.lines.map((l) => l.event)).toContain('position-fell-back');
    expect(await process.run(3)).toBe(true);
    expect(await effects()).toEqual(upTo(9));
    expect(await position()).toMatchObject({ done: '9', published: '9' });
  });

  it('is noticed in silence too: a mark never moves over what was lost', async () => {
    const bus = await filled(6);
    const process = new Process(database, bus);
    await process.assign();
    for (let i = 0; i < 2; i += 1) await process.batch(3);
    await failOver(3);
    expect(await process.consumer.idle(place)).toEqual({ stop: 'not_claimed' });
    expect(await position()).toMatchObject({ done: '3' });
    expect(await process.run(3)).toBe(true);
    expect(await effects()).toEqual(upTo(6));
  });

  it('is read again by a transport that runs by itself, without another record to come', async () => {
    const bus = await filled(6);
    const transport = new MemoryTransport({ log: bus.log, timing: { idleMs: 100 } });
    const process = new Process(database, { log: bus.log, transport });
    await transport.subscribe({ group: 'g', topic: input, maxRecords: 3 }, process.consumer);
    await until(async () => (await effects()).length === 6);
    await failOver(3);
    await until(async () => (await effects()).length === 6 && (await position()).done === '6');
    await transport.close();
    expect(await effects()).toEqual(upTo(6));
  });
});

describe('what is decided but not published', () => {
  const dieBeforePublish = async (bus: Awaited<ReturnType<typeof freshLog>>) => {
    const rehearsal = new Process(database, await filled(3));
    await rehearsal.run(3);
    const at = rehearsal.points.names.indexOf('publish');
    for (const table of ['position', 'record', 'effect']) await database.query(`TRUNCATE probe.${table}`);
    await new Process(database, bus, new Points(at, 'kill-before')).run(3);
    expect(await position()).toMatchObject({ done: '3', published: '0' });
  };

  it('is asked for when a transport begins after it', async () => {
    const bus = await filled(6);
    await dieBeforePublish(bus);
    const next = new Process(database, bus);
    await next.assign();
    next.position = 3n;
    expect(await next.batch(3)).toEqual({ seek: 0n });
    while (await next.batch(3));
    expect(await sent(bus)).toBe(6);
  });

  it('and no longer in the log calls a person: its events would never be sent', async () => {
    const bus = await filled(6);
    await dieBeforePublish(bus);
    bus.log.truncate(place, 3n);
    const next = new Process(database, bus);
    expect(await next.run(3)).toBe(false);
    expect(next.lines.map((l) => l.event)).toContain('position-behind-log-start');
  });
});

describe('a partition', () => {
  it('given back leaves its last mark to be written at the end', async () => {
    const bus = await filled(3);
    const process = new Process(database, bus);
    await process.assign();
    await process.batch(3);
    expect(await position()).toMatchObject({ done: '3', published: '0' });
    process.consumer.revoked(place);
    await process.consumer.flush();
    expect(await position()).toMatchObject({ done: '3', published: '3' });
  });

  it('claimed by another is not marked by who had it before', async () => {
    const bus = await filled(3);
    const [former, next] = [new Process(database, bus), new Process(database, bus)];
    await former.assign();
    await former.batch(3);
    former.consumer.revoked(place);
    await next.assign();
    await former.consumer.flush();
    expect(await position()).toMatchObject({ done: '3', published: '0' });
    expect(await next.run(3)).toBe(true);
    expect(await position()).toMatchObject({ done: '3', published: '3' });
  });

  it('taken away and given back in the same process stays claimed when the old batch learns that it is fenced', async () => {
    const bus = await filled(4);
    const process = new Process(database, bus);
    await process.assign();
    const transaction = process.database.transaction.bind(process.database);
    let free: () => void = () => undefined;
    const claimed = new Promise<void>((resolve) => (free = resolve));
    const begun = new Promise<void>((begin) => {
      process.database.transaction = async (work) => {
        process.database.transaction = transaction;
        begin();
        await claimed;
        return transaction(work);
      };
    });
    const zombie = process.batch(4);
    await begun;
    process.consumer.revoked(place);
    await process.assign();
    free();
    expect(await zombie).toEqual({ stop: 'fenced' });
    expect(await process.batch(4)).toEqual({ next: 4n });
    expect(await effects()).toEqual(upTo(4));
  });
});

it('waits for a database that crashes under it: nothing is set aside, nothing is lost', async () => {
  const bus = await filled(300);
  const transport = new MemoryTransport({ log: bus.log });
  const pace: Step = {
    ...step,
    async handle(slice: Slice<unknown>) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return step.handle(slice);
    },
  };
  const running = new Process(database, { log: bus.log, transport }, new Points(), pace);
  await transport.subscribe({ group: 'g', topic: input, maxRecords: 10 }, running.consumer);
  let crashes = 0;
  for (let i = 0; i < 3; i += 1) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    // A server process that dies makes PostgreSQL drop every connection and recover, as after a crash.
    const [row] = await database.query<{ pid: number }>('SELECT pg_backend_pid() AS pid').catch(() => []);
    if (row) process.kill(row.pid, 'SIGKILL');
    crashes += row ? 1 : 0;
  }
  await transport.drained(25_000);
  await transport.close();
  expect(await effects()).toEqual(upTo(300));
  expect(await database.query('SELECT off, reason_code FROM probe.dead_letter')).toEqual([]);
  expect(await sent(bus)).toBe(300);
  const failures = running.lines.filter((l) => l.event === 'slice-failed');
  expect([crashes > 0, failures.length > 0]).toEqual([true, true]);
  expect(new Set(failures.map((l) => l.fields['kind']))).toEqual(new Set(['infrastructure']));
}, 40_000);
