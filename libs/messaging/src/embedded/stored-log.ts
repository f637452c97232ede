import type { InRecord, PartitionRef } from '../port.js';
import type { LogPage, PartitionLog } from '../inprocess/partition-log.js';
import type { EmbeddedLogStore, StoredHint, StoredRecord } from './embedded-log.store.js';

const maxFetchBytes = 4 * 1024 * 1024;
const hintEveryMs = 1_000;

const nameOf = (p: PartitionRef): string => `${p.topic}/${p.partition}`;

const recordOf = (r: StoredRecord): InRecord => ({
  offset: BigInt(r.off),
  key: r.key,
  value: r.value,
  headers: JSON.parse(r.headers) as Record<string, string>,
});

/** The database's log as readers of this process see it: woken in process, hints written now and then. */
export class StoredLog implements PartitionLog {
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #hints = new Map<string, StoredHint>();
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();

  constructor(private readonly store: EmbeddedLogStore) {}

  async read(p: PartitionRef, from: bigint, maxRecords: number): Promise<LogPage> {
    const page = await this.store.fetch(p, from, maxRecords, maxFetchBytes);
    if (!page) throw new Error(`topic ${p.topic} has no partition ${p.partition}`);
    return { start: page.start, end: page.end, records: page.records.map(recordOf) };
  }

  onAppend(p: PartitionRef, wake: () => void): () => void {
    const listeners = this.#listeners.get(nameOf(p)) ?? new Set();
    this.#listeners.set(nameOf(p), listeners);
    listeners.add(wake);
    return () => listeners.delete(wake);
  }

  appended(p: PartitionRef): void {
    for (const wake of this.#listeners.get(nameOf(p)) ?? []) wake();
  }

  hint(group: string, p: PartitionRef, offset: bigint): void {
    this.#hints.set(`${group} ${nameOf(p)}`, { group, topic: p.topic, partition: p.partition, committed: offset });
    this.#timer ??= setTimeout(() => void this.flush(), hintEveryMs);
  }

  /** Writes the hints down. A failure keeps them for the next time: they are hints. */
  flush(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#writing = this.#writing.then(() => this.#write());
    return this.#writing;
  }

  async #write(): Promise<void> {
    const hints = new Map(this.#hints);
    if (hints.size === 0) return;
    this.#hints.clear();
    try {
      await this.store.saveHints([...hints.values()]);
    } catch {
      for (const [key, hint] of hints) if (!this.#hints.has(key)) this.#hints.set(key, hint);
    }
  }
}
