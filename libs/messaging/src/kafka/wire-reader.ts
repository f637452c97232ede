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

  /** A string or bytes with a length before them; null where the length is negative. */
  sized(length: number): Buffer | null {
    if (length < 0) return null;
    this.#at += length;
    return this.bytes.subarray(this.#at - length, this.#at);
  }

  /** A compact nullable string. */
  text(): string | null {
    return this.sized(this.varint() - 1)?.toString('utf8') ?? null;
  }

  uuid(): string {
    return this.sized(16)!.toString('hex');
  }

  /** Tagged fields carry nothing that is needed here. */
  skipTags(): void {
    for (let n = this.varint(); n > 0; n -= 1) {
      this.varint();
      this.sized(this.varint());
    }
  }
}
