import { PublishError, type OutRecord } from './port.js';

/** What one publish may carry at most. The same for every adapter: a laptop must refuse what production refuses. */
export interface PublishLimits {
  /** Bytes of one write; Kafka makes one record batch of it and refuses it whole above its own limit (1 MiB by default). */
  readonly maxBytes: number;
  readonly maxRecords: number;
}

export const publishLimits: PublishLimits = { maxBytes: 900 * 1024, maxRecords: 500 };

// Above what Kafka's record format needs: lengths, deltas and attributes of a record; two lengths of a header.
const recordOverhead = 32;
const headerOverhead = 10;

/** Bytes a record takes at most on the wire, uncompressed. */
export function recordBytes(record: OutRecord): number {
  let bytes = recordOverhead + Buffer.byteLength(record.key) + record.value.length;
  for (const [name, value] of Object.entries(record.headers))
    bytes += headerOverhead + Buffer.byteLength(name) + Buffer.byteLength(value);
  return bytes;
}

/**
 * Cuts records into consecutive writes within the limits. Throws `PublishError('too-large')` when a single record does
 * not fit, before anything is written.
 */
export function cutRecords(records: readonly OutRecord[], limits: PublishLimits): readonly OutRecord[][] {
  const writes: OutRecord[][] = [];
  let write: OutRecord[] = [];
  let filled = 0;
  for (const record of records) {
    const bytes = recordBytes(record);
    if (bytes > limits.maxBytes) throw new PublishError('too-large');
    if (write.length > 0 && (filled + bytes > limits.maxBytes || write.length === limits.maxRecords)) {
      writes.push(write);
      write = [];
      filled = 0;
    }
    write.push(record);
    filled += bytes;
  }
  if (write.length > 0) writes.push(write);
  return writes;
}
