import { randomUUID } from 'node:crypto';
import type { InRecord, OutRecord, PartitionRef, TopicSpec } from '../port.js';
import type { LogPage, PartitionLog } from '../inprocess/partition-log.js';

interface Kept {
  start: bigint;
  readonly records: InRecord[];
  readonly listeners: Set<() => void>;
}

interface KeptTopic {
  id: string;
  readonly partitions: Kept[];
}

/** What a broker would keep. It outlives the transports on it, so a test can restart a process. */
export class MemoryLog implements PartitionLog {
  readonly #topics = new Map<string, KeptTopic>();
  readonly #hints = new Map<string, bigint>();

  create(spec: TopicSpec): void {
    if (this.#topics.has(spec.topic)) return;
    const partitions = Array.from({ length: spec.partitions }, () => ({
      start: 0n,
      records: [],
      listeners: new Set<() => void>(),
    }));
    this.#topics.set(spec.topic, { id: randomUUID(), partitions });
  }

  append(p: PartitionRef, records: readonly OutRecord[]): bigint {
    const kept = this.#kept(p);
    const base = kept.start + BigInt(kept.records.length);
    records.forEach((r, i) =>
      kept.records.push({
        offset: base + BigInt(i),
        key: r.key,
        value: Buffer.from(r.value),
        headers: { ...r.headers },
      }),
    );
    for (const wake of kept.listeners) wake();
    return base;
  }

  async read(p: PartitionRef, from: bigint, maxRecords: number): Promise<LogPage> {
    const { start, records } = this.#kept(p);
    const end = start + BigInt(records.length);
    const first = from < start || from > end ? start : from;
    const at = Number(first - start);
    const page = records.slice(at, at + maxRecords).map((r) => ({ ...r, value: r.value && Buffer.from(r.value) }));
    return { records: page, start, end };
  }

  onAppend(p: PartitionRef, wake: () => void): () => void {
    const { listeners } = this.#kept(p);
    listeners.add(wake);
    return () => listeners.delete(wake);
  }

  hint(group: string, p: PartitionRef, offset: bigint): void {
    this.#hints.set(`${group} ${p.topic} ${p.partition}`, offset);
  }

  committed(group: string, p: PartitionRef): bigint | null {
    return this.#hints.get(`${group} ${p.topic} ${p.partition}`) ?? null;
  }

  partitionsOf(topic: string): number {
    return this.#topic(topic).partitions.length;
  }

  idOf(topic: string): string {
    return this.#topic(topic).id;
  }

  /** Retention: forgets everything before an offset. */
  truncate(p: PartitionRef, before: bigint): void {
    const kept = this.#kept(p);
    if (before <= kept.start) return;
    kept.records.splice(0, Number(before - kept.start));
    kept.start = before;
  }

  /** Somebody deleted the topic and made it again: empty, with another id. */
  remake(topic: string): void {
    const kept = this.#topic(topic);
    kept.id = randomUUID();
    for (const partition of kept.partitions) {
      partition.start = 0n;
      partition.records.length = 0;
    }
  }

  #topic(topic: string): KeptTopic {
    const kept = this.#topics.get(topic);
    if (!kept) throw new Error(`unknown topic ${topic}`);
    return kept;
  }

  #kept(p: PartitionRef): Kept {
    const kept = this.#topic(p.topic).partitions[p.partition];
    if (!kept) throw new Error(`topic ${p.topic} has no partition ${p.partition}`);
    return kept;
  }
}
