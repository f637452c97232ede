export interface GroupLimits {
  readonly items: number;
  readonly bytes: number;
  /** How long the first item of a group may wait for company, in milliseconds. */
  readonly waitMs: number;
}

/**
 * Gathers items into groups and works them off one at a time, in order. A group closes when it is full, or when its first
 * item has waited long enough and no other group is being worked on: under load groups grow instead of queueing.
 */
export class Groups<T> {
  #open: T[] = [];
  #bytes = 0;
  #timer: NodeJS.Timeout | null = null;
  #due = false;
  #running = false;
  #stopped = false;
  #broken = false;
  readonly #closed: T[][] = [];
  #waiters: (() => void)[] = [];
  #fail!: (error: unknown) => void;
  /** Rejects with the error of the first group that failed; no further group is begun then. */
  readonly failed: Promise<never>;

  constructor(
    private readonly limits: GroupLimits,
    private readonly work: (items: readonly T[]) => Promise<void>,
  ) {
    this.failed = new Promise((_, reject) => (this.#fail = reject));
    this.failed.catch(() => undefined);
  }

  add(item: T, bytes: number): void {
    if (this.#stopped) return;
    if (this.#open.length > 0 && this.#bytes + bytes > this.limits.bytes) this.#close();
    this.#open.push(item);
    this.#bytes += bytes;
    if (this.#open.length >= this.limits.items || this.#bytes >= this.limits.bytes) this.#close();
    else this.#timer ??= setTimeout(() => this.#onDue(), this.limits.waitMs);
  }

  /** Resolves once no closed group waits behind the one being worked on; null where that is so already. */
  room(): Promise<void> | null {
    return this.#closed.length === 0 && !this.#broken ? null : this.#until(() => this.#closed.length === 0);
  }

  /** Closes the last group and resolves when every group has been worked off; rejects where one failed. */
  async end(): Promise<void> {
    this.#close();
    await this.#until(() => this.#closed.length === 0 && !this.#running);
  }

  /** Begins no further group. */
  stop(): void {
    this.#stopped = true;
    this.#closed.length = 0;
    this.#open = [];
    this.#clearTimer();
  }

  async #until(done: () => boolean): Promise<void> {
    // Nothing waits after a failure either: what looks like done must not pass for it.
    while (!done() || this.#broken)
      await Promise.race([this.failed, new Promise<void>((resolve) => this.#waiters.push(resolve))]);
  }

  #onDue(): void {
    this.#timer = null;
    if (this.#running) this.#due = true;
    else this.#close();
  }

  #close(): void {
    this.#clearTimer();
    this.#due = false;
    if (this.#open.length === 0 || this.#stopped) return;
    this.#closed.push(this.#open);
    this.#open = [];
    this.#bytes = 0;
    if (!this.#running) void this.#workOff();
  }

  async #workOff(): Promise<void> {
    this.#running = true;
    try {
      for (let group = this.#closed.shift(); group; group = this.#closed.shift()) {
        this.#wake();
        await this.work(group);
        if (this.#due) this.#close();
      }
    } catch (error) {
      this.#broken = true;
      this.stop();
      this.#fail(error);
    } finally {
      this.#running = false;
      this.#wake();
    }
  }

  #clearTimer(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #wake(): void {
    for (const waiter of this.#waiters.splice(0)) waiter();
  }
}
