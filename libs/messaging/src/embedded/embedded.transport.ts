import { sqlState, type Database, type Tx } from '@collator/persistence';
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
import { cutRecords, publishLimits } from '../record-size.js';
import { EmbeddedLogStore } from './embedded-log.store.js';
import { StoredLog } from './stored-log.js';

const usual: ReaderTiming = { pollMs: 5_000, idleMs: 1_000, retryMs: [100, 30_000] };

/** How long the log keeps what everybody has read, unless the operator says otherwise: 14 days. */
export const embeddedRetentionMs = 14 * 24 * 3_600_000;
const pruneSlice = 10_000;

/**
 * A durable, append-only log in the PostgreSQL the process has anyway: for `npm start` and for small sites. One process;
 * a commit is a publish, and a kill loses nothing that was acknowledged.
 */
export class EmbeddedTransport extends LogTransport {
  readonly kind = 'embedded';
  readonly #store: EmbeddedLogStore;
  readonly #log: StoredLog;
  readonly #groups: Groups;
  readonly #queue = new PartitionQueue();
  readonly #topics = new Map<string, number>();

  constructor(
    private readonly database: Database,
    timing: Partial<ReaderTiming> = {},
  ) {
    super();
    this.#store = new EmbeddedLogStore(database);
    this.#log = new StoredLog(this.#store);
    this.#groups = new Groups(this.#log, { ...usual, ...timing });
  }

  async connect(): Promise<void> {
    await this.database.query('SELECT 1 FROM bus.topic LIMIT 1');
  }

  async ensureTopics(topics: readonly TopicSpec[]): Promise<void> {
    for (const spec of topics) await this.#store.createTopic(spec.topic, spec.partitions);
  }

  async publish(p: PartitionRef, records: readonly OutRecord[]): Promise<PublishReceipt> {
    const writes = cutRecords(records, publishLimits);
    return this.#queue.run(p, async () => {
      let baseOffset: bigint | null = null;
      for (const write of writes) {
        // Not in one statement: `??=` would leave out every write after the first.
        const offset = await this.#append(this.database, p, write);
        baseOffset ??= offset;
      }
      return { baseOffset };
    });
  }

  /**
   * Writes records in the caller's own transaction: they exist if and only if it commits. Call what it returns after the
   * commit, so that readers look at once. A transaction that writes to several partitions must take them in the order
   * of topic and partition, else two of them may wait for each other.
   */
  async publishWithin(tx: Tx, p: PartitionRef, records: readonly OutRecord[]): Promise<() => void> {
    for (const write of cutRecords(records, publishLimits)) await this.#append(tx, p, write);
    return () => this.#log.appended(p);
  }

  async subscribe(spec: SubscriptionSpec, handler: BatchHandler): Promise<Subscription> {
    return this.#groups.subscribe(spec, handler, await this.partitions(spec.topic));
  }

  async partitions(topic: string): Promise<number> {
    const known = this.#topics.get(topic);
    if (known !== undefined) return known;
    const found = await this.#store.topic(topic);
    if (!found) throw new Error(`topic ${topic} does not exist`);
    this.#topics.set(topic, found.partitions);
    return found.partitions;
  }

  async topicId(topic: string): Promise<string | null> {
    return (await this.#store.topic(topic))?.id ?? null;
  }

  async lag(group: string, topic: string): Promise<Lag[]> {
    await this.#log.flush();
    const rows = await this.#store.lag(group, topic);
    return rows.map((r) => ({ topic, group, ...r, lag: r.end - r.committed }));
  }

  async doctor(): Promise<Finding[]> {
    try {
      await this.connect();
      return [{ level: 'ok', code: 'bus-ready', text: 'Events are kept in the PostgreSQL database, schema bus.' }];
    } catch (error) {
      const missing = sqlState(error) === '42P01';
      return [
        missing
          ? {
              level: 'bad',
              code: 'bus-missing',
              text: 'The tables of schema bus are missing: the migration has not run.',
            }
          : {
              level: 'bad',
              code: 'bus-unreachable',
              text: 'The PostgreSQL database that keeps the events does not answer.',
            },
      ];
    }
  }

  /**
   * Forgets what is older than `ageMs` and left behind by every group known to read it. Returns how many records went.
   * Meant to be called now and then by the runtime; works in slices so that it never holds a lock for long.
   */
  async prune(ageMs: number = embeddedRetentionMs): Promise<number> {
    await this.#log.flush();
    let gone = 0;
    for (let slice = -1; slice !== 0; gone += slice) slice = await this.#store.prune(ageMs, pruneSlice);
    return gone;
  }

  /** Stops the subscriptions. The database belongs to whoever opened it. */
  async close(): Promise<void> {
    await this.#groups.stop(10_000);
    await this.#queue.drained();
    await this.#log.flush();
  }

  async #append(tx: Tx, p: PartitionRef, records: readonly OutRecord[]): Promise<bigint> {
    const base = await this.#store.append(tx, p, records).catch((error: unknown) => {
      throw new PublishError(failureOf(error), { cause: error });
    });
    if (base === null) throw new PublishError('retryable', { cause: new Error(`no such partition: ${p.topic}`) });
    if (tx === this.database) this.#log.appended(p);
    return base;
  }
}

// A connection that breaks during a commit leaves it open whether it happened.
function failureOf(error: unknown): 'unknown' | 'retryable' | 'unauthorised' {
  const state = sqlState(error);
  if (state === '42501') return 'unauthorised';
  return state && /^[0-9A-Z]{5}$/.test(state) && !/^(08|57P)/.test(state) ? 'retryable' : 'unknown';
}
