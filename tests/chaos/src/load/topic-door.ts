import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import kafkajs, { type Producer } from 'kafkajs';
import type { Ledger } from './ledger.js';
import type { Line } from './plan.js';

const topic = 'log.submitted.v1';

/** A partner that writes logs to the topic. One partition a send; what is not acknowledged is sent again. */
export class TopicDoor {
  readonly #producer: Producer;
  #partitions = 0;
  /** Sends that failed: a producer's own errors never reach the people who submit through the other doors. */
  failures = 0;

  constructor(
    private readonly brokers: readonly string[],
    private readonly stopping: AbortSignal,
  ) {
    const kafka = new kafkajs.Kafka({
      clientId: 'partner',
      brokers: [...brokers],
      logLevel: kafkajs.logLevel.NOTHING,
      retry: { retries: 3, initialRetryTime: 100, maxRetryTime: 2_000 },
    });
    this.#producer = kafka.producer({ idempotent: false, createPartitioner: kafkajs.Partitioners.DefaultPartitioner });
    this.#kafka = kafka;
  }
  readonly #kafka: kafkajs.Kafka;

  async open(): Promise<void> {
    await this.#producer.connect();
    const admin = this.#kafka.admin();
    await admin.connect();
    try {
      const { topics } = await admin.fetchTopicMetadata({ topics: [topic] });
      this.#partitions = topics[0]!.partitions.length;
    } finally {
      await admin.disconnect();
    }
  }

  async send(lines: readonly Line[], ledger: Ledger): Promise<void> {
    const byPartition = new Map<number, Line[]>();
    for (const line of lines) {
      const partition = createHash('sha1').update(line.id).digest().readUInt16BE(0) % this.#partitions;
      byPartition.set(partition, [...(byPartition.get(partition) ?? []), line]);
    }
    await Promise.all([...byPartition].map(([partition, group]) => this.#untilWritten(partition, group, ledger)));
  }

  async #untilWritten(partition: number, lines: readonly Line[], ledger: Ledger): Promise<void> {
    while (!this.stopping.aborted) {
      try {
        const messages = lines.map((l) => ({ key: l.id, value: l.bytes, partition }));
        await this.#producer.send({ topic, acks: -1, messages });
        for (const line of lines) ledger.acknowledged(line);
        return;
      } catch {
        this.failures += 1;
        await sleep(200);
      }
    }
  }

  async close(): Promise<void> {
    await this.#producer.disconnect().catch(() => undefined);
  }
}
