const maxBlock = 128 * 1024;

/** A zstd frame (RFC 8878) whose blocks are stored, not compressed: enough to see that a reader takes zstd. */
export function storedZstd(data: Buffer): Buffer {
  const header = Buffer.alloc(9);
  header.writeUInt32LE(0xfd2fb528, 0);
  // Single segment with a content size of four bytes.
  header.writeUInt8(0b1010_0000, 4);
  header.writeUInt32LE(data.length, 5);
  const parts: Buffer[] = [header];
  for (let at = 0; at < Math.max(1, data.length); at += maxBlock) {
    const block = data.subarray(at, at + maxBlock);
    const last = at + maxBlock >= data.length ? 1 : 0;
    const size = Buffer.alloc(3);
    size.writeUIntLE(last | (block.length << 3), 0, 3);
    parts.push(size, block);
  }
  return Buffer.concat(parts);
}
