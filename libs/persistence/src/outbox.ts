import type { Tx } from './database.js';

/** One row per originating transaction, naming the events that must still be published. */
export interface OutboxRow {
  readonly id: string;
  readonly messageIds: readonly string[];
}

export async function insertOutbox(
  tx: Tx,
  schema: string,
  origin: string,
  messageIds: readonly string[],
): Promise<string> {
  const [row] = await tx.query<{ id: string }>(
    `INSERT INTO ${schema}.outbox (origin, message_ids) VALUES ($1, $2::uuid[]) RETURNING id`,
    [origin, messageIds],
  );
  return row!.id;
}

export async function deleteOutbox(tx: Tx, schema: string, ids: readonly string[]): Promise<void> {
  await tx.query(`DELETE FROM ${schema}.outbox WHERE id = ANY($1::bigint[])`, [ids]);
}

/** Rows older than `olderThanMs` by the database's clock, oldest first, those after the row `after`. */
export async function dueOutbox(
  tx: Tx,
  schema: string,
  olderThanMs: number,
  page: { readonly after: string; readonly limit: number },
): Promise<OutboxRow[]> {
  const rows = await tx.query<{ id: string; message_ids: string[] }>(
    `SELECT id, message_ids FROM ${schema}.outbox
     WHERE created_at <= clock_timestamp() - make_interval(secs => $1::float8 / 1000) AND id > $2
     ORDER BY id LIMIT $3`,
    [olderThanMs, page.after, page.limit],
  );
  return rows.map((r) => ({ id: r.id, messageIds: r.message_ids }));
}
