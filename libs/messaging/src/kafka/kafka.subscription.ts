import type { Consumer, EachBatchPayload } from 'kafkajs';
import { backoffMs, pause } from '../backoff.js';
import { within } from '../inprocess/waiting.js';
import type { PipelineLog } from '../pipeline-log.js';
import {
  passingStops,
  type BatchControl,
  type BatchHandler,
  type BatchResult,
  type InRecord,
  type Subscription,
  type SubscriptionSpec,
} from '../port.js';
import { Beat } from './beat.js';
import { Claim } from './claim.js';
import { recordOf } from './record.js';

/** What a subscription needs of its transport. */
export interface SubscriptionParts {
  readonly consumer: Consumer;
  readonly log: PipelineLog;
  logStart(topic: string, partition: number): Promise<bigint>;
  topicId(topic: string): Promise<string | null>;
}

const tickMs = 1_000;
const topicCheckMs = 10_000;
const handoverMs = 60_000;
const patienceMs = 2_000;
/** Longer than a heartbeat's interval: a member that is none any more learns so before it would claim again. */
const reclaimMs = 4_000;

/** One consumer of one group on one topic. Positions are the handler's; what is committed here is a hint. */
export class KafkaSubscription implements Subscription {
  readonly failed: Promise<never>;
  readonly #claims = new Map<number, Claim>();
  readonly #tickers: readonly NodeJS.Timeout[];
  #reject: (error: Error) => void = () => undefined;
  #turnedAt = Date.now();
  #joining: Promise<unknown> = Promise.resolve();
  #stopping: Promise<void> | null = null;
  #topicId: string | null = null;

  constructor(
    readonly spec: SubscriptionSpec,
    private readonly handler: BatchHandler,
    private readonly parts: SubscriptionParts,
  ) {
    this.failed = new Promise<never>((_, reject) => (this.#reject = reject));
    this.failed.catch(() => undefined);
    this.#tickers = [
      setInterval(() => this.#tick(), tickMs),
      setInterval(() => void this.#checkTopic().catch(() => undefined), topicCheckMs),
    ];
    for (const ticker of this.#tickers) ticker.unref();
  }

  turnedAt(): number {
    const beats = [...this.#claims.values()].flatMap((c) => (c.beatAt === null ? [] : [c.beatAt]));
    return Math.min(this.#turnedAt, ...beats);
  }

  assignment(): readonly number[] {
    return [...this.#claims.keys()].sort((a, b) => a - b);
  }

  get stopping(): boolean {
    return this.#stopping !== null;
  }

  /** Resolves when the topic is known to be there; the group is joined meanwhile, since the broker may take its time. */
  async start(): Promise<void> {
    const { consumer } = this.parts;
    const { events } = consumer;
    consumer.on(events.GROUP_JOIN, ({ payload }) => this.#joined(payload.memberAssignment[this.spec.topic] ?? []));
    consumer.on(events.REBALANCING, () => this.#giveAll());
    // The fetch loop, and nothing else, shows that this consumer lives: heartbeats go on beside a handler that hangs.
    consumer.on(events.FETCH_START, () => this.#turn());
    consumer.on(events.FETCH, () => this.#turn());
    consumer.on(events.CRASH, ({ payload }) => this.#crashed(payload.error, payload.restart));
    await consumer.connect();
    await consumer.subscribe({ topics: [this.spec.topic], fromBeginning: true });
    this.#joining = consumer
      .run({
        autoCommit: true,
        autoCommitInterval: 5_000,
        eachBatchAutoResolve: false,
        partitionsConsumedConcurrently: 16,
        eachBatch: (payload) => this.#batch(payload),
      })
      .catch((error: Error) => this.#crashed(error, false));
  }

  stop(deadlineMs: number): Promise<void> {
    this.#stopping ??= this.#stop(deadlineMs);
    return this.#stopping;
  }

  async #stop(deadlineMs: number): Promise<void> {
    for (const ticker of this.#tickers) clearInterval(ticker);
    const { consumer } = this.parts;
    // Stopped while it joins, kafkajs leaves a member behind that holds the group up until its session ends.
    await within(this.#joining, deadlineMs);
    this.#pause(this.assignment());
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
    this.parts.log.warn(restart ? 'consumer-restarts' : 'consumer-crashed', {
      topic: this.spec.topic,
      kind: error.name,
      code: codeOf(error),
    });
    this.#giveAll();
    // kafkajs leaves the process up and idle after such an error (K6); somebody has to end it.
    if (!restart && this.#stopping === null) this.#reject(error);
  }

  #giveAll(): void {
    for (const claim of this.#claims.values()) claim.give();
  }

  /**
   * Every partition is claimed anew at each join: whoever held it before, and be it us, is fenced. Until the handler has
   * said from where, nothing is fetched; meanwhile the fetch loop goes on and keeps us in the group.
   */
  #joined(partitions: readonly number[]): void {
    this.#turn();
    this.#giveAll();
    const former = Promise.all([...this.#claims.values()].map((c) => c.quiet));
    this.#claims.clear();
    this.#pause(partitions);
    for (const partition of partitions)
      this.#claims.set(partition, new Claim({ topic: this.spec.topic, partition }, this.handler));
    const claims = [...this.#claims.values()];
    void within(former, handoverMs).then(async () => {
      if (claims.length > 0) this.#topicId = await this.parts.topicId(this.spec.topic).catch(() => this.#topicId);
      await Promise.all(claims.map((c) => this.#take(c)));
    });
  }

  async #take(claim: Claim): Promise<void> {
    claim.next = null;
    for (let attempt = 0; !claim.revoked.aborted && this.#stopping === null; attempt += 1) {
      try {
        claim.next = await claim.run(() => this.handler.assigned(claim.ref));
        this.#readFrom(claim, claim.next);
        return;
      } catch {
        this.parts.log.warn('assignment-failed', { topic: claim.ref.topic, partition: claim.ref.partition });
        await pause(backoffMs(attempt, Math.random()), claim.revoked);
      }
    }
  }

  async #takeLater(claim: Claim, ms: number): Promise<void> {
    claim.next = null;
    this.#pause([claim.ref.partition]);
    if (await pause(ms, claim.revoked)) await this.#take(claim);
  }

  /**
   * kafkajs fetches nothing more, of any partition, until every batch of the last fetch is over. So a slice that takes long
   * (its events cannot be published, say) is left to itself: its partition rests until it is done, the others go on.
   */
  async #batch(payload: EachBatchPayload): Promise<void> {
    this.#turn();
    const claim = this.#claims.get(payload.batch.partition);
    if (!claim?.readable || this.#stopping !== null) return;
    let left = false;
    const beat = new Beat(payload, () => claim.give());
    const work = claim
      .run(() => this.#slices(claim, payload, beat))
      .finally(() => {
        beat.stop();
        claim.beatAt = null;
        claim.lastBatchAt = Date.now();
        claim.idleTold = false;
        if (left && !claim.resting && claim.next !== null) this.#readFrom(claim, claim.next);
      });
    while (!(await within(work, patienceMs))) {
      left = Date.now() - claim.sliceAt >= patienceMs;
      if (left) break;
    }
    if (!left) {
      await work;
      return beat.check();
    }
    this.#pause([claim.ref.partition]);
    work.catch(() => undefined);
  }

  async #slices(claim: Claim, payload: EachBatchPayload, beat: Beat): Promise<void> {
    const { batch, isRunning, isStale } = payload;
    const records = batch.messages.map(recordOf);
    if (records.length === 0 || !claim.readable) return;
    claim.beatAt = Date.now();
    if (records[0]!.offset < claim.next! && this.#shorter(claim)) return;
    for (let i = 0; i < records.length; i += this.spec.maxRecords) {
      if (!claim.readable || !isRunning() || isStale() || this.#stopping !== null) return;
      claim.sliceAt = Date.now();
      const slice = records.slice(i, i + this.spec.maxRecords);
      const goOn = await this.#slice(claim, slice, { beat, highWatermark: BigInt(batch.highWatermark) });
      if (!goOn || claim.revoked.aborted) return;
      payload.resolveOffset(String(claim.next! - 1n));
      beat.check();
    }
    await payload.commitOffsetsIfNecessary(payload.uncommittedOffsets()).catch(() => undefined);
  }

  /**
   * The broker had no such offset and began again from the start (K7): the log was cut, or is another log (K16). The first
   * time the handler is asked anew, since it may know that the topic changed; the second time it is shown what there is.
   */
  #shorter(claim: Claim): boolean {
    this.parts.log.error('position-past-log-end', { ...claim.ref });
    const again = claim.pastEnd === claim.next;
    claim.pastEnd = claim.next;
    if (!again) void this.#takeLater(claim, 0);
    return !again;
  }

  async #slice(
    claim: Claim,
    records: readonly InRecord[],
    of: { readonly beat: Beat; readonly highWatermark: bigint },
  ): Promise<boolean> {
    const batch = { ...claim.ref, records, highWatermark: of.highWatermark };
    try {
      const result = await this.handler.handle(batch, this.#control(claim, of.beat));
      claim.failures = 0;
      return this.#apply(claim, result, records);
    } catch {
      // Nothing is done: the same batch comes again, after a while; other partitions are read meanwhile.
      void this.#rest(claim);
      return false;
    }
  }

  async #rest(claim: Claim): Promise<void> {
    claim.resting = true;
    claim.failures += 1;
    this.#pause([claim.ref.partition]);
    await pause(backoffMs(claim.failures, Math.random()), claim.revoked);
    claim.resting = false;
    if (claim.next !== null) this.#readFrom(claim, claim.next);
  }

  #apply(claim: Claim, result: BatchResult, shown: readonly InRecord[]): boolean {
    if ('stop' in result) {
      if (passingStops.has(result.stop)) void this.#takeLater(claim, reclaimMs);
      else this.#park(claim, result.stop);
      return false;
    }
    const to = 'next' in result ? result.next : result.seek;
    const insists = claim.pastEnd !== null && to > shown.at(-1)!.offset + 1n;
    if (insists) {
      this.#park(claim, 'position_past_log_end');
      return false;
    }
    if (to > shown[0]!.offset) claim.pastEnd = null;
    claim.next = to;
    if ('seek' in result) this.#readFrom(claim, to);
    return 'next' in result;
  }

  #park(claim: Claim, reason: string): void {
    claim.parked = reason;
    this.parts.log.error('partition-stopped', { ...claim.ref, code: reason });
    this.#pause([claim.ref.partition]);
  }

  #readFrom(claim: Claim, offset: bigint): void {
    if (!claim.readable || this.#stopping !== null) return;
    this.#whileRunning((consumer) => {
      consumer.seek({ ...claim.ref, offset: String(offset) });
      consumer.resume([{ topic: claim.ref.topic, partitions: [claim.ref.partition] }]);
    });
  }

  // kafkajs throws where it has no group at the moment; the next join begins anew with every partition.
  #whileRunning(say: (consumer: Consumer) => void): void {
    try {
      say(this.parts.consumer);
    } catch {
      return;
    }
  }

  #pause(partitions: readonly number[]): void {
    if (partitions.length === 0) return;
    this.#whileRunning((consumer) => consumer.pause([{ topic: this.spec.topic, partitions: [...partitions] }]));
  }

  #control(claim: Claim, beat: Beat): BatchControl {
    const { topic, partition } = claim.ref;
    return {
      heartbeat: async () => {
        claim.beatAt = Date.now();
        await beat.now();
      },
      revoked: claim.revoked,
      logStart: () => this.parts.logStart(topic, partition),
    };
  }

  #tick(): void {
    for (const claim of this.#claims.values()) {
      if (!claim.readable || claim.idleTold || Date.now() - claim.lastBatchAt <= tickMs) continue;
      claim.idleTold = true;
      void claim
        .run(() => this.handler.idle(claim.ref))
        .then((refused) => refused && this.#apply(claim, refused, []))
        .catch(() => (claim.idleTold = false));
    }
  }

  /** A topic made anew and filled past the old position answers every fetch: only its id tells (K16). */
  async #checkTopic(): Promise<void> {
    if (this.#claims.size === 0) return;
    const id = await this.parts.topicId(this.spec.topic);
    if (id === null || id === this.#topicId) return;
    const changed = this.#topicId !== null;
    this.#topicId = id;
    if (!changed) return;
    this.parts.log.error('topic-changed', { topic: this.spec.topic });
    for (const claim of this.#claims.values()) if (claim.readable) void this.#takeLater(claim, 0);
  }
}

function codeOf(error: Error): string {
  const { code, type } = error as { code?: unknown; type?: unknown };
  return typeof code === 'string' ? code : typeof type === 'string' ? type : 'none';
}
