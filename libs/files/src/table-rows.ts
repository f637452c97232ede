import { guardJson } from '@collator/contracts';
import { csvRows } from './csv-rows.js';
import { physicalLines } from './physical-lines.js';

/** A row with the physical line it begins on, or why there is none there: a stable code, and the field where one can be named. */
export type ReadRow =
  | { readonly line: number; readonly row: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly problem: { readonly code: string; readonly field?: string } };

const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf]);

const isBlank = (bytes: Buffer): boolean =>
  bytes.every((b) => b === 0x20 || b === 0x09 || b === 0x0d || b === 0x0a || b === 0x0c || b === 0x0b);

// A row is judged as strictly as at the door: read loosely and written again, a doubled field or an inexact number would
// have lost its trace by the time the door sees it.
function rowOf(bytes: Buffer, line: number): ReadRow {
  const json = guardJson(bytes);
  if ('ok' in json) return { line, row: json.ok };
  const { code, fieldPath } = json.fault;
  return { line, problem: fieldPath === undefined ? { code } : { code, field: fieldPath } };
}

async function* ndjsonRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<ReadRow> {
  let line = 0;
  for await (const physical of physicalLines(chunks)) {
    line += 1;
    const bytes = line === 1 && physical?.subarray(0, 3).equals(byteOrderMark) ? physical.subarray(3) : physical;
    if (bytes === null) yield { line, problem: { code: 'line_too_large' } };
    else if (!isBlank(bytes)) yield rowOf(bytes, line);
  }
}

/** Formats whose rows stand one below another, and are read one at a time whatever the size of the file. */
export type TableFormat = 'ndjson' | 'csv';

/**
 * The rows of a table as its bytes come. A line that cannot be read comes as a problem with its number and code, and the
 * rest goes on. Throws `FileUnusable` for CSV without a usable header.
 */
export function tableRows(chunks: AsyncIterable<Buffer>, format: TableFormat): AsyncGenerator<ReadRow> {
  return format === 'ndjson' ? ndjsonRows(chunks) : csvRows(chunks);
}
