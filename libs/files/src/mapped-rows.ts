import { applyMapping, type Mapping, type MappingFormat } from '@collator/mapping';
import type { DocumentContent } from './document/document.js';
import { FileUnusable } from './file-unusable.js';
import { houseTables } from './house-tables.js';
import { tableRows, type ReadRow, type TableFormat } from './table-rows.js';

/** Something wrong with a row: stable code and field, never a value. */
export interface RowFault {
  readonly code: string;
  readonly field: string | null;
}

/** A row of a file as it would go to the door, or why it cannot go there. */
export type MappedRow =
  | { readonly line: number; readonly submission: Readonly<Record<string, unknown>> }
  | { readonly line: number; readonly problems: readonly RowFault[] };

/** True for a format whose rows are read one at a time. */
export const isTable = (format: MappingFormat): format is TableFormat => format === 'ndjson' || format === 'csv';

const named = (from: string | readonly string[] | undefined): readonly string[] =>
  from === undefined ? [] : typeof from === 'string' ? [from] : from;

/** Columns that a mapping cannot do without: rules marked required, with no default, that read one column. */
function neededColumns(mapping: Mapping): [string, string][] {
  return Object.entries(mapping.fields).flatMap(([field, rule]): [string, string][] => {
    const from = named(rule.from);
    return rule.required && !('default' in rule) && from.length === 1 ? [[field, from[0]!]] : [];
  });
}

// One answer about the file is worth more than the same complaint about each of a million rows.
function assertColumns(mapping: Mapping, row: Readonly<Record<string, unknown>>): void {
  for (const [field, column] of neededColumns(mapping))
    if (!Object.hasOwn(row, column.split('.')[0]!))
      throw new FileUnusable('missing_column', `the file has no column that the mapping takes ${field} from`, field);
}

/** One row through a mapping, with the house's code lists and defaults. */
export function mappedRow(read: ReadRow, mapping: Mapping): MappedRow {
  const { line } = read;
  if ('problem' in read) return { line, problems: [{ code: read.problem.code, field: read.problem.field ?? null }] };
  const mapped = applyMapping(mapping, read.row, houseTables);
  if ('ok' in mapped) return { line, submission: mapped.ok };
  return { line, problems: mapped.problems.map(({ code, field }) => ({ code, field })) };
}

/**
 * The rows of a table through a mapping, one at a time. Throws `FileUnusable` for CSV without a usable header, or without a
 * column that the mapping cannot do without. A readable row that is not `wanted` is passed over.
 */
export async function* mappedTable(
  chunks: AsyncIterable<Buffer>,
  mapping: Mapping,
  wanted: (row: Readonly<Record<string, unknown>>) => boolean = () => true,
): AsyncGenerator<MappedRow> {
  if (!isTable(mapping.format)) throw new FileUnusable('type_mismatch', 'the mapping reads documents, not tables');
  let first = true;
  for await (const read of tableRows(chunks, mapping.format)) {
    if (first && mapping.format === 'csv' && 'row' in read) {
      assertColumns(mapping, read.row);
      first = false;
    }
    if ('problem' in read || wanted(read.row)) yield mappedRow(read, mapping);
  }
}

/** The rows of a document through a mapping. Throws `FileUnusable` where a sheet lacks a column that the mapping needs. */
export function mappedDocument(content: DocumentContent, mapping: Mapping): MappedRow[] {
  const [first] = content.rows;
  if (first && mapping.format === 'xlsx') assertColumns(mapping, first.row);
  return content.rows.map((read) => mappedRow(read, mapping));
}
