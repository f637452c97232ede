import kafkajs from 'kafkajs';
import lz4 from 'lz4js';
import * as snappy from 'snappyjs';
import * as zlib from 'node:zlib';

interface Encoded {
  readonly buffer: Buffer;
}

interface Codec {
  compress(encoder: Encoded): Promise<Buffer>;
  decompress(buffer: Buffer): Promise<Buffer>;
}

const xerialMagic = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const xerialHeaderBytes = 16;

// Java clients cut snappy into framed blocks; others write one bare block.
function unsnap(buffer: Buffer): Buffer {
  if (!buffer.subarray(0, xerialMagic.length).equals(xerialMagic)) return Buffer.from(snappy.uncompress(buffer));
  const blocks: Uint8Array[] = [];
  for (let at = xerialHeaderBytes; at < buffer.length;) {
    const length = buffer.readInt32BE(at);
    blocks.push(snappy.uncompress(buffer.subarray(at + 4, at + 4 + length)));
    at += 4 + length;
  }
  return Buffer.concat(blocks);
}

const snappyCodec: Codec = {
  compress: async ({ buffer }) => Buffer.from(snappy.compress(buffer)),
  decompress: async (buffer) => unsnap(buffer),
};

const lz4Codec: Codec = {
  compress: async ({ buffer }) => Buffer.from(lz4.compress(buffer)),
  decompress: async (buffer) => Buffer.from(lz4.decompress(buffer)),
};

// Node has zstd from 22.15 on. Before, a zstd batch stops the consumer, and the submission topic is kept as gzip by the broker.
function zstdCodec(): Codec | null {
  const { zstdCompressSync, zstdDecompressSync } = zlib as unknown as Record<
    string,
    ((b: Buffer) => Buffer) | undefined
  >;
  if (!zstdCompressSync || !zstdDecompressSync) return null;
  return {
    compress: async ({ buffer }) => zstdCompressSync(buffer),
    decompress: async (buffer) => zstdDecompressSync(buffer),
  };
}

/** Registers the codecs that kafkajs lacks (K11): a partner's compressed batch must not be a poison pill. */
export function registerCodecs(): void {
  const { CompressionCodecs, CompressionTypes } = kafkajs as unknown as {
    CompressionCodecs: Record<number, () => Codec>;
    CompressionTypes: Record<string, number>;
  };
  CompressionCodecs[CompressionTypes['Snappy']!] = () => snappyCodec;
  CompressionCodecs[CompressionTypes['LZ4']!] = () => lz4Codec;
  const zstd = zstdCodec();
  if (zstd) CompressionCodecs[CompressionTypes['ZSTD']!] = () => zstd;
}
