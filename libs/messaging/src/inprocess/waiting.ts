/** Waits that grow from `firstMs` to `maxMs`, doubled each time and spread by ± 20 % so that waiters do not march in step. */
export class Backoff {
  #tries = 0;

  constructor(
    readonly firstMs: number,
    readonly maxMs: number,
    private readonly random: () => number = Math.random,
  ) {}

  next(): number {
    const plain = Math.min(this.firstMs * 2 ** Math.min(this.#tries, 30), this.maxMs);
    this.#tries += 1;
    return plain * (0.8 + 0.4 * this.random());
  }

  reset(): void {
    this.#tries = 0;
  }
}

/** Resolves after `ms` or as soon as the signal aborts; never rejects. */
export function sleepUnless(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal?.addEventListener('abort', done, { once: true });
  });
}

/** True when `work` ended (well or badly) within `ms`. */
export async function within(work: Promise<unknown>, ms: number): Promise<boolean> {
  const cut = new AbortController();
  const ended = await Promise.race([
    work.then(
      () => true,
      () => true,
    ),
    sleepUnless(ms, cut.signal).then(() => false),
  ]);
  cut.abort();
  return ended;
}
