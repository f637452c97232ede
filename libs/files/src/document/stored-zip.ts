/** One part of an archive, unpacked. */
export interface Part {
  readonly name: string;
  readonly content: Buffer;
}

const table = Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c >>> 0;
});

function crc32(bytes: Buffer): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = table[(c ^ byte) & 0xff]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}

const versionNeeded = 20;
const utf8Names = 0x0800;

// The fields that a local header and a directory entry have in common, in their order.
function common({ name, content }: Part): Buffer {
  const b = Buffer.alloc(26);
  b.writeUInt16LE(versionNeeded, 0);
  b.writeUInt16LE(utf8Names, 2);
  b.writeUInt32LE(crc32(content), 10);
  b.writeUInt32LE(content.length, 14);
  b.writeUInt32LE(content.length, 18);
  b.writeUInt16LE(Buffer.byteLength(name), 22);
  return b;
}

function mark(signature: number, length = 4): Buffer {
  const b = Buffer.alloc(length);
  b.writeUInt32LE(signature, 0);
  return b;
}

/**
 * Writes parts as a plain archive, nothing packed. A reader of this sees what was measured and nothing else: archives can be
 * built so that two readers see two different contents.
 */
export function storedZip(parts: readonly Part[]): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const header = common(part);
    const entry = Buffer.alloc(14);
    entry.writeUInt32LE(at, 10);
    directory.push(mark(0x02014b50), Buffer.from([versionNeeded, 0]), header, entry, name);
    files.push(mark(0x04034b50), header, name, part.content);
    at += 30 + name.length + part.content.length;
  }
  const size = directory.reduce((n, b) => n + b.length, 0);
  const end = mark(0x06054b50, 22);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...files, ...directory, end]);
}
