/** One partition of one topic: the unit of order, of ownership and of publishing. */
export interface PartitionRef {
  readonly topic: string;
  readonly partition: number;
}

/** A record to publish. Key and headers are not confidential places. */
export interface OutRecord {
  readonly key: string;
  readonly value: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A record as it was read. The bytes belong to the receiver: an adapter copies what it would otherwise pin. */
export interface InRecord {
  readonly offset: bigint;
  readonly key: string | null;
  readonly value: Buffer | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** Consecutive records of one partition, in offset order, at least one. */
export interface InBatch extends PartitionRef {
  readonly records: readonly InRecord[];
  /** The offset after the last record the partition holds, as far as this reader knows. */
  readonly highWatermark: bigint;
}

/** What a handler may ask of the transport while it works on a batch. */
export interface BatchControl {
  /** Tells the group that this member lives. Call it at least every few seconds; it never throws. */
  heartbeat(): Promise<void>;
  /** Aborted when the partition was taken away or the subscription stops. Work after that must not publish or commit. */
  readonly revoked: AbortSignal;
  /** The first offset the partition still holds. */
  logStart(): Promise<bigint>;
}

/**
 * What became of a batch.
 * - `next`: everything before this offset is decided; read on from there.
 * - `seek`: read again from this offset (the position in the database wins).
 * - `stop`: drop this partition until it is assigned anew; the reason is a stable code. After one of `passingStops` the
 *   transport asks `assigned` again by itself while the partition is still ours.
 */
export type BatchResult = { readonly next: bigint } | { readonly seek: bigint } | { readonly stop: string };

/** Reasons to stop that say nothing of the partition, only that the handler's hold on it is not, or no longer, good. */
export const passingStops: ReadonlySet<string> = new Set(['fenced', 'not_claimed', 'position_fell_back', 'revoked']);

export interface BatchHandler {
  /** A partition became ours: says from which offset to read. Called again at each assignment. */
  assigned(p: PartitionRef): Promise<bigint>;
  /** Called for one batch of a partition at a time. Throwing means nothing is done: the same batch comes again. */
  handle(b: InBatch, c: BatchControl): Promise<BatchResult>;
  /** Nothing arrived for a while: time to write down what the next slice would have carried. A `stop` is as in `handle`. */
  idle(p: PartitionRef): Promise<{ readonly stop: string } | void>;
  /** The partition is no longer ours. */
  revoked(p: PartitionRef): void;
}

export interface SubscriptionSpec {
  readonly group: string;
  /** One topic per subscription: a slow topic must not hold up another. */
  readonly topic: string;
  /** Upper bound of records in one batch. */
  readonly maxRecords: number;
}

export interface Subscription {
  readonly spec: SubscriptionSpec;
  /** When the fetch loop last turned (milliseconds since the epoch); liveness looks at it. */
  turnedAt(): number;
  /** Partitions held at this moment. */
  assignment(): readonly number[];
  /** Stops fetching, waits for the batch in hand up to the deadline, then leaves the group. Idempotent. */
  stop(deadlineMs: number): Promise<void>;
  /** Rejects when the subscription died and will not come back; the process must then exit non-zero. */
  readonly failed: Promise<never>;
}

export interface TopicSpec {
  readonly topic: string;
  readonly partitions: number;
  readonly replicationFactor: number;
}

export interface PublishReceipt {
  /** Offset of the first record where the transport knows it. */
  readonly baseOffset: bigint | null;
}

/**
 * - `retryable`: not written, or perhaps written; publish again with the same ids.
 * - `unknown`: outcome unknown (reply lost); publish again with the same ids.
 * - `too-large`: one record exceeds what the transport takes; publishing again is pointless.
 * - `unauthorised`, `fenced`: this process may not write there.
 */
export type PublishFailure = 'retryable' | 'unknown' | 'too-large' | 'unauthorised' | 'fenced';

export class PublishError extends Error {
  constructor(
    readonly kind: PublishFailure,
    options?: { cause?: unknown },
  ) {
    super(`publish failed: ${kind}`, options);
    this.name = 'PublishError';
  }
}

export interface Lag extends PartitionRef {
  readonly group: string;
  readonly committed: bigint;
  readonly end: bigint;
  readonly lag: bigint;
}

/** One finding of a self-check, in words for a person. */
export interface Finding {
  readonly level: 'ok' | 'warn' | 'bad';
  readonly code: string;
  readonly text: string;
}

/**
 * The one seam between the pipeline and whatever carries its events. Three siblings stand behind it (kafka, embedded,
 * memory) and one conformance suite, `tests/bus`, holds for all of them.
 */
export abstract class LogTransport {
  abstract readonly kind: 'kafka' | 'embedded' | 'memory';
  abstract connect(): Promise<void>;
  /** Creates what is missing; never changes a topic that exists. */
  abstract ensureTopics(topics: readonly TopicSpec[]): Promise<void>;
  /**
   * Writes records to ONE partition, in order, and resolves once they are durable. The type makes a send over several
   * leaders unrepresentable, because kafkajs can silently lose records there. The adapter keeps one publish in flight per
   * partition and cuts by bytes. Throws `PublishError`; records may then be there in part and may be published again.
   */
  abstract publish(p: PartitionRef, records: readonly OutRecord[]): Promise<PublishReceipt>;
  /** Manual positions only; nothing is committed but what the handler decided, and that only as a hint. */
  abstract subscribe(spec: SubscriptionSpec, handler: BatchHandler): Promise<Subscription>;
  abstract partitions(topic: string): Promise<number>;
  /** An id that changes when a topic is deleted and made again, or null where the transport cannot tell. */
  abstract topicId(topic: string): Promise<string | null>;
  abstract lag(group: string, topic: string): Promise<Lag[]>;
  abstract doctor(): Promise<Finding[]>;
  abstract close(): Promise<void>;
}
