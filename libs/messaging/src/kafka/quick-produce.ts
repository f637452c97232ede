import { crc32c } from './crc32c.js';

/** A message as kafkajs hands it to its encoder. */
export interface WireMessage {
  readonly key?: string | Buffer | null;
  readonly value: string | Buffer | null;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly timestamp?: unknown;
}

/** What kafkajs' produce request (version 3 and later) is made of. */
export interface ProduceInput {
  readonly acks: number;
  readonly timeout: number;
  readonly transactionalId?: string | null;
  readonly compression?: number;
  readonly topicData: readonly {
    readonly topic: string;
    readonly partitions: readonly { readonly partition: number; readonly messages: readonly WireMessage[] }[];
  }[];
}

const sizeOfVarint = (n: number): number => {
  let z = ((n << 1) ^ (n >> 31)) >>> 0;
  let size = 1;
  while (z >= 0x80) {
    z >>>= 7;
    size += 1;
  }
  return size;
};

const bytesOf = (value: string | Buffer): number =>
  typeof value === 'string' ? Buffer.byteLength(value) : value.length;

/** Bytes with their length before them; null has the length −1. */
const sizeOfBytes = (value: string | Buffer | null | undefined): number => {
  if (value === null || value === undefined) return 1;
  const length = bytesOf(value);
  return sizeOfVarint(length) + length;
};

// 8 first offset, 4 length, 4 leader epoch, 1 magic, 4 CRC, then what the CRC covers.
const beforeCovered = 21;
// 2 attributes, 4 last offset delta, 8 + 8 timestamps, 8 producer id, 2 epoch, 4 sequence, 4 count.
const coveredHead = 40;

/** True where this encoder does exactly what kafkajs' own does: no transaction, no compression, plain headers. */
export function canQuicken(input: ProduceInput): boolean {
  if ((input.transactionalId ?? null) !== null || (input.compression ?? 0) !== 0) return false;
  return input.topicData.every((t) => t.partitions.every((p) => p.messages.every(isPlain)));
}

const isPlainBytes = (v: unknown): boolean =>
  v === null || v === undefined || typeof v === 'string' || Buffer.isBuffer(v);

function isPlain(m: WireMessage): boolean {
  if (m.timestamp !== undefined && m.timestamp !== null) return false;
  if (!isPlainBytes(m.key) || !isPlainBytes(m.value)) return false;
  for (const name in m.headers) if (typeof m.headers[name] !== 'string') return false;
  return true;
}

/** Writes into a buffer of exactly the size that is needed, front to back. */
class Wire {
  #at = 0;

  constructor(readonly buffer: Buffer) {}

  get at(): number {
    return this.#at;
  }

  int8(n: number): void {
    this.buffer[this.#at] = n;
    this.#at += 1;
  }

  int16(n: number): void {
    this.#at = this.buffer.writeInt16BE(n, this.#at);
  }

  int32(n: number): void {
    this.#at = this.buffer.writeInt32BE(n, this.#at);
  }

  int64(n: bigint): void {
    this.#at = this.buffer.writeBigInt64BE(n, this.#at);
  }

  varint(n: number): void {
    let z = ((n << 1) ^ (n >> 31)) >>> 0;
    while (z >= 0x80) {
      this.buffer[this.#at++] = (z & 0x7f) | 0x80;
      z >>>= 7;
    }
    this.buffer[this.#at++] = z;
  }

  raw(value: string | Buffer): void {
    this.#at += typeof value === 'string' ? this.buffer.write(value, this.#at) : value.copy(this.buffer, this.#at);
  }

  bytes(value: string | Buffer | null | undefined): void {
    if (value === null || value === undefined) return this.varint(-1);
    this.varint(bytesOf(value));
    this.raw(value);
  }

  string(value: string): void {
    this.int16(Buffer.byteLength(value));
    this.raw(value);
  }
}

function sizeOfRecord(m: WireMessage, offsetDelta: number): number {
  let size = 2 + sizeOfVarint(offsetDelta) + sizeOfBytes(m.key) + sizeOfBytes(m.value);
  let headers = 0;
  for (const name in m.headers) {
    size += sizeOfBytes(name) + sizeOfBytes(m.headers[name] as string);
    headers += 1;
  }
  return size + sizeOfVarint(headers);
}

function writeRecord(wire: Wire, m: WireMessage, at: { readonly offsetDelta: number; readonly size: number }): void {
  wire.varint(at.size);
  wire.int8(0);
  wire.int8(0); // all records of a batch carry the batch's own time
  wire.varint(at.offsetDelta);
  wire.bytes(m.key);
  wire.bytes(m.value);
  const names = m.headers ? Object.keys(m.headers) : [];
  wire.varint(names.length);
  for (const name of names) {
    wire.bytes(name);
    wire.bytes(m.headers![name] as string);
  }
}

function writeBatch(
  wire: Wire,
  messages: readonly WireMessage[],
  of: { sizes: readonly number[]; size: number; at: bigint },
): void {
  const start = wire.at;
  wire.int64(0n);
  wire.int32(of.size - 12);
  wire.int32(0);
  wire.int8(2);
  wire.int32(0); // the CRC, once what it covers is written
  wire.int16(0);
  wire.int32(messages.length - 1);
  wire.int64(of.at);
  wire.int64(of.at);
  wire.int64(-1n);
  wire.int16(0);
  wire.int32(0);
  wire.int32(messages.length);
  messages.forEach((m, i) => writeRecord(wire, m, { offsetDelta: i, size: of.sizes[i]! }));
  wire.buffer.writeUInt32BE(crc32c(wire.buffer, start + beforeCovered, wire.at), start + 17);
}

/**
 * Encodes a produce request's body (Kafka protocol, Produce v3–v7, record batch v2) in one buffer. kafkajs makes a buffer for
 * every header and copies each record five times; the bytes are the same. Call `canQuicken` first.
 */
export function encodeProduce(input: ProduceInput, atMs: number): Buffer {
  const at = BigInt(atMs);
  const batches = new Map<readonly WireMessage[], { sizes: number[]; size: number; at: bigint }>();
  let total = 2 + 2 + 4 + 4;
  for (const { topic, partitions } of input.topicData) {
    total += 2 + Buffer.byteLength(topic) + 4;
    for (const { messages } of partitions) {
      const sizes = messages.map(sizeOfRecord);
      const size = beforeCovered + coveredHead + sizes.reduce((sum, s) => sum + sizeOfVarint(s) + s, 0);
      batches.set(messages, { sizes, size, at });
      total += 4 + 4 + size;
    }
  }
  const wire = new Wire(Buffer.allocUnsafe(total));
  wire.int16(-1); // no transaction
  wire.int16(input.acks);
  wire.int32(input.timeout);
  wire.int32(input.topicData.length);
  for (const { topic, partitions } of input.topicData) {
    wire.string(topic);
    wire.int32(partitions.length);
    for (const { partition, messages } of partitions) {
      const batch = batches.get(messages)!;
      wire.int32(partition);
      wire.int32(batch.size);
      writeBatch(wire, messages, batch);
    }
  }
  if (wire.at !== total) throw new Error('a produce request came out in another size than was reckoned');
  return wire.buffer;
}
