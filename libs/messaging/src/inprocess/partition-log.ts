import type { InRecord, PartitionRef } from '../port.js';

/** Consecutive records of a partition and where the partition begins and ends. */
export interface LogPage {
  readonly records: readonly InRecord[];
  /** The offset after the last record. */
  readonly end: bigint;
  /** The first offset the partition still holds. */
  readonly start: bigint;
}

/** A log that readers of this process pull from. */
export interface PartitionLog {
  /**
   * The records from an offset on. Where retention has overtaken it, those from the log's start; where it lies past the
   * end (the log was cut or made anew), those from the start as well, so that the reader sees it instead of waiting.
   */
  read(p: PartitionRef, from: bigint, maxRecords: number): Promise<LogPage>;
  /** Calls back after each append to the partition. Returns how to stop listening. */
  onAppend(p: PartitionRef, wake: () => void): () => void;
  /** A group decided everything before an offset: a hint for lag and retention. */
  hint(group: string, p: PartitionRef, offset: bigint): void;
}
