import type { Tx } from './database.js';

/** How many events of one topic and minute there are, and the XOR of a hash of their ids: equal on both sides means complete. */
export interface MinuteCount {
  readonly topic: string;
  /** The minute of the emission, an instant. */
  readonly minute: string;
  readonly count: number;
  /** A 64-bit number as text. */
  readonly hash: string;
}

/** What a reader has of one partition in one minute, and how far it has read there. */
export interface ReadCount extends MinuteCount {
  readonly partition: number;
  /** The latest emission among them. */
  readonly latest: string;
}

/** An event as its sender stored it. */
export interface SentEvent {
  readonly id: string;
  /** The row that keeps it. */
  readonly rowId: string;
  readonly logId: string;
  readonly emittedAt: Date;
}

/** Emissions from `from` on and before `to`. */
export interface Span {
  readonly from: Date;
  readonly to: Date;
}

// SHA-256 rather than one of PostgreSQL's own hashes: those may differ between its versions and machines.
const hashed = (id: string): string =>
  `bit_xor(('x' || encode(substring(sha256(convert_to(${id}::text, 'UTF8')) from 1 for 8), 'hex'))::bit(64)::bigint)::text`;

/** An event begins with its id; across the fence that is another than the row's own. */
const eventId = `substring(event from 8 for 36)`;
const minute = (at: string): string =>
  `to_char(date_trunc('minute', ${at} AT TIME ZONE 'UTC'), 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`;

/** What a service has sent, by its own rows; what still waits in its outbox is not sent yet. */
export async function sentCounts(tx: Tx, schema: string, span: Span): Promise<MinuteCount[]> {
  return tx.query<MinuteCount>(
    `SELECT topic, ${minute('emitted_at')} AS minute, count(*)::int AS count, ${hashed(eventId)} AS hash
     FROM ${schema}.record r
     WHERE emitted_at >= $1 AND emitted_at < $2 AND topic IS NOT NULL AND event IS NOT NULL
       AND message_id <> ALL (ARRAY(SELECT unnest(message_ids) FROM ${schema}.outbox))
     GROUP BY 1, 2 ORDER BY 1, 2`,
    [span.from, span.to],
  );
}

/** Which events a service has sent on one topic; not what is in them. */
export async function sentEvents(tx: Tx, schema: string, topic: string, span: Span): Promise<SentEvent[]> {
  return tx.query<SentEvent>(
    `SELECT ${eventId} AS id, message_id AS "rowId", substring(event FROM '"logId":"([0-9a-f-]{36})"') AS "logId",
       emitted_at AS "emittedAt"
     FROM ${schema}.record
     WHERE emitted_at >= $1 AND emitted_at < $2 AND topic = $3 AND event IS NOT NULL
       AND message_id <> ALL (ARRAY(SELECT unnest(message_ids) FROM ${schema}.outbox))
     ORDER BY emitted_at, message_id`,
    [span.from, span.to, topic],
  );
}

/** Which of these events a service has stored, whenever it was. */
export async function sentOf(tx: Tx, schema: string, ids: readonly string[], span: Span): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `SELECT message_id::text AS id FROM ${schema}.record WHERE message_id = ANY($1::uuid[]) AND event IS NOT NULL
     UNION SELECT ${eventId} FROM ${schema}.record
     WHERE emitted_at >= $2 AND emitted_at < $3 AND ${eventId} = ANY($1::text[])`,
    [ids, span.from, span.to],
  );
  return new Set(rows.map((r) => r.id));
}

// A row tells where its event came from by its audit entry; a record set aside was read as well.
const readRows = (schema: string): string => `
  SELECT r.caused_by AS id, split_part(s.origin, '/', 1) AS topic,
    split_part(split_part(s.origin, ' ', 1), '/', 2)::int AS part, r.caused_at AS at
  FROM ${schema}.record r JOIN ${schema}.slice s ON s.id = r.slice_id
  WHERE r.caused_at >= $1 AND r.caused_at < $2
  UNION
  SELECT caused_by, topic, part, caused_at FROM ${schema}.dead_letter WHERE caused_at >= $1 AND caused_at < $2`;

/** What a service has decided or set aside, by its own rows. */
export async function readCounts(tx: Tx, schema: string, topic: string, span: Span): Promise<ReadCount[]> {
  return tx.query<ReadCount>(
    `SELECT topic, part AS partition, ${minute('at')} AS minute, count(*)::int AS count, ${hashed('id')} AS hash,
       to_char(max(at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS latest
     FROM (${readRows(schema)}) AS got WHERE topic = $3 GROUP BY 1, 2, 3 ORDER BY 1, 3, 2`,
    [span.from, span.to, topic],
  );
}

/** The ids of what a service has decided or set aside from one topic. */
export async function readIds(tx: Tx, schema: string, topic: string, span: Span): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM (${readRows(schema)}) AS got WHERE topic = $3 ORDER BY id`,
    [span.from, span.to, topic],
  );
  return rows.map((r) => r.id);
}

/** Which of these rows, or events set aside, a service has, whatever the minute. */
export async function readOf(
  tx: Tx,
  schema: string,
  asked: readonly { readonly id: string; readonly rowId: string }[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ id: string }>(
    `SELECT a.id FROM unnest($1::uuid[], $2::uuid[]) AS a(id, row_id)
     WHERE EXISTS (SELECT 1 FROM ${schema}.record r WHERE r.message_id = a.row_id)
        OR EXISTS (SELECT 1 FROM ${schema}.dead_letter d WHERE d.caused_by = a.id)`,
    [asked.map((a) => a.id), asked.map((a) => a.rowId)],
  );
  return new Set(rows.map((r) => r.id));
}

/** Whether this database has a service's tables and lets us read them: each service may have a database of its own. */
export async function hasTables(tx: Tx, schema: string): Promise<boolean> {
  const [row] = await tx.query<{ here: boolean | null }>(
    `SELECT bool_and(has_table_privilege(c.oid, 'SELECT')) AND count(*) = 3 AS here
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = $1 AND c.relname IN ('record', 'slice', 'dead_letter') AND has_schema_privilege(n.oid, 'USAGE')`,
    [schema],
  );
  return row?.here === true;
}

/** The database's clock. */
export async function databaseClock(tx: Tx): Promise<Date> {
  const [row] = await tx.query<{ at: Date }>('SELECT clock_timestamp() AS at');
  return row!.at;
}
