import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { FileUnusable } from '../file-unusable.js';
import { documentLimits, type DocumentContent, type DocumentFormat, type DocumentLimits } from './document.js';
import type { Said } from './document-worker.js';

const here = fileURLToPath(import.meta.url);
// A thread runs what was built; from the source it is found next door.
const entry = here.endsWith('.ts')
  ? join(dirname(here), '../../dist/document/document-worker.js')
  : join(dirname(here), 'document-worker.js');

const tooMuch = (): FileUnusable =>
  new FileUnusable('too_complex', 'reading it takes more time or memory than is given here');

/**
 * Reads a document in a thread of its own, under limits of size, time and memory: what a hostile file does to its reader,
 * it does not do to the process. Throws `FileUnusable` with a stable code; the thread is gone afterwards in any case.
 */
export async function readDocument(
  bytes: Uint8Array,
  format: DocumentFormat,
  limits: DocumentLimits = documentLimits,
): Promise<DocumentContent> {
  if (bytes.length > limits.maxBytes) throw new FileUnusable('document_too_large', `at most ${limits.maxBytes} bytes`);
  const worker = new Worker(entry, {
    workerData: { format, bytes, limits },
    resourceLimits: { maxOldGenerationSizeMb: limits.maxMemoryMiB, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
    env: {},
  });
  try {
    const said = await answerOf(worker, limits.withinMs);
    if ('content' in said) return said.content;
    throw new FileUnusable(said.unusable.code, said.unusable.text, said.unusable.field);
  } finally {
    await worker.terminate();
  }
}

function answerOf(worker: Worker, withinMs: number): Promise<Said> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tooMuch()), withinMs);
    const done = (settle: () => void): void => {
      clearTimeout(timer);
      settle();
    };
    worker.once('message', (said: Said) => done(() => resolve(said)));
    worker.once('error', (error: Error & { code?: string }) =>
      done(() => reject(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch() : error)),
    );
    worker.once('exit', () => done(() => reject(tooMuch())));
  });
}
