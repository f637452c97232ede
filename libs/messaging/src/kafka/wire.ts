import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import type { KafkaTls } from './kafka-client.js';
import { Reader } from './wire-reader.js';

const answerWithinMs = 5_000;
const maxAnswerBytes = 8 * 1024 * 1024;

/** A request of the Kafka protocol. Flexible versions (KIP-482) have tags in their headers. */
export interface WireRequest {
  readonly key: number;
  readonly version: number;
  readonly flexible: boolean;
  readonly body: Buffer;
}

export function int16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeInt16BE(value);
  return bytes;
}

export function int32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(value);
  return bytes;
}

/** An unsigned number in groups of seven bits. */
export function varint(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>>= 7) {
    if (rest < 0x80) return Buffer.from([...bytes, rest]);
    bytes.push((rest & 0x7f) | 0x80);
  }
}

/** A connection of its own to one broker, for the few requests that kafkajs does not speak. One request at a time. */
export class Wire {
  #received = Buffer.alloc(0);
  #settle: { readonly resolve: (answer: Buffer) => void; readonly reject: (error: Error) => void } | null = null;

  private constructor(private readonly socket: Socket) {
    socket.setTimeout(answerWithinMs, () => this.#fail('the broker did not answer in time'));
    socket.on('error', () => this.#fail('the connection broke'));
    socket.on('close', () => this.#fail('the broker closed the connection'));
    socket.on('data', (chunk: Buffer) => this.#take(chunk));
  }

  /** Connects, with TLS where it is asked for. Rejects when the broker does not answer within 5 s. */
  static async open(broker: string, ssl: KafkaTls | boolean): Promise<Wire> {
    const at = broker.lastIndexOf(':');
    const host = broker.slice(0, at).replace(/^\[|\]$/g, '');
    const port = Number(broker.slice(at + 1));
    const tls = ssl === true ? {} : ssl;
    const socket = tls ? connectTls({ ...tls, host, port, servername: host }) : connectPlain({ host, port });
    const wire = new Wire(socket);
    await new Promise<void>((resolve, reject) => {
      wire.#settle = { resolve: () => resolve(), reject };
      socket.once(tls ? 'secureConnect' : 'connect', () => resolve());
    }).catch((error: unknown) => {
      wire.close();
      throw error;
    });
    wire.#settle = null;
    return wire;
  }

  /** Sends a request and returns its answer after the header. */
  async ask({ key, version, flexible, body }: WireRequest): Promise<Reader> {
    const tags = flexible ? Buffer.from([0]) : Buffer.alloc(0);
    const request = Buffer.concat([int16(key), int16(version), int32(1), int16(-1), tags, body]);
    const answer = await new Promise<Buffer>((resolve, reject) => {
      if (this.socket.destroyed) return reject(new Error('the connection is closed'));
      this.#settle = { resolve, reject };
      this.socket.write(Buffer.concat([int32(request.length), request]));
    });
    const reader = new Reader(answer);
    reader.int32();
    if (flexible) reader.skipTags();
    return reader;
  }

  close(): void {
    this.socket.destroy();
  }

  #take(chunk: Buffer): void {
    this.#received = Buffer.concat([this.#received, chunk]);
    if (this.#received.length < 4) return;
    const length = this.#received.readInt32BE(0);
    if (length < 0 || length > maxAnswerBytes) return this.#fail('the answer is no answer of Kafka');
    if (this.#received.length < 4 + length) return;
    const answer = this.#received.subarray(4, 4 + length);
    this.#received = this.#received.subarray(4 + length);
    this.#settle?.resolve(answer);
    this.#settle = null;
  }

  #fail(reason: string): void {
    this.#settle?.reject(new Error(reason));
    this.#settle = null;
    this.socket.destroy();
  }
}
