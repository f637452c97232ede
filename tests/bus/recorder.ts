import type { BatchControl, BatchHandler, BatchResult, InBatch, InRecord, PartitionRef } from '@collator/messaging';

type Step = (b: InBatch, c: BatchControl) => Promise<BatchResult | string> | BatchResult | string;

/** A handler that remembers what it was told, keeps its own positions and does what a test asks at each batch. */
export class Recorder implements BatchHandler {
  readonly records: (InRecord & PartitionRef)[] = [];
  readonly assigned_: PartitionRef[] = [];
  readonly revoked_: PartitionRef[] = [];
  readonly idle_: PartitionRef[] = [];
  readonly positions = new Map<string, bigint>();
  /** Batches of one partition that were handled at the same time: must stay empty. */
  readonly overlaps: string[] = [];
  readonly #busy = new Set<string>();

  constructor(
    private readonly step: Step = () => 'next',
    private readonly from = 0n,
  ) {}

  async assigned(p: PartitionRef): Promise<bigint> {
    this.assigned_.push({ topic: p.topic, partition: p.partition });
    return this.positions.get(`${p.partition}`) ?? this.from;
  }

  async handle(b: InBatch, c: BatchControl): Promise<BatchResult> {
    const place = `${b.partition}`;
    if (this.#busy.has(place)) this.overlaps.push(place);
    this.#busy.add(place);
    try {
      const result = await this.step(b, c);
      if (typeof result !== 'string') return result;
      for (const r of b.records) this.records.push({ ...r, topic: b.topic, partition: b.partition });
      const next = b.records.at(-1)!.offset + 1n;
      this.positions.set(place, next);
      return { next };
    } finally {
      this.#busy.delete(place);
    }
  }

  async idle(p: PartitionRef): Promise<{ stop: string } | void> {
    this.idle_.push(p);
  }

  revoked(p: PartitionRef): void {
    this.revoked_.push({ topic: p.topic, partition: p.partition });
  }

  values(partition?: number): string[] {
    return this.records.filter((r) => partition === undefined || r.partition === partition).map((r) => String(r.value));
  }
}

export async function until(what: string, holds: () => boolean | Promise<boolean>, ms = 20_000): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`did not happen in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
