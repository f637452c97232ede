import { Problem } from '@collator/observability';
import { createCipheriv, createDecipheriv, createHash, randomBytes, randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { CallerGone } from '../door/read-body.js';

/** A file that arrived whole. It can be read as often as wanted, until it is disposed of. */
export interface Spooled {
  readonly bytes: number;
  readonly sha256: Buffer;
  /** The first bytes, to tell what it is. */
  readonly head: Buffer;
  read(): AsyncGenerator<Buffer>;
  dispose(): Promise<void>;
}

export interface SpoolLimits {
  readonly folder: string;
  readonly maxBytes: number;
  /** How long the whole file may take, in milliseconds. */
  readonly withinMs: number;
}

const headBytes = 4_096;
const pieceBytes = 64 * 1024;
const algorithm = 'aes-256-ctr';

interface Secret {
  readonly key: Buffer;
  readonly iv: Buffer;
}

// The name is taken away at once: whatever becomes of the process, nothing of the file stays behind.
async function nameless(folder: string): Promise<FileHandle> {
  const path = join(folder, `collator-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
}

async function* decrypted(handle: FileHandle, { key, iv }: Secret): AsyncGenerator<Buffer> {
  const decipher = createDecipheriv(algorithm, key, iv);
  for (let at = 0; ;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(pieceBytes), 0, pieceBytes, at);
    if (bytesRead === 0) return;
    at += bytesRead;
    yield decipher.update(buffer.subarray(0, bytesRead));
  }
}

async function writeAll(handle: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at, bytes.length - at)).bytesWritten;
}

// The disk is shared with other files that arrive: one of them ends, and there is room again.
const noRoom = (error: unknown): Problem | null =>
  ['ENOSPC', 'EDQUOT'].includes(String((error as { code?: unknown }).code))
    ? new Problem(503, 'no_room', 'There is no room for another file at the moment; try again shortly.')
    : null;

/** Bytes that come in pieces and can be seen to have come to their end, as a request can. */
export type Arriving = AsyncIterable<Buffer>;

/**
 * Puts what arrives into a file that only this process can read: encrypted under a key that is nowhere else, and without
 * a name. Memory stays flat whatever the size. Throws `too_large` (413) as soon as that is known, `too_slow` (408), or
 * `CallerGone` where `complete` says that the end is missing; nothing is left behind then.
 */
export async function spool(arriving: Arriving, complete: () => boolean, limits: SpoolLimits): Promise<Spooled> {
  const handle = await nameless(limits.folder);
  const secret: Secret = { key: randomBytes(32), iv: randomBytes(16) };
  try {
    const taken = await take(arriving, handle, secret, limits);
    if (!complete()) throw new CallerGone();
    return { ...taken, read: () => decrypted(handle, secret), dispose: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw noRoom(error) ?? error;
  }
}

async function take(arriving: Arriving, handle: FileHandle, { key, iv }: Secret, limits: SpoolLimits) {
  const cipher = createCipheriv(algorithm, key, iv);
  const hash = createHash('sha256');
  const heads: Buffer[] = [];
  let bytes = 0;
  let headLength = 0;
  const until = performance.now() + limits.withinMs;
  for await (const piece of arriving) {
    bytes += piece.length;
    if (bytes > limits.maxBytes) throw new Problem(413, 'too_large', `A file has at most ${limits.maxBytes} bytes.`);
    if (performance.now() > until) throw new Problem(408, 'too_slow', 'The file did not come in time.');
    if (headLength < headBytes) {
      heads.push(Buffer.from(piece.subarray(0, headBytes - headLength)));
      headLength += heads.at(-1)!.length;
    }
    hash.update(piece);
    await writeAll(handle, cipher.update(piece));
  }
  return { bytes, sha256: hash.digest(), head: Buffer.concat(heads) };
}
