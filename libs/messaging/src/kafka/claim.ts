import type { BatchHandler, PartitionRef } from '../port.js';

/** One partition as this member holds it since the last assignment. */
export class Claim {
  /** Read on from here; null until the handler has said where. */
  next: bigint | null = null;
  /** Why nothing is read any more; null while it is. */
  parked: string | null = null;
  /** The position the log turned out to be shorter than; seen once it may pass, seen again it stops the partition. */
  pastEnd: bigint | null = null;
  lastBatchAt = Date.now();
  /** When the work in hand last said that it lives; null while there is none. */
  beatAt: number | null = null;
  idleTold = false;
  failures = 0;
  /** When the slice in hand was begun. */
  sliceAt = 0;
  /** Nothing is read for a while after a failure. */
  resting = false;
  readonly #revoked = new AbortController();
  #work: Promise<unknown> = Promise.resolve();

  constructor(
    readonly ref: PartitionRef,
    readonly handler: BatchHandler,
  ) {}

  get revoked(): AbortSignal {
    return this.#revoked.signal;
  }

  /** Something may be read: it is ours, the handler has said from where, and nothing stopped it. */
  get readable(): boolean {
    return this.next !== null && this.parked === null && !this.#revoked.signal.aborted;
  }

  /** Resolves when nothing of this claim is in hand. */
  get quiet(): Promise<unknown> {
    return this.#work;
  }

  /** Runs one piece of work after the one before: a partition is handled one batch at a time, whatever the client does. */
  run<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#work.then(work, work);
    this.#work = mine.catch(() => undefined);
    return mine;
  }

  give(): void {
    if (this.#revoked.signal.aborted) return;
    this.#revoked.abort();
    this.handler.revoked(this.ref);
  }
}
