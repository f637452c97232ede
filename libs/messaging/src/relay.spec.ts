import { randomBytes } from 'node:crypto';
import { uuidV7, type Envelope } from '@collator/contracts';
import { MemoryLog } from './memory/memory-log.js';
import { MemoryTransport } from './memory/memory.transport.js';
import { partitionOf } from './murmur2.js';
import type { Publication } from './publication.js';
import { PublishAborted, Relay } from './relay.js';

const topic = 'out';
const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

let log: MemoryLog;
let transport: MemoryTransport;
let relay: Relay;

function open(partitions = 1, name = topic): void {
  log.create({ topic: name, partitions, replicationFactor: 1 });
}

beforeEach(() => {
  log = new MemoryLog();
  transport = new MemoryTransport({ log });
  relay = new Relay(transport, silent);
});

const publication = (n: number, logId: string, of: { topic?: string; bytes?: number } = {}): Publication => ({
  topic: of.topic ?? topic,
  encoded: JSON.stringify({ n, filler: 'x'.repeat(of.bytes ?? 0) }),
  envelope: {
    id: uuidV7(n, randomBytes(10)),
    schema: 'log.triaged.v1',
    logId,
    version: 1,
    acceptedOn: '2026-01-01',
    marking: 'OFFICIAL',
    lane: 'routine',
    emittedAt: '2026-01-01T00:00:00.000Z',
    data: {},
  } as Envelope,
});

const key = uuidV7(1, randomBytes(10));
const many = (n: number, from = 0) => Array.from({ length: n }, (_, i) => publication(from + i, key));
const numbers = async (partition = 0, of = topic) =>
  (await log.read({ topic: of, partition }, 0n, 10_000)).records.map(
    (r) => (JSON.parse(String(r.value)) as { n: number }).n,
  );
const control = () => {
  const stop = new AbortController();
  let beats = 0;
  return { stop, beats: () => beats, revoked: stop.signal, heartbeat: async () => void (beats += 1) };
};
const upTo = (n: number) => Array.from({ length: n }, (_, i) => i);
const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('keeps the order within a partition, more than one write long', async () => {
  open();
  await relay.publish(many(1_200), control());
  expect(await numbers()).toEqual(upTo(1_200));
});

it('sends everything of one log to one partition, whatever else goes out with it', async () => {
  open(5);
  const keys = upTo(20).map((n) => uuidV7(n, randomBytes(10)));
  const all = upTo(200).map((n) => publication(n, keys[n % 20]!));
  await relay.publish(all, control());
  for (const [i, logId] of keys.entries()) {
    const mine = (await numbers(partitionOf(logId, 5))).filter((n) => n % 20 === i);
    expect(mine).toEqual(upTo(10).map((n) => n * 20 + i));
  }
});

it('publishes again until it is durable, beating meanwhile, and what repeats comes as a whole and in order', async () => {
  open();
  transport.faults.failPublish(topic, 2);
  transport.faults.loseReply(topic);
  transport.faults.breakPublish(topic, 3);
  const c = control();
  await relay.publish(many(5), c);
  expect(await numbers()).toEqual([...upTo(5), ...upTo(3), ...upTo(5)]);
  expect(c.beats()).toBe(4);
});

it('gives up when told to, and publishes nothing after that', async () => {
  open();
  transport.faults.failPublish(topic, 1_000);
  const c = control();
  const publishing = relay.publish(many(3), c);
  await later(50);
  c.stop.abort();
  await expect(publishing).rejects.toBeInstanceOf(PublishAborted);
  await later(300);
  expect(await numbers()).toEqual([]);
});

it('does not begin when it was told to give up before', async () => {
  open();
  const c = control();
  c.stop.abort();
  await expect(relay.publish(many(1), c)).rejects.toBeInstanceOf(PublishAborted);
  expect(await numbers()).toEqual([]);
});

it.each([
  ['what is too large', () => [publication(0, key, { bytes: 1_000_000 })], 'too-large'],
  ['where it may not write', () => (transport.faults.forbid(topic), many(1)), 'unauthorised'],
  ['where it is fenced', () => (transport.faults.failPublish(topic, 1, 'fenced'), many(1)), 'fenced'],
])('does not try again %s', async (_, publications, kind) => {
  open();
  const c = control();
  await expect(relay.publish(publications(), c)).rejects.toMatchObject({ kind });
  expect(c.beats()).toBe(0);
  expect(await numbers()).toEqual([]);
});

it('leaves nothing running when one of several partitions fails for good', async () => {
  open();
  open(1, 'forbidden');
  transport.faults.forbid('forbidden');
  transport.faults.failPublish(topic, 2);
  const publications = [publication(0, key, { topic: 'forbidden' }), ...many(3)];
  await expect(relay.publish(publications, control())).rejects.toMatchObject({ kind: 'unauthorised' });
  expect(await numbers()).toEqual(upTo(3));
  await later(300);
  expect(await numbers()).toEqual(upTo(3));
});

it('asks again how many partitions there are when it could not be told', async () => {
  await expect(relay.publish(many(1), control())).rejects.toThrow('unknown topic');
  open();
  await relay.publish(many(1), control());
  expect(await numbers()).toEqual([0]);
});

it('publishes nothing when there is nothing', async () => {
  await expect(relay.publish([], control())).resolves.toBeUndefined();
});
