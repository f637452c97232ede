import { readSheet } from 'read-excel-file/universal';
import { FileUnusable } from '../file-unusable.js';
import { unpack } from './archive.js';
import type { DocumentContent, DocumentLimits, DocumentRow } from './document.js';
import { storedZip } from './stored-zip.js';

const maxColumns = 1_000;
// What a sheet's values are made of. Links to other files, pictures and what was embedded never reach the reader.
const wanted = (name: string): boolean =>
  /^(\[Content_Types\]\.xml|_rels\/\.rels|xl\/(workbook\.xml|sharedStrings\.xml|styles\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml))$/i.test(
    name,
  );

const two = (n: number): string => String(n).padStart(2, '0');

// A sheet's date has no zone: it is written as it was seen, for the mapping to say where that clock stood.
function wallClock(d: Date): string {
  const day = `${d.getUTCFullYear()}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())}`;
  const seconds = Math.round(d.getTime() / 1000) % 86_400;
  if (seconds === 0) return day;
  const rounded = new Date(Math.round(d.getTime() / 1000) * 1000);
  return `${rounded.getUTCFullYear()}-${two(rounded.getUTCMonth() + 1)}-${two(rounded.getUTCDate())} ${two(rounded.getUTCHours())}:${two(rounded.getUTCMinutes())}:${two(rounded.getUTCSeconds())}`;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : wallClock(cell);
  return String(cell);
}

function columnsOf(header: readonly unknown[]): string[] {
  const names = header.map((cell) => textOf(cell).trim());
  while (names.length > 0 && names.at(-1) === '') names.pop();
  if (names.length === 0) throw new FileUnusable('no_header', 'the first row names no columns');
  if (names.length > maxColumns) throw new FileUnusable('too_many_columns', `at most ${maxColumns} columns`);
  if (new Set(names).size !== names.length)
    throw new FileUnusable('duplicate_column', 'the header names a column twice');
  return names;
}

/**
 * The rows of the first sheet by the names of its first row: values only, formulas as what they came to when the sheet was
 * saved, dates as `yyyy-mm-dd hh:mm:ss` without a zone. Throws `FileUnusable`.
 */
export async function readXlsx(bytes: Buffer, limits: DocumentLimits): Promise<DocumentContent> {
  const parts = await unpack(bytes, limits, wanted);
  if (!parts.some((p) => p.name.toLowerCase() === 'xl/workbook.xml'))
    throw new FileUnusable('type_mismatch', 'it is no spreadsheet');
  // Numbers stay the digits they are written as: a number of fifteen digits must not come out rounded.
  const archive = storedZip(parts);
  const plain = archive.buffer.slice(archive.byteOffset, archive.byteOffset + archive.length) as ArrayBuffer;
  const sheet = (await readSheet(plain, { parseNumber: (digits: string) => digits })) as unknown[][];
  if (sheet.length > limits.maxRows) throw new FileUnusable('too_many_rows', `at most ${limits.maxRows} rows`);
  const [header = [], ...body] = sheet;
  const columns = columnsOf(header);
  const rows = body.flatMap((cells, i): DocumentRow[] => {
    const texts = columns.map((name, at): [string, string] => [name, textOf(cells[at])]);
    return texts.every(([, text]) => text === '') ? [] : [{ line: i + 2, row: Object.fromEntries(texts) }];
  });
  return { rows, enclosures: [] };
}
