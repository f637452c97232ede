import { parse } from 'csv-parse';
import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';

/** A row with the physical line it begins on, or why there is none there. */
export type ReadRow =
  | { readonly line: number; readonly row: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly problem: { readonly code: string } };

const maxLineBytes = 4 * 1024 * 1024;
const lineFeed = 0x0a;

/** Physical lines as bytes, without their ends; one that is too long comes as null. Holds one line at a time. */
async function* physicalLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer | null> {
  let rest: Buffer[] = [];
  let size = 0;
  const end = (last: Buffer): Buffer | null => {
    const line = size + last.length > maxLineBytes ? null : Buffer.concat([...rest, last]);
    rest = [];
    size = 0;
    return line;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, from)) {
      yield end(chunk.subarray(from, at));
      from = at + 1;
    }
    const tail = chunk.subarray(from);
    size += tail.length;
    if (size <= maxLineBytes) rest.push(tail);
    else rest = [];
  }
  if (size > 0) yield end(Buffer.alloc(0));
}

function rowOf(bytes: Buffer, line: number): ReadRow | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { line, problem: { code: 'invalid_utf8' } };
  }
  if (text.trim() === '') return null;
  try {
    const row: unknown = JSON.parse(text);
    if (typeof row !== 'object' || row === null || Array.isArray(row))
      return { line, problem: { code: 'not_an_object' } };
    return { line, row: row as Record<string, unknown> };
  } catch {
    return { line, problem: { code: 'malformed_json' } };
  }
}

async function* ndjsonRows(path: string): AsyncGenerator<ReadRow> {
  let line = 0;
  for await (const bytes of physicalLines(createReadStream(path))) {
    line += 1;
    const row = bytes === null ? ({ line, problem: { code: 'line_too_large' } } as const) : rowOf(bytes, line);
    if (row) yield row;
  }
}

interface CsvRecord {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number; readonly error?: { readonly code: string } };
}

const csvCodes: Readonly<Record<string, string>> = {
  CSV_RECORD_INCONSISTENT_COLUMNS: 'wrong_number_of_columns',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'wrong_number_of_columns',
  CSV_QUOTE_NOT_CLOSED: 'quote_not_closed',
  CSV_MAX_RECORD_SIZE: 'line_too_large',
};

const problemRow = (s: { line: number; code: string }): ReadRow => ({ line: s.line, problem: { code: s.code } });

async function* csvRows(path: string): AsyncGenerator<ReadRow> {
  const skipped: { line: number; code: string }[] = [];
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      skip_records_with_error: true,
      max_record_size: maxLineBytes,
      on_skip: (error) => {
        skipped.push({ line: Number(error?.['lines'] ?? 0), code: csvCodes[error?.code ?? ''] ?? 'malformed_csv' });
        return undefined;
      },
    }),
  );
  for await (const { record, info } of parser as AsyncIterable<CsvRecord>) {
    // The parser reads ahead: what it skipped further down must wait for its turn.
    while (skipped[0] && skipped[0].line < info.lines) yield problemRow(skipped.shift()!);
    yield { line: info.lines, row: record };
  }
  for (const s of skipped) yield problemRow(s);
}

/**
 * The rows of a file, one at a time whatever its size. A line that cannot be read comes as a problem with its number and
 * code, and the rest goes on. Throws where the file itself cannot be read.
 */
export function readRows(path: string, format: 'ndjson' | 'csv'): AsyncGenerator<ReadRow> {
  return format === 'ndjson' ? ndjsonRows(path) : csvRows(path);
}
