import type { PartitionRef } from './port.js';

/** One thing at a time per partition, in the order of asking. A failed one does not stop those behind it. */
export class PartitionQueue {
  readonly #tails = new Map<string, Promise<unknown>>();

  async run<T>(p: PartitionRef, work: () => Promise<T>): Promise<T> {
    const key = `${p.topic}/${p.partition}`;
    const before = this.#tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    const tail = mine.catch(() => undefined);
    this.#tails.set(key, tail);
    try {
      return await mine;
    } finally {
      if (this.#tails.get(key) === tail) this.#tails.delete(key);
    }
  }

  /** Resolves when everything asked for until now is over. */
  async drained(): Promise<void> {
    await Promise.all(this.#tails.values());
  }
}
