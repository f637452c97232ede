import { entryDigest, type AuditEntry } from './audit.js';
import type { Tx } from './database.js';
import { positionOf, type Position, type PositionKey, type PositionRow } from './position.js';

/** A partition locked for one slice, with all that the slice must know before it decides. */
export interface OpenSlice extends Position {
  /** The database's clock. */
  readonly at: Date;
  /** Id of the audit entry this transaction will write, drawn now so that the facts can name it. */
  readonly sliceId: string;
  /** Digest of the chain's last entry. */
  readonly prevDigest: Buffer | null;
  /** Which of the ids have a row already. */
  readonly known: ReadonlySet<string>;
}

/**
 * Locks the partition's row for this transaction and reads, in the same statement, what hangs on it: only the partition's
 * owner writes its records and its chain, so nothing here can be older than the lock.
 */
export async function openSlice(
  tx: Tx,
  schema: string,
  of: { readonly key: PositionKey; readonly stream: string; readonly ids: readonly string[] },
): Promise<OpenSlice> {
  type Row = PositionRow & { at: Date; slice_id: string; prev: Buffer | null; known: string[] | null };
  const [row] = await tx.query<Row>(
    `SELECT done, published, epoch, clock_timestamp() AS at, nextval('${schema}.slice_id_seq') AS slice_id,
       (SELECT digest FROM ${schema}.chain WHERE stream = $4) AS prev,
       (SELECT array_agg(message_id::text) FROM ${schema}.record
        WHERE message_id = ANY(string_to_array($5, ',')::uuid[])) AS known
     FROM ${schema}.position WHERE grp = $1 AND topic = $2 AND part = $3 FOR UPDATE`,
    [of.key.group, of.key.topic, of.key.partition, of.stream, of.ids.join(',')],
  );
  if (!row) throw new Error('position row is missing: the partition was never claimed');
  const { at, slice_id: sliceId, prev: prevDigest, known } = row;
  return { ...positionOf(row), at, sliceId, prevDigest, known: new Set(known ?? []) };
}

/**
 * Ends a slice: its audit entry joins the chain and the marks move forward under our epoch, in one statement. False when the
 * epoch is no longer ours: nothing was written. Throws where the chain has another end than was read, which only a hand at
 * the tables can bring about.
 */
export async function closeSlice(
  tx: Tx,
  schema: string,
  slice: {
    readonly key: PositionKey;
    readonly marks: { readonly done: bigint; readonly published: bigint; readonly epoch: bigint };
    readonly open: OpenSlice;
    readonly entry: AuditEntry;
  },
): Promise<boolean> {
  const { key, marks, open, entry: e } = slice;
  const digest = entryDigest(open.sliceId, e, open.prevDigest);
  const rows = await tx.query<{ entries: string }>(
    `WITH moved AS (
       INSERT INTO ${schema}.chain AS c (stream, digest) VALUES ($1, $13)
       ON CONFLICT (stream) DO UPDATE SET digest = excluded.digest WHERE c.digest IS NOT DISTINCT FROM $12 RETURNING 1
     ), entry AS (
       INSERT INTO ${schema}.slice (id, stream, origin, actor, action, record_ids, purpose, reason, policy_version,
         count, facts_digest, at, prev_digest, digest)
       SELECT $14, $1, $2, $3, $4, $5::uuid[], $6, $7, $8, $9, $10, $11, $12, $13 FROM moved RETURNING 1
     )
     UPDATE ${schema}.position
     SET done = greatest(done, $18), published = greatest(published, $19), updated_at = clock_timestamp()
     WHERE grp = $15 AND topic = $16 AND part = $17 AND epoch = $20
     RETURNING (SELECT count(*) FROM entry) AS entries`,
    [
      ...[e.stream, e.origin, e.actor, e.action, e.recordIds, e.purpose, e.reason, e.policyVersion, e.count],
      ...[e.factsDigest, e.at, open.prevDigest, digest, open.sliceId],
      ...[key.group, key.topic, key.partition, String(marks.done), String(marks.published), String(marks.epoch)],
    ],
  );
  if (rows.length === 0) return false;
  if (rows[0]!.entries !== '1') throw new Error('the audit chain has another end than was read');
  return true;
}
