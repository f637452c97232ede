import { TextDecoder } from 'node:util';
import { csvRecord, separatorOf, type CsvRecord } from './csv-record.js';
import { FileUnusable } from './file-unusable.js';
import { maxLineBytes, physicalLines } from './physical-lines.js';
import type { ReadRow } from './table-rows.js';

interface Line {
  readonly number: number;
  /** Null: too long to be held. */
  readonly bytes: Buffer | null;
}

// A quoted text over more lines than this is taken for a quote somebody forgot to close.
const maxRecordLines = 1_000;
const maxColumns = 1_000;

/** Lines that can be put back, so that a record that turns out to be none gives up only its first line. */
class Lines {
  readonly #again: Line[] = [];
  #number = 0;

  constructor(private readonly source: AsyncGenerator<Buffer | null>) {}

  async next(): Promise<Line | null> {
    const again = this.#again.shift();
    if (again) return again;
    const { value, done } = await this.source.next();
    if (done) return null;
    this.#number += 1;
    return { number: this.#number, bytes: value };
  }

  putBack(lines: readonly Line[]): void {
    this.#again.unshift(...lines);
  }

  async close(): Promise<void> {
    await this.source.return(undefined);
  }
}

const decoder = new TextDecoder('utf-8', { fatal: true });

function decoded(bytes: Buffer): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

const withoutReturn = (text: string): string => (text.endsWith('\r') ? text.slice(0, -1) : text);

type Taken = { readonly fields: readonly string[] } | { readonly code: string };

// The record that begins with a line. Where it is none, the lines after the first are read again as records of their own.
async function take(first: Line, lines: Lines, separator: string): Promise<Taken> {
  const more: Line[] = [];
  const givenUp = (code: string): Taken => (lines.putBack(more), { code });
  let text = '';
  for (let line: Line | null = first; ; line = await lines.next()) {
    if (line === null) return givenUp('quote_not_closed');
    if (line !== first) more.push(line);
    if (line.bytes === null) return givenUp(line === first ? 'line_too_large' : 'quote_not_closed');
    const piece = decoded(line.bytes);
    if (piece === null) return givenUp(line === first ? 'invalid_utf8' : 'quote_not_closed');
    text = line === first ? piece : `${text}\n${piece}`;
    const record: CsvRecord = csvRecord(withoutReturn(text), separator);
    if (!('open' in record)) return 'code' in record ? givenUp(more.length ? 'quote_not_closed' : record.code) : record;
    if (more.length >= maxRecordLines || text.length > maxLineBytes) return givenUp('quote_not_closed');
  }
}

function columnsOf(header: Taken): readonly string[] {
  if ('code' in header) throw new FileUnusable('no_header', `the first line is no header (${header.code})`);
  const names = header.fields.map((name) => name.trim());
  // A file whose lines end in a carriage return alone is one line to everybody else: its rows must not vanish in a header.
  if (names.some((name) => /[\r\0]/.test(name)))
    throw new FileUnusable('no_header', 'the first line is no header: lines must end in a line feed, and hold no NUL');
  if (names.length > maxColumns) throw new FileUnusable('too_many_columns', `at most ${maxColumns} columns`);
  // Of two columns of one name a reader would keep the last: a way to smuggle a grade past whoever reads the first.
  if (new Set(names).size !== names.length)
    throw new FileUnusable('duplicate_column', 'the header names a column twice');
  return names;
}

const isBlank = ({ bytes }: Line): boolean => bytes !== null && /^\s*$/.test(bytes.toString('latin1'));

/** Records of a CSV file by the names of its first line. Throws `FileUnusable` where that line names no columns. */
export async function* csvRows(chunks: AsyncIterable<Buffer>): AsyncGenerator<ReadRow> {
  const lines = new Lines(physicalLines(chunks));
  let columns: readonly string[] | null = null;
  let separator: string | null = null;
  try {
    for (let line = await lines.next(); line; line = await lines.next()) {
      if (isBlank(line)) continue;
      separator ??= separatorOf(decoded(line.bytes ?? Buffer.alloc(0)) ?? '');
      const taken = await take(line, lines, separator);
      if (columns === null) columns = columnsOf(taken);
      else if ('code' in taken) yield { line: line.number, problem: { code: taken.code } };
      else if (taken.fields.length !== columns.length)
        yield { line: line.number, problem: { code: 'wrong_number_of_columns' } };
      else yield { line: line.number, row: rowOf(columns, taken.fields) };
    }
  } finally {
    await lines.close();
  }
}

function rowOf(columns: readonly string[], fields: readonly string[]): Record<string, string> {
  return Object.fromEntries(columns.map((name, i) => [name, fields[i]!]));
}
