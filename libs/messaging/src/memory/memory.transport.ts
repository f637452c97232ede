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
import { Groups } from '../inprocess/groups.js';
import type { ReaderTiming } from '../inprocess/reader.js';
import { PartitionQueue } from '../partition-queue.js';
import { cutRecords, publishLimits, type PublishLimits } from '../record-size.js';
import { Faults } from './faults.js';
import { MemoryLog } from './memory-log.js';

export interface MemoryOptions {
  /** Hand the same log to a second transport to see what a restart finds. */
  readonly log?: MemoryLog;
  readonly limits?: PublishLimits;
  readonly timing?: Partial<ReaderTiming>;
}

const quick: ReaderTiming = { pollMs: 1_000, idleMs: 5, retryMs: [1, 10] };

/** A transport in memory for tests: nothing happens by chance, and every fault of a broker can be asked for. */
export class MemoryTransport extends LogTransport {
  readonly kind = 'memory';
  readonly log: MemoryLog;
  readonly faults = new Faults();
  readonly #groups: Groups;
  readonly #queue = new PartitionQueue();
  readonly #limits: PublishLimits;
  #closed = false;

  constructor(options: MemoryOptions = {}) {
    super();
    this.log = options.log ?? new MemoryLog();
    this.#limits = options.limits ?? publishLimits;
    this.#groups = new Groups(this.log, { ...quick, ...options.timing });
  }

  async connect(): Promise<void> {
    this.#closed = false;
  }

  async ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    for (const topic of topics) this.log.create(topic);
  }

  async publish(p: PartitionRef, records: readonly OutRecord[]): Promise<PublishReceipt> {
    const writes = cutRecords(records, this.#limits);
    return this.#queue.run(p, async () => {
      let base: bigint | null = null;
      for (const write of writes) {
        const at = this.#write(p, write);
        base ??= at;
      }
      return { baseOffset: base };
    });
  }

  async subscribe(spec: SubscriptionSpec, handler: BatchHandler): Promise<Subscription> {
    if (this.#closed) throw new Error('the transport is closed');
    return this.#groups.subscribe(spec, handler, this.log.partitionsOf(spec.topic));
  }

  async partitions(topic: string): Promise<number> {
    return this.log.partitionsOf(topic);
  }

  async topicId(topic: string): Promise<string> {
    return this.log.idOf(topic);
  }

  async lag(group: string, topic: string): Promise<Lag[]> {
    const partitions = Array.from({ length: this.log.partitionsOf(topic) }, (_, partition) => ({ topic, partition }));
    return Promise.all(
      partitions.map(async (p) => {
        const { start, end } = await this.log.read(p, 0n, 1);
        const committed = this.log.committed(group, p) ?? start;
        return { ...p, group, committed, end, lag: end - committed };
      }),
    );
  }

  async doctor(): Promise<Finding[]> {
    return [{ level: 'warn', code: 'transport-memory', text: 'Events are kept in memory only: for tests.' }];
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#groups.stop(10_000);
    await this.#queue.drained();
  }

  /** Resolves when every subscription has decided everything there is; rejects after `ms`. */
  async drained(ms = 5_000): Promise<void> {
    const until = Date.now() + ms;
    for (let calm = 0; calm < 2;) {
      if (Date.now() > until) throw new Error('subscriptions did not catch up in time');
      await new Promise((resolve) => setImmediate(resolve));
      await this.#queue.drained();
      calm = this.#groups.all().every((s) => s.caughtUp) ? calm + 1 : 0;
      if (calm === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    }
  }

  /** The group reads the partition again from an offset, after the batch in hand. */
  redeliver(group: string, p: PartitionRef, from: bigint): void {
    for (const s of this.#groups.of(group, p.topic)) s.reader(p.partition)?.redeliverFrom(from);
  }

  /** The partition is taken away and assigned anew without waiting for the batch in hand: its handler becomes a zombie. */
  revoke(group: string, p: PartitionRef): void {
    this.#groups.revoke(group, p.topic, p.partition);
  }

  /** The group's subscriptions die as after an error that cannot be retried; `failed` rejects. */
  crash(group: string, topic: string): void {
    for (const s of this.#groups.of(group, topic)) s.crash(new Error('the subscription died (asked for by a test)'));
  }

  #write(p: PartitionRef, records: readonly OutRecord[]): bigint {
    const fate = this.faults.next(p.topic);
    const written = fate.written === 'all' ? records : records.slice(0, fate.written);
    const base = this.#append(p, written);
    if (fate.error) throw new PublishError(fate.error);
    return base;
  }

  // What a broker says of a topic that is not there: perhaps not yet.
  #append(p: PartitionRef, records: readonly OutRecord[]): bigint {
    try {
      return this.log.append(p, records);
    } catch (error) {
      throw new PublishError('retryable', { cause: error });
    }
  }
}
