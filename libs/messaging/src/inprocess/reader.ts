import { Backoff, sleepUnless } from './waiting.js';
import {
  passingStops,
  type BatchControl,
  type BatchHandler,
  type BatchResult,
  type InBatch,
  type PartitionRef,
} from '../port.js';
import type { LogPage, PartitionLog } from './partition-log.js';

export interface ReaderTiming {
  /** Looks again after this long even when nothing woke it. */
  readonly pollMs: number;
  /** Quiet for this long after a batch: the handler is told. */
  readonly idleMs: number;
  /** First and longest wait after a failure. */
  readonly retryMs: readonly [number, number];
}

export interface ReaderPlace extends PartitionRef {
  readonly group: string;
  readonly maxRecords: number;
}

/** Reads one partition for one subscription: one batch at a time, until it is revoked. */
export class Reader {
  readonly #revoked = new AbortController();
  readonly #backoff: Backoff;
  #rewind: bigint | null = null;
  #pastEnd: bigint | null = null;
  #wake: (() => void) | null = null;
  #woken = false;
  #stopped = false;
  #caughtUp = false;
  #finished: Promise<void> = Promise.resolve();

  constructor(
    readonly place: ReaderPlace,
    private readonly log: PartitionLog,
    private readonly handler: BatchHandler,
    private readonly timing: ReaderTiming,
    private readonly turned: () => void,
  ) {
    this.#backoff = new Backoff(timing.retryMs[0], timing.retryMs[1]);
  }

  /** Begins once `former`, the partition's reader until now, is out of the way. */
  start(former: Promise<unknown>): void {
    this.#finished = former.then(() => this.#run());
  }

  /** Nothing more of this partition is begun; `abort` also tells the batch in hand. */
  release(abort: boolean): void {
    this.#stopped = true;
    if (abort) this.#revoked.abort();
    this.#nudge();
  }

  /** Resolves when no handler call is under way and none will follow. */
  get finished(): Promise<void> {
    return this.#finished;
  }

  /** Everything the partition held at the last look is decided, or the handler stopped here. */
  get caughtUp(): boolean {
    return this.#caughtUp && !this.#woken;
  }

  /** Reads again from an earlier offset after the batch in hand: the same records come twice. */
  redeliverFrom(offset: bigint): void {
    this.#rewind = offset;
    this.#nudge();
  }

  #nudge(): void {
    this.#woken = true;
    this.#wake?.();
  }

  async #run(): Promise<void> {
    const unlisten = this.log.onAppend(this.place, () => this.#nudge());
    try {
      for (let again = true; again && !this.#stopped;) {
        const from = await this.#assigned();
        again = from !== null && (await this.#read(from));
        if (again) await this.#waitAfterFailure();
      }
    } finally {
      unlisten();
    }
  }

  async #assigned(): Promise<bigint | null> {
    while (!this.#stopped) {
      try {
        return await this.handler.assigned(this.#ref());
      } catch {
        await this.#waitAfterFailure();
      }
    }
    return null;
  }

  /** Reads until it is told to stop. True when the partition is to be claimed anew and read on. */
  async #read(from: bigint): Promise<boolean> {
    let position = from;
    let quiet = false;
    while (!this.#stopped) {
      this.turned();
      if (this.#rewind !== null) [position, this.#rewind] = [this.#rewind, null];
      this.#woken = false;
      const page = await this.#page(position);
      if (!page) continue;
      if (page.records.length === 0) {
        this.#caughtUp = true;
        const silence = await this.#wait(quiet);
        if (typeof silence === 'object') return passingStops.has(silence.stop) || this.#park();
        quiet = silence;
        continue;
      }
      // The log is shorter than what was decided: the handler is shown that once; if it insists, nothing can be read here.
      if (position > page.end && this.#pastEnd === position) return this.#park();
      this.#pastEnd = position > page.end ? position : null;
      this.#caughtUp = false;
      quiet = false;
      const result = await this.#handle(page);
      if (result === null) continue;
      if ('stop' in result) return passingStops.has(result.stop) || this.#park();
      position = 'next' in result ? result.next : result.seek;
      if ('next' in result && !this.#revoked.signal.aborted) this.log.hint(this.place.group, this.place, position);
    }
    return false;
  }

  async #page(position: bigint): Promise<LogPage | null> {
    try {
      return await this.log.read(this.place, position, this.place.maxRecords);
    } catch {
      await this.#waitAfterFailure();
      return null;
    }
  }

  async #handle(page: LogPage): Promise<BatchResult | null> {
    const batch: InBatch = { ...this.#ref(), records: page.records, highWatermark: page.end };
    try {
      const result = await this.handler.handle(batch, this.#control());
      this.#backoff.reset();
      return result;
    } catch {
      await this.#waitAfterFailure();
      return null;
    }
  }

  #control(): BatchControl {
    return {
      heartbeat: async () => this.turned(),
      revoked: this.#revoked.signal,
      logStart: async () => (await this.log.read(this.place, 0n, 1)).start,
    };
  }

  // Sleeps until an append, a poll or the moment of silence that the handler wants to know about.
  async #wait(quiet: boolean): Promise<boolean | { readonly stop: string }> {
    await this.#sleep(quiet ? this.timing.pollMs : Math.min(this.timing.idleMs, this.timing.pollMs));
    if (quiet || this.#woken || this.#stopped) return quiet;
    try {
      return (await this.handler.idle(this.#ref())) ?? true;
    } catch {
      return false;
    }
  }

  async #sleep(ms: number): Promise<void> {
    if (this.#woken || this.#stopped) return;
    const cut = new AbortController();
    this.#wake = () => cut.abort();
    await sleepUnless(ms, cut.signal);
    this.#wake = null;
  }

  async #waitAfterFailure(): Promise<void> {
    this.turned();
    await sleepUnless(this.#backoff.next(), this.#revoked.signal);
  }

  // The handler dropped the partition: it stays ours and unread until it is assigned anew.
  #park(): false {
    this.#caughtUp = true;
    return false;
  }

  #ref(): PartitionRef {
    return { topic: this.place.topic, partition: this.place.partition };
  }
}
