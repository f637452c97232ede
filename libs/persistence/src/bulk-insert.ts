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

/**
 * Inserts any number of rows in one statement with one parameter per column (`unnest`), so the protocol's 65,535
 * parameters are never near. Each value travels as text and is cast to the column's type by the server; arrays and
 * objects (as JSON) included. A text for a JSON column must be JSON already. Returns what `returning` names, else nothing.
 */
export async function bulkInsert<T = Record<string, unknown>>(tx: Tx, insert: BulkInsert): Promise<T[]> {
  if (insert.rows.length === 0) return [];
  const names = Object.keys(insert.columns);
  for (const name of [insert.table, ...names])
    if (!identifier.test(name)) throw new Error(`not a plain SQL identifier: ${name}`);
  const params = names.map((name) => insert.rows.map((row) => textOf(row[name], insert.columns[name]!)));
  const sql = `INSERT INTO ${insert.table} (${names.join(', ')})
    SELECT ${names.map((n) => `u.${n}::${insert.columns[n]}`).join(', ')}
    FROM unnest(${names.map((_, i) => `$${i + 1}::text[]`).join(', ')}) AS u(${names.join(', ')})
    ${insert.onConflict ?? ''} ${insert.returning ?? ''}`;
  return tx.query<T>(sql, params);
}
