import { topicNames } from '@collator/contracts';
import kafkajs, { type Admin, type Kafka, type Producer } from 'kafkajs';
import { PartitionQueue } from '../partition-queue.js';
import type { PipelineLog } from '../pipeline-log.js';
import {
  LogTransport,
  PublishError,
  type BatchHandler,
  type Finding,
  type Lag,
  type OutRecord,
  type PartitionRef,
  type PublishReceipt,
  type Subscription,
  type SubscriptionSpec,
  type TopicSpec,
} from '../port.js';
import { cutRecords, publishLimits } from '../record-size.js';
import { hasty, kafkaClient, patient, type KafkaConnection } from './kafka-client.js';
import { kafkaFindings } from './kafka-findings.js';
import { KafkaSubscription } from './kafka.subscription.js';
import { publishFailureOf } from './publish-failure.js';
import { topicIdOf } from './topic-id.js';

export interface KafkaOptions extends KafkaConnection {
  readonly log: PipelineLog;
}

const ackTimeoutMs = 30_000;
/** How long brokers may take to tell each other of a topic that was just made. */
const topicKnownMs = 10_000;
const topicLookMs = 100;
const topicDeniedMs = 3_000;
const notYetKnown = new Set(['UNKNOWN_TOPIC_OR_PARTITION', 'LEADER_NOT_AVAILABLE']);
const keepMs = 14 * 24 * 3_600_000;
/** The only topic that others write to: the broker turns whatever codec they use into one we read (K11). */
const outsideTopics = new Set(['log.submitted.v1']);

/** Events over Kafka. How each known fault of the client is kept out stands in this library's README. */
export class KafkaTransport extends LogTransport {
  readonly kind = 'kafka';
  readonly #kafka: Kafka;
  readonly #producer: Producer;
  readonly #admin: Admin;
  readonly #queue = new PartitionQueue();
  readonly #subscriptions = new Set<KafkaSubscription>();
  readonly #counts = new Map<string, number>();
  #connected: Promise<void> | null = null;

  constructor(private readonly options: KafkaOptions) {
    super();
    this.#kafka = kafkaClient(options, options.log, patient);
    const soon = kafkaClient(options, options.log, hasty);
    // Not idempotent: kafkajs rolls sequence numbers back on errors and loses records (K2); ids make repeats harmless.
    // The partition is always ours to choose: on a retry kafkajs would pick another (K13).
    this.#producer = soon.producer({
      idempotent: false,
      allowAutoTopicCreation: false,
      createPartitioner:
        () =>
        ({ message }) =>
          message.partition!,
      retry: { initialRetryTime: 100, maxRetryTime: 2_000, retries: 2 },
    });
    this.#admin = soon.admin();
  }

  async connect(): Promise<void> {
    this.#connected ??= Promise.all([this.#producer.connect(), this.#admin.connect()]).then(() => undefined);
    await this.#connected.catch((error: unknown) => {
      this.#connected = null;
      throw error;
    });
  }

  async ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    await this.connect();
    const there = new Set(await this.#admin.listTopics());
    const missing = topics.filter((t) => !there.has(t.topic));
    for (const spec of missing) await this.#create(spec);
    // A broker lists a topic before it knows who leads its partitions, and another process may have made it this moment.
    const names = topics.map((t) => t.topic);
    if (names.length > 0 && !(await this.#haveLeaders(names))) this.options.log.warn('topics-without-leader');
  }

  async publish(p: PartitionRef, records: readonly OutRecord[]): Promise<PublishReceipt> {
    const writes = cutRecords(records, publishLimits);
    return this.#queue.run(p, async () => {
      let baseOffset: bigint | null = null;
      for (const write of writes) {
        // Not in one statement: `??=` would leave out every write after the first.
        const offset = await this.#send(p, write);
        baseOffset ??= offset;
      }
      return { baseOffset };
    });
  }

  async subscribe(spec: SubscriptionSpec, handler: BatchHandler): Promise<Subscription> {
    await this.connect();
    let subscription: KafkaSubscription | null = null;
    const consumer = this.#kafka.consumer({
      groupId: spec.group,
      sessionTimeout: this.options.sessionMs ?? 30_000,
      rebalanceTimeout: 60_000,
      heartbeatInterval: Math.min(3_000, Math.floor((this.options.sessionMs ?? 30_000) / 4)),
      maxBytesPerPartition: 1024 * 1024,
      maxBytes: 4 * 1024 * 1024,
      maxWaitTimeInMs: 500,
      allowAutoTopicCreation: false,
      retry: {
        initialRetryTime: 100,
        maxRetryTime: 5_000,
        retries: patient,
        // A consumer that is being stopped must not come back to life.
        restartOnFailure: async () => subscription?.stopping === false,
      },
    });
    subscription = new KafkaSubscription(spec, handler, {
      consumer,
      log: this.options.log,
      logStart: (topic, partition) => this.#logStart(topic, partition),
      topicId: (topic) => this.topicId(topic),
    });
    this.#subscriptions.add(subscription);
    await subscription.start();
    return subscription;
  }

  async partitions(topic: string): Promise<number> {
    const known = this.#counts.get(topic);
    if (known !== undefined) return known;
    await this.connect();
    const { topics } = await this.#metadata(topic);
    const count = topics[0]?.partitions.length ?? 0;
    if (count === 0) throw new Error(`topic ${topic} does not exist`);
    this.#counts.set(topic, count);
    return count;
  }

  /** Throws where no broker answers: unknown must not pass for unchanged. */
  async topicId(topic: string): Promise<string | null> {
    let failure: unknown;
    for (const broker of this.options.brokers) {
      try {
        return await topicIdOf(broker, this.options, topic);
      } catch (error) {
        failure = error;
      }
    }
    throw failure;
  }

  async lag(group: string, topic: string): Promise<Lag[]> {
    await this.connect();
    const [ends, committed] = await Promise.all([
      this.#admin.fetchTopicOffsets(topic),
      this.#admin.fetchOffsets({ groupId: group, topics: [topic] }),
    ]);
    const hints = new Map((committed[0]?.partitions ?? []).map((p) => [p.partition, BigInt(p.offset)]));
    return ends.map(({ partition, high, low }) => {
      const end = BigInt(high);
      const hint = hints.get(partition) ?? -1n;
      const at = hint < 0n ? BigInt(low) : hint;
      return { topic, partition, group, committed: at, end, lag: end > at ? end - at : 0n };
    });
  }

  doctor(): Promise<Finding[]> {
    return kafkaFindings(this.options, this.#admin, { expected: topicNames, outside: outsideTopics });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#subscriptions].map((s) => s.stop(10_000)));
    this.#subscriptions.clear();
    await this.#queue.drained();
    await Promise.allSettled([this.#producer.disconnect(), this.#admin.disconnect()]);
    this.#connected = null;
  }

  async #create(spec: TopicSpec): Promise<void> {
    const compression = outsideTopics.has(spec.topic) ? 'gzip' : 'producer';
    try {
      await this.#admin.createTopics({
        waitForLeaders: true,
        timeout: 10_000,
        topics: [
          {
            topic: spec.topic,
            numPartitions: spec.partitions,
            replicationFactor: spec.replicationFactor,
            configEntries: [
              { name: 'cleanup.policy', value: 'delete' },
              { name: 'retention.ms', value: String(keepMs) },
              { name: 'compression.type', value: compression },
              { name: 'min.insync.replicas', value: String(Math.max(1, spec.replicationFactor - 1)) },
            ],
          },
        ],
      });
    } catch (error) {
      // Another process of ours was faster, or the brokers are still telling each other of the topic.
      if (!(await this.#haveLeaders([spec.topic]))) throw error;
    }
  }

  /** Waits until every partition of these topics has a leader; false where one has none in time. */
  async #haveLeaders(names: readonly string[]): Promise<boolean> {
    const end = Date.now() + topicKnownMs;
    for (;;) {
      const { topics } = await this.#admin.fetchTopicMetadata({ topics: [...names] }).catch(() => ({ topics: [] }));
      const led = topics.filter((t) => t.partitions.length > 0 && t.partitions.every((p) => p.leader >= 0));
      if (led.length === names.length) return true;
      if (Date.now() > end) return false;
      await new Promise((resolve) => setTimeout(resolve, topicLookMs));
    }
  }

  /** A broker that has not yet heard of a topic denies it: asked again for a moment before it is believed. */
  async #metadata(topic: string): ReturnType<Admin['fetchTopicMetadata']> {
    const end = Date.now() + topicDeniedMs;
    for (;;) {
      try {
        return await this.#admin.fetchTopicMetadata({ topics: [topic] });
      } catch (error) {
        const { type } = error as { type?: string };
        if (!notYetKnown.has(type ?? '') || Date.now() > end) throw error;
        await new Promise((resolve) => setTimeout(resolve, topicLookMs));
      }
    }
  }

  // One partition, and so one leader, a call: over several, kafkajs can lose what it acknowledges (K1).
  async #send(p: PartitionRef, records: readonly OutRecord[]): Promise<bigint | null> {
    try {
      await this.connect();
      const [meta] = await this.#producer.send({
        topic: p.topic,
        acks: -1,
        timeout: ackTimeoutMs,
        compression: kafkajs.CompressionTypes.None,
        messages: records.map((r) => ({
          partition: p.partition,
          key: r.key,
          value: r.value,
          headers: { ...r.headers },
        })),
      });
      // K1 shows as an answer that does not speak of what was sent.
      if (meta?.partition !== p.partition || meta.errorCode !== 0) throw new PublishError('unknown');
      return meta.baseOffset === undefined ? null : BigInt(meta.baseOffset);
    } catch (error) {
      if (error instanceof PublishError) throw error;
      throw new PublishError(publishFailureOf(error), { cause: error });
    }
  }

  async #logStart(topic: string, partition: number): Promise<bigint> {
    const offsets = await this.#admin.fetchTopicOffsets(topic);
    return BigInt(offsets.find((o) => o.partition === partition)?.low ?? 0);
  }
}
