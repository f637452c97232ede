import { MemoryLog, MemoryTransport } from '@collator/messaging';
import { Recorder, until } from './recorder.js';

// What the memory transport can do wrong when a test asks for it.
const p = { topic: 't', partition: 0 };
const record = (value: string) => ({ key: 'k', value: Buffer.from(value), headers: {} });
let log: MemoryLog;
let t: MemoryTransport;

beforeEach(async () => {
  log = new MemoryLog();
  t = new MemoryTransport({ log });
  await t.ensureTopics([{ topic: 't', partitions: 1, replicationFactor: 1 }]);
});
afterEach(() => t.close());

const values = async () => (await log.read(p, 0n, 100)).records.map((r) => String(r.value));
const subscribe = (handler: Recorder) => t.subscribe({ group: 'g', topic: 't', maxRecords: 500 }, handler);

it('loses the reply of a publish that happened: the same records go out again', async () => {
  t.faults.loseReply('t');
  await expect(t.publish(p, [record('a')])).rejects.toMatchObject({ kind: 'unknown' });
  await t.publish(p, [record('a')]);
  expect(await values()).toEqual(['a', 'a']);
});

it('breaks off a publish after some records, and fails one before any', async () => {
  t.faults.breakPublish('t', 1);
  t.faults.failPublish('t');
  for (let i = 0; i < 2; i += 1)
    await expect(t.publish(p, [record('a'), record('b')])).rejects.toMatchObject({ kind: 'retryable' });
  expect(await values()).toEqual(['a']);
});

it('forbids a topic until it is allowed again', async () => {
  t.faults.forbid('t');
  await expect(t.publish(p, [record('a')])).rejects.toMatchObject({ kind: 'unauthorised' });
  t.faults.allow('t');
  await t.publish(p, [record('a')]);
  expect(await values()).toEqual(['a']);
});

it('takes a partition away in the middle of a batch: the handler is told, and the batch comes again', async () => {
  const signals: AbortSignal[] = [];
  const seen = new Recorder(async (_, c) => {
    signals.push(c.revoked);
    if (signals.length === 1) await new Promise((resolve) => c.revoked.addEventListener('abort', resolve));
    return 'next';
  });
  await subscribe(seen);
  await t.publish(p, [record('a')]);
  await until('a batch', () => signals.length === 1);
  t.revoke('g', p);
  await until('the batch again', () => signals.length === 2);
  expect([signals[0]!.aborted, signals[1]!.aborted]).toEqual([true, false]);
  expect(seen.revoked_).toEqual([p]);
  expect(seen.assigned_).toHaveLength(2);
});

it('brings records again that were decided, where a test asks for it', async () => {
  const seen = new Recorder();
  await subscribe(seen);
  await t.publish(p, [record('a'), record('b')]);
  await t.drained();
  t.redeliver('g', p, 0n);
  await t.drained();
  expect(seen.values()).toEqual(['a', 'b', 'a', 'b']);
});

it('lets a subscription die, as after an error that nobody can retry', async () => {
  const s = await subscribe(new Recorder());
  t.crash('g', 't');
  await expect(s.failed).rejects.toThrow();
  expect(s.assignment()).toEqual([]);
});

it('forgets the beginning of a log, and lets the handler see it', async () => {
  await t.publish(p, [record('a'), record('b'), record('c')]);
  log.truncate(p, 2n);
  let start = -1n;
  const seen = new Recorder(async (_, c) => {
    start = await c.logStart();
    return 'next';
  });
  await subscribe(seen);
  await t.drained();
  expect([seen.values(), start]).toEqual([['c'], 2n]);
});

it('makes a topic anew, under another id; a handler that insists on the old place is shown it once', async () => {
  await t.publish(p, [record('a'), record('b')]);
  const before = await t.topicId('t');
  log.remake('t');
  await t.publish(p, [record('c')]);
  expect(await t.topicId('t')).not.toBe(before);
  let shown = 0;
  const seen = new Recorder(() => {
    shown += 1;
    return { next: 2n };
  }, 2n);
  await subscribe(seen);
  await t.drained();
  expect(shown).toBe(1);
});

it('survives a restart of the process: what was published is there', async () => {
  await t.publish(p, [record('a')]);
  await t.close();
  const again = new MemoryTransport({ log });
  const seen = new Recorder();
  await again.subscribe({ group: 'g', topic: 't', maxRecords: 500 }, seen);
  await again.drained();
  expect(seen.values()).toEqual(['a']);
  await again.close();
});
