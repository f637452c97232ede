import type { Tx } from './database.js';

export interface BulkInsert {
  /** `schema.table`, from code. */
  readonly table: string;
  /** Column name → PostgreSQL type, in the order of insertion. */
  readonly columns: Readonly<Record<string, string>>;
  /** One object per row; a missing or undefined value is NULL. */
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** For instance `ON CONFLICT DO NOTHING`. */
  readonly onConflict?: string;
  /** For instance `RETURNING id`. */
  readonly returning?: string;
}

const identifier = /^[a-z_][a-z0-9_]*(\.[a-z_][a-z0-9_]*)?$/;

const json = /^jsonb?$/;

function textOf(value: unknown, type: string): string | null {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\x${value.toString('hex')}`;
  if (Array.isArray(value)) return json.test(type) ? JSON.stringify(value) : arrayLiteral(value);
  if (typeof value === 'object') return JSON.stringify(value);
  return String(value);
}

/** A PostgreSQL array literal of texts: an array column inside an unnest must travel as one text each. */
function arrayLiteral(values: readonly unknown[]): string {
  const quoted = values.map((value) => {
    if (Array.isArray(value)) return arrayLiteral(value);
    const text = textOf(value, '');
    return text === null ? 'NULL' : `"${text.replace(/[\\"]/g, '\\$&')}"`;
  });
  return `{${quoted.join(',')}}`;
}

/** Texts that may travel joined: PostgreSQL cuts them apart again without a quote or an escape to look for. */
const between = '\x1e';
const nothing = '\x1f';

type Texts = readonly (string | null)[];

/** How a column travels: once where every row has the same, joined where no text holds a separator, else as an array. */
function travelling(
  values: Texts,
  at: number,
): { readonly each: string | null; readonly once: string; readonly value: unknown } {
  const [first] = values;
  if (values.every((v) => v === first)) return { each: null, once: `$${at}::text`, value: first };
  const joined = values.map((v) => v ?? nothing).join(between);
  // JSON never holds a separator; a text of an outsider may.
  const cut = count(joined, between) === values.length - 1 && count(joined, nothing) === nulls(values);
  if (!cut) return { each: `$${at}::text[]`, once: '', value: values };
  return { each: `string_to_array($${at}::text, E'\\x1e', E'\\x1f')`, once: '', value: joined };
}

const nulls = (values: Texts): number => values.reduce((n, v) => (v === null ? n + 1 : n), 0);

function count(text: string, of: string): number {
  let n = 0;
  for (let at = text.indexOf(of); at >= 0; at = text.indexOf(of, at + 1)) n += 1;
  return n;
}

/**
 * Inserts any number of rows in one statement with one parameter per column (`unnest`), so the protocol's 65,535
 * parameters are never near. Each value travels as text and is cast to the column's type by the server; arrays and
 * objects (as JSON) included. A column of plain texts travels joined, which costs a third of an
 * array literal, and one that is the same in every row travels once. A text for a JSON column must be JSON already. Returns
 * what `returning` names, else nothing.
 */
export async function bulkInsert<T = Record<string, unknown>>(tx: Tx, insert: BulkInsert): Promise<T[]> {
  if (insert.rows.length === 0) return [];
  const names = Object.keys(insert.columns);
  for (const name of [insert.table, ...names])
    if (!identifier.test(name)) throw new Error(`not a plain SQL identifier: ${name}`);
  const columns = names.map((name, i) => {
    const values = insert.rows.map((row) => textOf(row[name], insert.columns[name]!));
    return { name, ...travelling(values, i + 1) };
  });
  const varying = columns.filter((c) => c.each !== null);
  const source =
    varying.length === 0
      ? `generate_series(1, ${insert.rows.length})`
      : `unnest(${varying.map((c) => c.each).join(', ')}) AS u(${varying.map((c) => c.name).join(', ')})`;
  const sql = `INSERT INTO ${insert.table} (${names.join(', ')})
    SELECT ${columns.map((c) => `${c.each === null ? c.once : `u.${c.name}`}::${insert.columns[c.name]}`).join(', ')}
    FROM ${source}
    ${insert.onConflict ?? ''} ${insert.returning ?? ''}`;
  return tx.query<T>(
    sql,
    columns.map((c) => c.value),
  );
}
