interface Waiting<T, R> {
  readonly item: T;
  readonly done: (result: R) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Small requests that share a commit: what arrives while one transaction is under way goes into the next, in order of
 * arrival and as many as `fitting` says of those that wait (at least one). Alone, a request waits for nobody. Where the
 * shared transaction fails, everybody in it is told the same error; nothing was written. `emptied` is told when nobody waits
 * any more.
 */
export class SharedCommit<T, R> {
  readonly #waiting: Waiting<T, R>[] = [];
  #working = false;

  constructor(
    private readonly fitting: (waiting: readonly T[]) => number,
    private readonly commit: (items: readonly T[]) => Promise<readonly R[]>,
    private readonly emptied: () => void = () => undefined,
  ) {}

  run(item: T): Promise<R> {
    return new Promise((done, failed) => {
      this.#waiting.push({ item, done, failed });
      if (!this.#working) void this.#workOff();
    });
  }

  async #workOff(): Promise<void> {
    this.#working = true;
    while (this.#waiting.length > 0) {
      const together = this.#waiting.splice(0, this.fitting(this.#waiting.map((w) => w.item)));
      try {
        const results = await this.commit(together.map((w) => w.item));
        together.forEach((w, i) => w.done(results[i]!));
      } catch (error) {
        for (const w of together) w.failed(error);
      }
    }
    this.#working = false;
    this.emptied();
  }
}
