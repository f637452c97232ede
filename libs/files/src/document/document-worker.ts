import { parentPort, workerData } from 'node:worker_threads';
import { FileUnusable } from '../file-unusable.js';
import type { DocumentContent, DocumentFormat, DocumentLimits } from './document.js';

interface Task {
  readonly format: DocumentFormat;
  readonly bytes: Uint8Array;
  readonly limits: DocumentLimits;
}

/** What the thread says: the content, or why there is none. */
export type Said =
  | { readonly content: DocumentContent }
  | { readonly unusable: { readonly code: string; readonly text: string; readonly field: string | null } };

// A reader is loaded only for the format it reads.
async function content({ format, bytes, limits }: Task): Promise<DocumentContent> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (format === 'xlsx') return (await import('./xlsx.js')).readXlsx(file, limits);
  if (format === 'docx') return (await import('./docx.js')).readDocx(file, limits);
  if (format === 'pdf') return (await import('./pdf.js')).readPdf(file, limits);
  return (await import('./eml.js')).readEml(file, limits);
}

async function said(task: Task): Promise<Said> {
  try {
    return { content: await content(task) };
  } catch (error) {
    // A reader's own error may hold what it read; only that it failed goes out.
    if (!(error instanceof FileUnusable))
      return { unusable: { code: 'malformed_file', text: 'the file cannot be read', field: null } };
    return { unusable: { code: error.code, text: error.message, field: error.field } };
  }
}

parentPort?.postMessage(await said(workerData as Task));
