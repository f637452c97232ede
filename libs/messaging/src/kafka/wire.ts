import { connect as connectPlain, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';

const answerWithinMs = 5_000;
const maxAnswerBytes = 8 * 1024 * 1024;

/** Sends one request of the Kafka protocol on a connection of its own and returns the answer after its length. */
export async function ask(broker: string, ssl: boolean, request: Buffer): Promise<Buffer> {
  const at = broker.lastIndexOf(':');
  const host = broker.slice(0, at).replace(/^\[|\]$/g, '');
  const port = Number(broker.slice(at + 1));
  const socket: Socket = ssl ? connectTls({ host, port, servername: host }) : connectPlain({ host, port });
  try {
    return await answerOf(socket, ssl ? 'secureConnect' : 'connect', request);
  } finally {
    socket.destroy();
  }
}

function answerOf(socket: Socket, ready: string, request: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    let got = Buffer.alloc(0);
    socket.setTimeout(answerWithinMs, () => reject(new Error('no answer in time')));
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the broker closed the connection')));
    socket.once(ready, () => {
      const size = Buffer.alloc(4);
      size.writeInt32BE(request.length);
      socket.write(Buffer.concat([size, request]));
    });
    socket.on('data', (chunk) => {
      got = Buffer.concat([got, chunk]);
      const length = got.length >= 4 ? got.readInt32BE(0) : null;
      if (length !== null && length > maxAnswerBytes) return reject(new Error('the answer is too large'));
      if (length !== null && got.length >= 4 + length) resolve(got.subarray(4, 4 + length));
    });
  });
}

/** Reads the fields of an answer one after the other. */
export class Reader {
  #at = 0;

  constructor(private readonly bytes: Buffer) {}

  int16(): number {
    this.#at += 2;
    return this.bytes.readInt16BE(this.#at - 2);
  }

  int32(): number {
    this.#at += 4;
    return this.bytes.readInt32BE(this.#at - 4);
  }

  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.bytes.readUInt8(this.#at);
      this.#at += 1;
      value |= (byte & 0x7f) << shift;
      if ((byte & 0x80) === 0) break;
    }
    return value >>> 0;
  }

  /** A compact nullable string. */
  text(): string | null {
    const length = this.varint();
    if (length === 0) return null;
    this.#at += length - 1;
    return this.bytes.toString('utf8', this.#at - length + 1, this.#at);
  }

  uuid(): string {
    this.#at += 16;
    return this.bytes.toString('hex', this.#at - 16, this.#at);
  }

  /** Tagged fields carry nothing that is needed here. */
  skipTags(): void {
    for (let n = this.varint(); n > 0; n -= 1) {
      this.varint();
      this.#at += this.varint();
    }
  }
}
