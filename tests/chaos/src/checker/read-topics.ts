import { headerNames, topicNames } from '@collator/contracts';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { canary } from '../load/texts.js';
import type { OnTopic } from './evidence.js';

export interface TopicEvidence {
  readonly topics: ReadonlyMap<string, OnTopic>;
  readonly identities: readonly string[];
}

/** The topic partners write to carries what they sent: it is the corridor, and nothing of ours. */
const corridor = 'log.submitted.v1';
const topics = topicNames.filter((t) => t !== corridor);

/** Collects what was on the topics, record by record. */
class Collected implements TopicEvidence {
  readonly topics = new Map<string, OnTopic>();
  readonly #seen = new Map<string, number>();

  add(record: {
    topic: string;
    partition: number;
    offset: bigint;
    headers: Record<string, string>;
    value: Buffer | null;
  }) {
    const { topic, partition, offset, headers, value } = record;
    const id = headers[headerNames.messageId] ?? `${topic}/${partition}/${offset} without an id`;
    const known = this.topics.get(id);
    if (known) known.times += 1;
    else
      this.topics.set(id, {
        topic,
        logId: headers[headerNames.logId] ?? '',
        version: Number(headers[headerNames.version]),
        times: 1,
        partition,
        offset,
      });
    if (value?.includes(canary) || JSON.stringify(headers).includes(canary))
      this.#seen.set(topic, (this.#seen.get(topic) ?? 0) + 1);
  }

  get identities(): readonly string[] {
    return [...this.#seen].map(([topic, n]) => `topic:${topic} (${n} records)`);
  }
}

const asText = (headers: kafkajs.IHeaders | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(headers ?? {}).map(([name, value]) => [name, String(value)]));

type Ends = Map<string, bigint>;
const place = (topic: string, partition: number): string => `${topic}/${partition}`;

async function ends(kafka: kafkajs.Kafka): Promise<Ends> {
  const admin = kafka.admin();
  await admin.connect();
  const found: Ends = new Map();
  for (const topic of topics)
    for (const o of await admin.fetchTopicOffsets(topic))
      if (BigInt(o.high) > BigInt(o.low)) found.set(place(topic, o.partition), BigInt(o.high));
  await admin.disconnect();
  return found;
}

/** Reads every topic from its first record to the end it has now, with a consumer of its own. */
export async function readKafkaTopics(brokers: readonly string[]): Promise<TopicEvidence> {
  const kafka = new kafkajs.Kafka({ clientId: 'checker', brokers: [...brokers], logLevel: kafkajs.logLevel.NOTHING });
  const left = await ends(kafka);
  const collected = new Collected();
  if (left.size === 0) return collected;
  const consumer = kafka.consumer({ groupId: `checker-${Date.now()}`, sessionTimeout: 30_000, maxWaitTimeInMs: 200 });
  await consumer.connect();
  await consumer.subscribe({ topics: [...topics], fromBeginning: true });
  await new Promise<void>((resolve, reject) => {
    consumer.on('consumer.crash', ({ payload }) => payload.restart || reject(payload.error));
    void consumer
      .run({
        eachBatch: async ({ batch, resolveOffset, heartbeat }) => {
          for (const m of batch.messages) {
            const { topic, partition } = batch;
            collected.add({ topic, partition, offset: BigInt(m.offset), headers: asText(m.headers), value: m.value });
            resolveOffset(m.offset);
          }
          await heartbeat();
          const at = place(batch.topic, batch.partition);
          if (BigInt(batch.lastOffset()) + 1n >= (left.get(at) ?? 0n)) left.delete(at);
          if (left.size === 0) resolve();
        },
      })
      .catch(reject);
  });
  await consumer.disconnect();
  return collected;
}

/** The same from the embedded log, which lies in the database. */
export async function readEmbeddedTopics(url: string): Promise<TopicEvidence> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const collected = new Collected();
  try {
    for (const topic of topics) {
      for (let after = { part: -1, off: '-1' }; ;) {
        const { rows } = await client.query<{ part: number; off: string; headers: string; value: Buffer | null }>(
          `SELECT r.part, r.off, r.headers, r.value FROM bus.record r JOIN bus.topic t ON t.id = r.topic_id
           WHERE t.name = $1 AND (r.part, r.off) > ($2, $3) ORDER BY r.part, r.off LIMIT 5000`,
          [topic, after.part, after.off],
        );
        for (const r of rows) {
          const headers = JSON.parse(r.headers) as Record<string, string>;
          collected.add({ topic, partition: r.part, offset: BigInt(r.off), headers, value: r.value });
        }
        if (rows.length < 5_000) break;
        after = rows.at(-1)!;
      }
    }
    return collected;
  } finally {
    await client.end();
  }
}
