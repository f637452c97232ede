import { within } from './waiting.js';
import type { BatchHandler, Subscription, SubscriptionSpec } from '../port.js';
import type { Group, Member } from './group.js';
import type { PartitionLog } from './partition-log.js';
import { Reader, type ReaderTiming } from './reader.js';

/** A subscription that pulls from a log of this process: one reader per partition it holds. */
export class PullSubscription implements Subscription, Member {
  readonly failed: Promise<never>;
  readonly #readers = new Map<number, Reader>();
  readonly #retired = new Set<Promise<void>>();
  #turnedAt = Date.now();
  #reject: (error: Error) => void = () => undefined;
  #stopping: Promise<void> | null = null;

  constructor(
    readonly spec: SubscriptionSpec,
    private readonly handler: BatchHandler,
    private readonly log: PartitionLog,
    private readonly group: Group,
    private readonly timing: ReaderTiming,
  ) {
    this.failed = new Promise<never>((_, reject) => (this.#reject = reject));
    this.failed.catch(() => undefined);
  }

  turnedAt(): number {
    return this.#turnedAt;
  }

  assignment(): readonly number[] {
    return [...this.#readers.keys()].sort((a, b) => a - b);
  }

  reader(partition: number): Reader | undefined {
    return this.#readers.get(partition);
  }

  /** Every partition it holds is read to the end and decided. */
  get caughtUp(): boolean {
    return [...this.#readers.values()].every((r) => r.caughtUp);
  }

  take(partition: number, former: Promise<unknown>): void {
    const { group, topic, maxRecords } = this.spec;
    const place = { group, topic, maxRecords, partition };
    const reader = new Reader(place, this.log, this.handler, this.timing, () => (this.#turnedAt = Date.now()));
    this.#readers.set(partition, reader);
    reader.start(former);
  }

  async give(partition: number): Promise<void> {
    const reader = this.#readers.get(partition);
    if (!reader) return;
    this.#readers.delete(partition);
    // While the subscription stops, the batch in hand may still be finished up to the deadline.
    reader.release(this.#stopping === null);
    const gone = reader.finished.finally(() => this.#retired.delete(gone));
    this.#retired.add(gone);
    this.handler.revoked({ topic: this.spec.topic, partition });
    await gone;
  }

  stop(deadlineMs: number): Promise<void> {
    this.#stopping ??= this.#stop(deadlineMs);
    return this.#stopping;
  }

  /** Dies at once, as after an error that cannot be retried: no drain, nothing comes back. */
  crash(error: Error): void {
    this.#reject(error);
    for (const reader of this.#readers.values()) reader.release(true);
    this.group.leave(this);
    this.#readers.clear();
  }

  async #stop(deadlineMs: number): Promise<void> {
    const held = [...this.#readers.values()];
    for (const reader of held) reader.release(false);
    const drained = Promise.all([...held.map((r) => r.finished), ...this.#retired]);
    if (!(await within(drained, deadlineMs))) for (const reader of held) reader.release(true);
    for (const partition of this.assignment()) {
      this.#readers.delete(partition);
      this.handler.revoked({ topic: this.spec.topic, partition });
    }
    this.group.leave(this);
  }
}
