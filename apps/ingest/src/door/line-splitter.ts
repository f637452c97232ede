/** One physical line: its number from 1, and its bytes without the line end, or null where it was longer than allowed. */
export interface Line {
  readonly number: number;
  readonly bytes: Buffer | null;
}

const newline = 0x0a;
const carriageReturn = 0x0d;
const firstRoom = 4_096;

/**
 * Cuts a byte stream into lines however it is chunked. Empty lines are counted and passed over. A line above `maxBytes` is
 * told as soon as that is known and the rest of it is thrown away: never more than `maxBytes` are held.
 */
export class LineSplitter {
  #number = 1;
  #held = Buffer.allocUnsafe(firstRoom);
  #length = 0;
  #skipping = false;

  constructor(private readonly maxBytes: number) {}

  /** Bytes of the unfinished line in hand. */
  get held(): number {
    return this.#length;
  }

  /** The lines that this chunk completes. They may share the chunk's memory. */
  push(chunk: Buffer): Line[] {
    const lines: Line[] = [];
    let from = 0;
    for (let at = chunk.indexOf(newline); at >= 0; at = chunk.indexOf(newline, from)) {
      this.#finish(chunk.subarray(from, at), lines);
      from = at + 1;
    }
    if (from < chunk.length) this.#keep(chunk.subarray(from), lines);
    return lines;
  }

  /** The last line where the stream ended without a line end. Not to be called for a stream that broke off. */
  end(): Line[] {
    const lines: Line[] = [];
    this.#finish(Buffer.alloc(0), lines);
    return lines;
  }

  #finish(rest: Buffer, lines: Line[]): void {
    if (!this.#skipping && this.#length === 0) this.#take(rest, lines);
    else if (!this.#skipping) {
      this.#keep(rest, lines);
      if (!this.#skipping) this.#take(Buffer.from(this.#held.subarray(0, this.#length)), lines);
    }
    this.#skipping = false;
    this.#length = 0;
    this.#number += 1;
  }

  #take(bytes: Buffer, lines: Line[]): void {
    const line = bytes[bytes.length - 1] === carriageReturn ? bytes.subarray(0, -1) : bytes;
    if (line.length > this.maxBytes) lines.push({ number: this.#number, bytes: null });
    else if (line.length > 0) lines.push({ number: this.#number, bytes: line });
  }

  #keep(part: Buffer, lines: Line[]): void {
    if (this.#skipping) return;
    const length = this.#length + part.length;
    // One byte more than allowed may be the carriage return of a line end that has not come yet.
    if (length > this.maxBytes + 1) {
      lines.push({ number: this.#number, bytes: null });
      this.#skipping = true;
      this.#length = 0;
      return;
    }
    if (length > this.#held.length) this.#grow(length);
    part.copy(this.#held, this.#length);
    this.#length = length;
  }

  // Doubling keeps the copying linear even where a long line comes byte by byte.
  #grow(needed: number): void {
    const room = Math.min(Math.max(needed, this.#held.length * 2), this.maxBytes + 1);
    const larger = Buffer.allocUnsafe(room);
    this.#held.copy(larger, 0, 0, this.#length);
    this.#held = larger;
  }
}
