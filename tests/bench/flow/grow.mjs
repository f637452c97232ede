// Makes a database hold many logs without sending them through: rows that real logs left behind are copied under other ids,
// in every service's tables, and with other identifiers, so that indexes are as deep and as wide as after so many logs.
const schemas = ['ingest', 'triage', 'enrichment', 'sanitisation', 'dissemination'];
/** A table grows with the logs held where its rows are about one of these. */
const about = ['log_id', 'product_id', 'from_log', 'delivery_id', 'normalised'];
/** Texts that are somebody's name for one log or product, or what logs are linked by. */
const named = new Set(['urn', 'product_urn', 'submission_id', 'normalised', 'raw']);
/** Ids of things that do not grow with the logs. */
const kept = new Set(['subscriber_id', 'claim']);

const columnsOf = `SELECT n.nspname AS schema, c.relname AS table, a.attname AS name, a.attidentity AS identity,
    format_type(a.atttypid, NULL) AS type
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid
  WHERE c.relkind = 'r' AND n.nspname = ANY ($1) AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
  ORDER BY 1, 2, a.attnum`;

// The copy's number goes into the last 48 bits: the time in front stays, so that keys stay in order.
const otherId = (column) =>
  `(left(${column}::text, 24) || lpad(to_hex((('x' || right(${column}::text, 12))::bit(48)::bigint + k * 7919) & 281474976710655), 12, '0'))::uuid`;

function copied({ name, type }) {
  const column = `t.${name}`;
  if (type === 'uuid' && !kept.has(name)) return otherId(column);
  if (type === 'uuid[]') return `ARRAY(SELECT ${otherId('u')} FROM unnest(${column}) u)`;
  if (type === 'integer[]') return `ARRAY(SELECT u # (k * 48271 % 2147483647)::int FROM unnest(${column}) u)`;
  if (type === 'text' && named.has(name)) return `${column} || '~' || k`;
  return column;
}

/** Multiplies what a database holds: afterwards it has `times` as many logs. Returns how many rows were added. */
export async function multiply(db, times, told = () => undefined) {
  const { rows } = await db.query(columnsOf, [schemas]);
  const tables = new Map();
  for (const r of rows) tables.set(`${r.schema}.${r.table}`, [...(tables.get(`${r.schema}.${r.table}`) ?? []), r]);
  let added = 0;
  for (const [table, columns] of tables) {
    // What is only waiting to be worked on is not held.
    if (table.endsWith('_due') || !columns.some((c) => about.includes(c.name))) continue;
    const own = columns.filter((c) => c.identity !== 'a');
    told(`growing ${table}`);
    const { rowCount } = await db.query(
      `INSERT INTO ${table} (${own.map((c) => c.name).join(', ')})
       SELECT ${own.map(copied).join(', ')} FROM ${table} t, generate_series(1::bigint, ${times - 1}) k ON CONFLICT DO NOTHING`,
    );
    added += rowCount;
  }
  await db.query('VACUUM ANALYZE');
  return added;
}
