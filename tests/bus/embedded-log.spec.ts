import { Bus0001Log, EmbeddedTransport } from '@collator/messaging';
import { migrate, TypeOrmDatabase } from '@collator/persistence';
import { postgres, stopPostgres } from '../harness/postgres.js';
import { Recorder, until } from './recorder.js';

// What the log in PostgreSQL promises beyond the port: with the caller's transaction, and over years.
const p = { topic: 't', partition: 0 };
const record = (value: string) => ({ key: 'k', value: Buffer.from(value), headers: {} });
const options = { size: 12, statementTimeoutMs: 10_000, applicationName: 'bus' };
let url: string;
let database: TypeOrmDatabase;
let t: EmbeddedTransport;

beforeAll(async () => {
  ({ url } = await postgres());
  await migrate(url, [{ name: 'bus', pipeline: false, recordColumns: {}, migrations: [Bus0001Log] }]);
  database = await TypeOrmDatabase.open({ url, ...options });
}, 60_000);
beforeEach(async () => {
  await database.query('TRUNCATE bus.record, bus.partition, bus.hint, bus.topic');
  t = new EmbeddedTransport(database, { idleMs: 50, retryMs: [10, 100] });
  await t.ensureTopics([{ topic: 't', partitions: 2, replicationFactor: 1 }]);
});
afterEach(() => t.close());
afterAll(async () => {
  await database.close();
  await stopPostgres();
});

const stored = async () =>
  database.query<{ off: string; value: Buffer }>('SELECT off, value FROM bus.record WHERE part = 0 ORDER BY off');
const subscribe = (handler: Recorder, over = t) => over.subscribe({ group: 'g', topic: 't', maxRecords: 500 }, handler);

it('writes within the caller’s transaction: there if it commits, never seen if it does not', async () => {
  const seen = new Recorder();
  await subscribe(seen);
  await expect(
    database.transaction(async (tx) => {
      await t.publishWithin(tx, p, [record('never')]);
      throw new Error('changed my mind');
    }),
  ).rejects.toThrow('changed my mind');
  const told = await database.transaction((tx) => t.publishWithin(tx, p, [record('a')]));
  told();
  await until('a record', () => seen.records.length === 1);
  expect(seen.records.map((r) => [r.offset, String(r.value)])).toEqual([[0n, 'a']]);
});

it('never shows a later record before an earlier one, however long its transaction takes', async () => {
  const seen = new Recorder();
  await subscribe(seen);
  let commit: () => void = () => undefined;
  const open = new Promise<void>((resolve) => (commit = resolve));
  let written = false;
  const slow = database.transaction(async (tx) => {
    await t.publishWithin(tx, p, [record('first')]);
    written = true;
    await open;
  });
  await until('the first', () => written);
  const fast = t.publish(p, [record('second')]);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(seen.records).toEqual([]);
  commit();
  await Promise.all([slow, fast]);
  await until('both', () => seen.records.length === 2);
  expect(seen.values()).toEqual(['first', 'second']);
});

it('gives every record an offset of its own, without holes, to many writers at once', async () => {
  const other = new EmbeddedTransport(database);
  const writers = [t, other].flatMap((w) =>
    Array.from({ length: 20 }, (_, i) => w.publish(p, [record(`${i}`), record('x')])),
  );
  await Promise.all(writers);
  expect((await stored()).map((r) => r.off)).toEqual(Array.from({ length: 80 }, (_, i) => String(i)));
  await other.close();
});

it('forgets what is old and read by every group, and nothing else', async () => {
  const age = () => database.query(`UPDATE bus.record SET at = at - interval '30 days'`);
  await t.publish(p, [record('a'), record('b')]);
  await age();
  expect(await t.prune()).toBe(0);
  const seen = new Recorder();
  const s = await subscribe(seen);
  await until('2 records', () => seen.records.length === 2);
  await s.stop(1_000);
  await t.publish(p, [record('unread')]);
  await age();
  await t.publish(p, [record('young')]);
  expect(await t.prune()).toBe(2);
  expect((await stored()).map((r) => String(r.value))).toEqual(['unread', 'young']);
  expect(await t.prune()).toBe(0);
});

it('shows a reader whose place was pruned where the log begins', async () => {
  await t.publish(p, [record('a'), record('b'), record('c')]);
  await database.query('DELETE FROM bus.record WHERE off < 2');
  await database.query('UPDATE bus.partition SET log_start = 2 WHERE part = 0');
  let start = -1n;
  const seen = new Recorder(async (_, c) => {
    start = await c.logStart();
    return 'next';
  });
  await subscribe(seen);
  await until('a record', () => seen.records.length === 1);
  expect([seen.values(), start]).toEqual([['c'], 2n]);
});

it('tells another id of a topic that was made anew', async () => {
  const before = await t.topicId('t');
  await database.query('TRUNCATE bus.record, bus.partition, bus.hint, bus.topic');
  await t.ensureTopics([{ topic: 't', partitions: 2, replicationFactor: 1 }]);
  expect(await t.topicId('t')).not.toBe(before);
  expect(await t.topicId('absent')).toBeNull();
});

it('does not know whether a publish happened whose connection broke', async () => {
  const gone = await TypeOrmDatabase.open({ url, ...options, size: 1 });
  const broken = new EmbeddedTransport(gone);
  await gone.query(`SELECT pg_terminate_backend(pg_backend_pid())`).catch(() => undefined);
  const outcome = await broken.publish(p, [record('a')]).then(
    () => 'written',
    (error: { kind: string }) => error.kind,
  );
  expect(['written', 'unknown']).toContain(outcome);
  await gone.close();
  await expect(broken.publish(p, [record('a')])).rejects.toMatchObject({ name: 'PublishError', kind: 'unknown' });
});

it('says what is wrong with itself: the tables are missing, or nobody answers', async () => {
  const { url: empty } = await postgres();
  const bare = await TypeOrmDatabase.open({ url: empty, ...options });
  expect((await new EmbeddedTransport(bare).doctor()).map((f) => f.code)).toEqual(['bus-missing']);
  await bare.close();
  expect((await new EmbeddedTransport(bare).doctor()).map((f) => f.code)).toEqual(['bus-unreachable']);
});
