import { Injectable } from '@nestjs/common';
import { createReadStream } from 'node:fs';
import { tmpdir } from 'node:os';
import { FileConfig } from '../file/file.config.js';
import { spool, type Spooled } from '../file/spool.js';
import { ReportConfig } from './report.config.js';

/** Where the daily report comes from. */
@Injectable()
export class ReportSource {
  constructor(
    private readonly config: ReportConfig,
    private readonly files: FileConfig,
  ) {}

  /** The report, whole. Rejects where it is not to be had: no answer, another answer than 200, a redirect, too large. */
  async fetch(mediaType: string): Promise<Spooled> {
    const { maxFileBytes: maxBytes, fileTimeoutMs: withinMs, spoolDir } = this.files;
    const limits = { folder: spoolDir || tmpdir(), maxBytes, withinMs };
    const { from, token } = this.config;
    if (from.startsWith('/')) return spool(createReadStream(from) as AsyncIterable<Buffer>, () => true, limits);
    const response = await fetch(from, {
      headers: { accept: mediaType, ...(token ? { authorization: `Bearer ${token}` } : {}) },
      // Whoever answers may not send us elsewhere with our token.
      redirect: 'error',
      signal: AbortSignal.timeout(withinMs),
    });
    if (response.status !== 200 || !response.body) {
      await response.body?.cancel();
      throw new Error(`the report's address answered ${response.status}`);
    }
    return spool(buffers(response.body as unknown as AsyncIterable<Uint8Array>), () => true, limits);
  }
}

async function* buffers(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  for await (const piece of pieces) yield Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
}
