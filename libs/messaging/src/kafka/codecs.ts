import kafkajs from 'kafkajs';
import lz4 from 'lz4js';
import snappy from 'snappyjs';
import { promisify } from 'node:util';
import * as zlib from 'node:zlib';

/** More than any batch of ours; a small batch that grows beyond it was made to fill the memory. */
export const maxDecompressedBytes = 64 * 1024 * 1024;

/** A batch cannot be read here. kafkajs stops a consumer at once on this name instead of trying for ever. */
export class CodecFailed extends Error {
  override readonly name = 'KafkaJSNotImplemented';
  readonly retriable = false;

  constructor(
    readonly code: 'codec_missing' | 'codec_failed',
    codec: string,
    options?: { cause?: unknown },
  ) {
    super(`${code}: ${codec}`, options);
  }
}

interface Codec {
  compress(encoder: { readonly buffer: Buffer }): Promise<Buffer>;
  decompress(buffer: Buffer): Promise<Buffer>;
}

// Nothing is written compressed here, and a broker refuses what lz4js writes.
const unwritten = (name: string) => async (): Promise<Buffer> => {
  throw new CodecFailed('codec_missing', name);
};

// Java frames snappy in blocks, each with its length, behind a header of 16 bytes; other clients send one bare block.
const xerialMagic = Buffer.from([0x82, 0x53, 0x4e, 0x41, 0x50, 0x50, 0x59, 0x00]);
const xerialHeaderBytes = 16;

function unframed(buffer: Buffer): Buffer {
  if (!buffer.subarray(0, xerialMagic.length).equals(xerialMagic))
    return Buffer.from(snappy.uncompress(buffer, maxDecompressedBytes));
  const blocks: Uint8Array[] = [];
  let total = 0;
  for (let at = xerialHeaderBytes; at < buffer.length;) {
    const length = buffer.readUInt32BE(at);
    const block = snappy.uncompress(buffer.subarray(at + 4, at + 4 + length), maxDecompressedBytes - total);
    blocks.push(block);
    total += block.length;
    at += 4 + length;
  }
  return Buffer.concat(blocks);
}

const snappyCodec: Codec = {
  compress: unwritten('snappy'),
  decompress: async (buffer) => unframed(buffer),
};

const lz4Codec: Codec = {
  compress: unwritten('lz4'),
  async decompress(buffer) {
    if (lz4.decompressBound(buffer) > maxDecompressedBytes) throw new RangeError('too large');
    return Buffer.from(lz4.decompress(buffer));
  },
};

const gzip = promisify(zlib.gzip);
const gunzip = promisify<Buffer, zlib.ZlibOptions, Buffer>(zlib.gunzip);

const gzipCodec: Codec = {
  compress: ({ buffer }) => gzip(buffer),
  decompress: (buffer) => gunzip(buffer, { maxOutputLength: maxDecompressedBytes }),
};

type ZstdOf = (input: Buffer, options: { readonly maxOutputLength: number }) => Buffer;

// Part of Node from 22.15 on. Older ones say so clearly: topics that others write to are re-encoded by the broker anyway.
const zstdCodec: Codec = {
  compress: unwritten('zstd'),
  async decompress(buffer) {
    const { zstdDecompressSync } = zlib as unknown as { zstdDecompressSync?: ZstdOf };
    if (!zstdDecompressSync) throw new CodecFailed('codec_missing', 'zstd');
    return zstdDecompressSync(buffer, { maxOutputLength: maxDecompressedBytes });
  },
};

// Anything a decompressor throws (a RangeError, a zlib error) would make kafkajs fetch the same batch for ever.
function guarded(name: string, codec: Codec): () => Codec {
  return () => ({
    compress: (encoder) => codec.compress(encoder),
    async decompress(buffer) {
      try {
        return await codec.decompress(buffer);
      } catch (error) {
        throw error instanceof CodecFailed ? error : new CodecFailed('codec_failed', name, { cause: error });
      }
    },
  });
}

/** Teaches kafkajs the codecs others may use (K11): without them one compressed batch ends the consumer. */
export function registerCodecs(): void {
  const { CompressionCodecs: codecs, CompressionTypes: types } = kafkajs;
  codecs[types.GZIP] = guarded('gzip', gzipCodec);
  codecs[types.Snappy] = guarded('snappy', snappyCodec);
  codecs[types.LZ4] = guarded('lz4', lz4Codec);
  codecs[types.ZSTD] = guarded('zstd', zstdCodec);
}
