import type { Consumer, EachBatchPayload, KafkaMessage } from 'kafkajs';
import { backoffMs, pause } from '../backoff.js';
import { within } from '../inprocess/waiting.js';
import type { PipelineLog } from '../pipeline-log.js';
import type { BatchControl, BatchHandler, BatchResult, InRecord, Subscription, SubscriptionSpec } from '../port.js';
import { Claim } from './claim.js';

/** What a subscription needs of its transport. */
export interface SubscriptionParts {
  readonly consumer: Consumer;
  readonly log: PipelineLog;
  logStart(topic: string, partition: number): Promise<bigint>;
}

const tickMs = 1_000;
const heartbeatMs = 3_000;
const handoverMs = 60_000;
/** Reasons after which the partition may be claimed anew at once; all others wait for the next assignment. */
const passing = new Set(['fenced', 'not_claimed', 'revoked']);

const textOf = (value: Buffer | string | (Buffer | string)[] | undefined): string | undefined => {
  const first = Array.isArray(value) ? value[0] : value;
  return first === undefined ? undefined : first.toString();
};

// The client's buffers are slices of the whole answer; keeping one would keep all of it (K10).
function recordOf(m: KafkaMessage): InRecord {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(m.headers ?? {})) {
    const text = textOf(value);
    if (text !== undefined) headers[name] = text;
  }
  return {
    offset: BigInt(m.offset),
    key: m.key === null || m.key === undefined ? null : m.key.toString(),
    value: m.value === null ? null : Buffer.from(m.value),
    headers,
  };
}

/** One consumer of one group on one topic. Positions are the handler's; what is committed here is a hint. */
export class KafkaSubscription implements Subscription {
  readonly failed: Promise<never>;
  readonly #claims = new Map<number, Claim>();
  readonly #ticker: NodeJS.Timeout;
  #reject: (error: Error) => void = () => undefined;
  #turnedAt = Date.now();
  #assigning: Promise<void> = Promise.resolve();
  #stopping: Promise<void> | null = null;

  constructor(
    readonly spec: SubscriptionSpec,
    private readonly handler: BatchHandler,
    private readonly parts: SubscriptionParts,
  ) {
    this.failed = new Promise<never>((_, reject) => (this.#reject = reject));
    this.failed.catch(() => undefined);
    this.#ticker = setInterval(() => this.#tick(), tickMs);
    this.#ticker.unref();
  }

  turnedAt(): number {
    return this.#turnedAt;
  }

  assignment(): readonly number[] {
    return [...this.#claims.keys()].sort((a, b) => a - b);
  }

  async start(): Promise<void> {
    const { consumer } = this.parts;
    const { events } = consumer;
    consumer.on(events.GROUP_JOIN, ({ payload }) => this.#joined(payload.memberAssignment[this.spec.topic] ?? []));
    consumer.on(events.REBALANCING, () => this.#giveAll());
    consumer.on(events.FETCH_START, () => this.#turn());
    consumer.on(events.FETCH, () => this.#turn());
    consumer.on(events.HEARTBEAT, () => this.#turn());
    consumer.on(events.CRASH, ({ payload }) => this.#crashed(payload.error, payload.restart));
    await consumer.connect();
    await consumer.subscribe({ topics: [this.spec.topic], fromBeginning: true });
    await consumer.run({
      autoCommit: true,
      autoCommitInterval: 5_000,
      eachBatchAutoResolve: false,
      partitionsConsumedConcurrently: 16,
      eachBatch: (payload) => this.#batch(payload),
    });
  }

  stop(deadlineMs: number): Promise<void> {
    this.#stopping ??= this.#stop(deadlineMs);
    return this.#stopping;
  }

  async #stop(deadlineMs: number): Promise<void> {
    clearInterval(this.#ticker);
    const { consumer } = this.parts;
    for (const partition of this.assignment()) consumer.pause([{ topic: this.spec.topic, partitions: [partition] }]);
    // kafkajs may end its stop while a batch is still in hand (K14): our own latch decides when all is done.
    const drained = Promise.all([...this.#claims.values()].map((c) => c.quiet));
    if (!(await within(drained, deadlineMs))) this.#giveAll();
    await within(consumer.disconnect(), deadlineMs);
    this.#giveAll();
    this.#claims.clear();
  }

  #turn(): void {
    this.#turnedAt = Date.now();
  }

  #crashed(error: Error, restart: boolean): void {
    this.parts.log.warn('consumer-crashed', { topic: this.spec.topic, kind: error.name });
    this.#giveAll();
    // kafkajs leaves the process up and idle after such an error (K6); somebody has to end it.
    if (!restart && this.#stopping === null) this.#reject(error);
  }

  #giveAll(): void {
    for (const claim of this.#claims.values()) claim.give();
  }

  /** Every partition is claimed anew at each join: whoever held it before, and be it us, is fenced. */
  #joined(partitions: readonly number[]): void {
    this.#turn();
    this.#giveAll();
    const former = [...this.#claims.values()];
    this.#claims.clear();
    for (const partition of partitions) this.#claims.set(partition, new Claim(this.#ref(partition), this.handler));
    const claims = [...this.#claims.values()];
    this.#assigning = this.#assigning
      .then(() => within(Promise.all(former.map((c) => c.quiet)), handoverMs))
      .then(async () => void (await Promise.all(claims.map((c) => this.#take(c)))));
  }

  async #take(claim: Claim): Promise<void> {
    for (let attempt = 0; !claim.revoked.aborted; attempt += 1) {
      try {
        claim.next = await claim.run(() => this.handler.assigned(claim.ref));
        claim.soughtTo = claim.next;
        this.parts.consumer.seek({ ...claim.ref, offset: String(claim.next) });
        return;
      } catch {
        this.parts.log.warn('assignment-failed', { topic: claim.ref.topic, partition: claim.ref.partition });
        await pause(backoffMs(attempt, Math.random()), claim.revoked);
      }
    }
  }

  async #batch(payload: EachBatchPayload): Promise<void> {
    this.#turn();
    await this.#assigning;
    const claim = this.#claims.get(payload.batch.partition);
    if (!claim || claim.next === null || claim.revoked.aborted || this.#stopping !== null) return;
    if (claim.parked !== null) return this.#hold(claim);
    await claim.run(() => this.#slices(claim, payload));
  }

  async #slices(claim: Claim, payload: EachBatchPayload): Promise<void> {
    const { batch, isRunning, isStale } = payload;
    const records = batch.messages.map(recordOf);
    if (this.#beginsElsewhere(claim, records[0]?.offset)) return;
    const beat = new Beat(payload, () => this.#turn());
    try {
      for (let i = 0; i < records.length; i += this.spec.maxRecords) {
        if (claim.revoked.aborted || !isRunning() || isStale() || this.#stopping !== null) return;
        const slice = records.slice(i, i + this.spec.maxRecords);
        const goOn = await this.#slice(claim, slice, beat, BigInt(batch.highWatermark));
        if (!goOn) return;
        payload.resolveOffset(String(claim.next! - 1n));
        beat.check();
      }
      await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets()).catch(() => undefined);
    } finally {
      beat.stop();
      claim.lastBatchAt = Date.now();
      claim.idleTold = false;
    }
  }

  /** True where the broker began at its own committed offset instead of ours: it is sent back, once. */
  #beginsElsewhere(claim: Claim, first: bigint | undefined): boolean {
    if (first === undefined || first === claim.next || claim.soughtTo === null) return first === undefined;
    const target = claim.next!;
    claim.soughtTo = null;
    this.parts.consumer.seek({ ...claim.ref, offset: String(target) });
    return true;
  }

  async #slice(claim: Claim, records: readonly InRecord[], beat: Beat, highWatermark: bigint): Promise<boolean> {
    const { topic, partition } = claim.ref;
    try {
      const result = await this.handler.handle(
        { topic, partition, records, highWatermark },
        this.#control(claim, beat),
      );
      claim.failures = 0;
      return this.#apply(claim, result);
    } catch {
      // Nothing is done: the same batch comes again, after a while.
      claim.failures += 1;
      await beat.now();
      await pause(backoffMs(claim.failures, Math.random()), claim.revoked);
      this.#seek(claim, claim.next!);
      return false;
    }
  }

  #apply(claim: Claim, result: BatchResult): boolean {
    if ('next' in result) {
      claim.next = result.next;
      claim.soughtTo = null;
      return true;
    }
    if ('seek' in result) {
      claim.next = result.seek;
      this.#seek(claim, result.seek);
      return false;
    }
    if (passing.has(result.stop)) {
      if (!claim.revoked.aborted) void pause(backoffMs(3, Math.random()), claim.revoked).then(() => this.#take(claim));
      return false;
    }
    claim.parked = result.stop;
    this.#hold(claim);
    return false;
  }

  #hold(claim: Claim): void {
    this.parts.log.error('partition-stopped', { ...claim.ref, code: claim.parked });
    this.parts.consumer.pause([{ topic: claim.ref.topic, partitions: [claim.ref.partition] }]);
  }

  #seek(claim: Claim, offset: bigint): void {
    if (!claim.revoked.aborted) this.parts.consumer.seek({ ...claim.ref, offset: String(offset) });
  }

  #control(claim: Claim, beat: Beat): BatchControl {
    const { topic, partition } = claim.ref;
    return {
      heartbeat: () => beat.now(),
      revoked: claim.revoked,
      logStart: () => this.parts.logStart(topic, partition),
    };
  }

  #tick(): void {
    for (const claim of this.#claims.values()) {
      const quiet = Date.now() - claim.lastBatchAt > tickMs && !claim.idleTold && claim.next !== null;
      if (!quiet || claim.revoked.aborted || claim.parked !== null) continue;
      claim.idleTold = true;
      void claim.run(() => this.handler.idle(claim.ref)).catch(() => (claim.idleTold = false));
    }
  }

  #ref(partition: number): { topic: string; partition: number } {
    return { topic: this.spec.topic, partition };
  }
}

/** Heartbeats while a batch is worked on (K5). A rebalance shows here first and is told to kafkajs once the work is safe. */
class Beat {
  #failure: unknown = null;
  readonly #timer: NodeJS.Timeout;

  constructor(
    private readonly payload: EachBatchPayload,
    private readonly turned: () => void,
  ) {
    this.#timer = setInterval(() => void this.now(), heartbeatMs);
  }

  async now(): Promise<void> {
    this.turned();
    try {
      await this.payload.heartbeat();
    } catch (error) {
      this.#failure ??= error;
    }
  }

  /** Throws what a heartbeat met, so that the group is joined anew. */
  check(): void {
    if (this.#failure !== null) throw this.#failure;
  }

  stop(): void {
    clearInterval(this.#timer);
  }
}
