// A consumer in triage's place, small enough to read whole, with guards that can be taken out one by one. It shares no
// code with the pipeline's own delivery: with every guard in it the checker finds nothing, without one it must.
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { headerNames, topicOf, type Envelope, type LogAccepted } from '@collator/contracts';
import kafkajs, { type EachBatchPayload } from 'kafkajs';
import pg from 'pg';
import { readOrders, strikesNow, type Guards } from './guards.js';
import { claim, following, lockMark, setMark, storedBytes, writeRows, type Mark } from './triage-rows.js';

const env = (name: string): string => process.env[name] ?? '';
const folder = env('STAND_IN_FOLDER');
const name = env('STAND_IN_NAME');
const orders = readOrders(folder);
const guards: Guards = orders.guards;
const topics = [topicOf('log.accepted.v1', 'routine'), topicOf('log.accepted.v1', 'urgent')];

const kafka = new kafkajs.Kafka({
  clientId: name,
  brokers: env('KAFKA_BROKERS').split(','),
  logLevel: kafkajs.logLevel.NOTHING,
});
const consumer = kafka.consumer({
  groupId: 'stand-in',
  sessionTimeout: 2_000,
  rebalanceTimeout: 4_000,
  heartbeatInterval: 300,
});
const producer = kafka.producer({ createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
const db = new pg.Client({ connectionString: env('DATABASE_URL') });
const owned = new Map<string, Mark>();

function die(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('dead');
}

/** Stands still like a process that is stopped: no heartbeat, no timer, nothing. */
function stall(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** Waits before a send, alive for the group, so that something can happen to the brokers meanwhile. */
async function dawdle(p: EachBatchPayload): Promise<void> {
  for (let i = 0; i < 12; i += 1) {
    await sleep(300);
    await p.heartbeat().catch(() => undefined);
  }
}

const messageOf = (bytes: string) => {
  const e = JSON.parse(bytes) as Envelope;
  const headers = {
    [headerNames.messageId]: e.id,
    [headerNames.schema]: e.schema,
    [headerNames.logId]: e.logId,
    [headerNames.version]: String(e.version),
    [headerNames.acceptedOn]: e.acceptedOn,
    [headerNames.marking]: e.marking,
    [headerNames.lane]: e.lane,
    [headerNames.emittedAt]: e.emittedAt,
  };
  // A batch comes from one partition and its logs go to one again; only another key spreads a send over all of them.
  return { key: guards.onePartition ? e.logId : e.id, value: bytes, headers };
};

async function publish(topic: string, events: readonly string[]): Promise<void> {
  if (events.length === 0) return;
  const messages = events.map(messageOf);
  if (!guards.onePartition) return untilSent(topic, messages);
  const partitionMetadata = (await metadata(topic)).map((p) => ({ ...p, partitionErrorCode: 0, offlineReplicas: [] }));
  const partitioner = kafkajs.Partitioners.DefaultPartitioner();
  const byPartition = new Map<number, typeof messages>();
  for (const message of messages) {
    const partition = partitioner({ topic, partitionMetadata, message });
    byPartition.set(partition, [...(byPartition.get(partition) ?? []), message]);
  }
  for (const [partition, group] of byPartition)
    await untilSent(
      topic,
      group.map((m) => ({ ...m, partition })),
    );
}

async function untilSent(topic: string, messages: kafkajs.Message[]): Promise<void> {
  for (;;) {
    try {
      await producer.send({ topic, acks: -1, messages });
      return;
    } catch {
      await sleep(200);
    }
  }
}

async function metadata(topic: string) {
  const admin = kafka.admin();
  await admin.connect();
  try {
    return (await admin.fetchTopicMetadata({ topics: [topic] })).topics[0]!.partitions;
  } finally {
    await admin.disconnect();
  }
}

const outTopic = (topic: string): string => topicOf('log.triaged.v1', topic.endsWith('.urgent') ? 'urgent' : 'routine');
const commit = (p: EachBatchPayload, next: bigint) =>
  consumer.commitOffsets([{ topic: p.batch.topic, partition: p.batch.partition, offset: String(next) }]);

/** As the design has it: position, rows and audit in one transaction, the send after it, the mark after the send. */
async function byDesign(p: EachBatchPayload): Promise<void> {
  const { topic, partition } = p.batch;
  const key = `${topic}/${partition}`;
  const held = owned.get(key) ?? (await claim(db, topic, partition));
  if (!owned.has(key)) {
    owned.set(key, held);
    if (BigInt(p.batch.firstOffset()!) > held.published)
      return consumer.seek({ topic, partition, offset: String(held.published) });
  }
  const messages = p.batch.messages.filter((m) => BigInt(m.offset) >= held.published);
  if (messages.length === 0) return;
  const events = messages.map((m) => ({
    at: BigInt(m.offset),
    e: JSON.parse(String(m.value)) as Envelope<LogAccepted>,
  }));
  const again = events.filter((x) => x.at < held.done);
  await publish(
    outTopic(topic),
    await storedBytes(
      db,
      again.map((x) => x.e.id),
    ),
  );
  const fresh = events.filter((x) => x.at >= held.done);
  const next = BigInt(messages.at(-1)!.offset) + 1n;
  // One partition only, so that who takes over is struck where the other stands still.
  const here = fresh.length > 0 && (orders.strikes['second'] === undefined || (topic === topics[0] && partition === 0));
  if (here && strikesNow(folder, name, 'stall')) stall(5_000);
  const bytes = await decide(p, { held, next, all: fresh.map((x) => following(x.e, topic, true)) });
  if (bytes === null) return void owned.delete(key);
  if (here && strikesNow(folder, name, 'after-commit')) die();
  if (bytes.length > 8 && strikesNow(folder, name, 'slow-send')) await dawdle(p);
  await publish(outTopic(topic), bytes);
  if (bytes.length > 0 && strikesNow(folder, name, 'after-send')) die();
  await setMark(db, { topic, partition }, { published: next });
  owned.set(key, { ...held, done: next, published: next });
  await commit(p, next).catch(() => undefined);
}

/** The transaction. Null where somebody else owns the partition by now. */
async function decide(
  p: EachBatchPayload,
  d: { held: Mark; next: bigint; all: readonly ReturnType<typeof following>[] },
): Promise<string[] | null> {
  const { topic, partition } = p.batch;
  await db.query('BEGIN');
  const mark = await lockMark(db, topic, partition);
  if (guards.fence && mark.epoch !== d.held.epoch) {
    await db.query('ROLLBACK');
    return null;
  }
  const written = await writeRows(db, `stand-in/${partition}`, d.all);
  await setMark(db, p.batch, { done: d.next, ...(guards.markAfterSend ? {} : { published: d.next }) });
  await db.query('COMMIT');
  return d.all.filter((f) => written.has(f.id)).map((f) => f.bytes);
}

/** As many do it: Kafka's offset is the position, and nothing knows a repeat. */
async function byOffsets(p: EachBatchPayload): Promise<void> {
  const { topic, partition } = p.batch;
  const next = BigInt(p.batch.lastOffset()) + 1n;
  if (!guards.commitAfterWork) await commit(p, next);
  if (strikesNow(folder, name, 'before-work')) die();
  const all = p.batch.messages.map((m) =>
    following(JSON.parse(String(m.value)) as Envelope<LogAccepted>, topic, false),
  );
  await db.query('BEGIN');
  await claim(db, topic, partition);
  await writeRows(db, `stand-in/${partition}`, all);
  await setMark(db, p.batch, { done: next });
  await db.query('COMMIT');
  await publish(
    outTopic(topic),
    all.map((f) => f.bytes),
  );
  if (strikesNow(folder, name, 'after-send')) die();
  await setMark(db, p.batch, { published: next });
  if (guards.commitAfterWork) await commit(p, next);
}

// Before anything else: whoever waits for readiness must not wait for a group to settle.
createServer((_, response) => response.end('{}')).listen(Number(env('HEALTH_PORT')), '127.0.0.1');
await db.connect();
await producer.connect();
await consumer.connect();
consumer.on(consumer.events.GROUP_JOIN, () => owned.clear());
consumer.on(consumer.events.CRASH, ({ payload }) => void (payload.restart || die()));
await consumer.subscribe({ topics, fromBeginning: true });
await consumer.run({
  autoCommit: false,
  partitionsConsumedConcurrently: 1,
  eachBatchAutoResolve: false,
  eachBatch: async (p) => {
    await (guards.inbox ? byDesign(p) : byOffsets(p));
    p.resolveOffset(p.batch.lastOffset());
    await p.heartbeat();
  },
});
process.once('SIGTERM', () => void consumer.disconnect().finally(() => process.exit(0)));
