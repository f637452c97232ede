import type { Tx } from './database.js';

/** Names one partition as one group reads it. */
export interface PositionKey {
  readonly group: string;
  readonly topic: string;
  readonly partition: number;
}

export interface Position {
  /** Everything before this offset is decided. */
  readonly done: bigint;
  /** Everything before this offset is published as well; never ahead of `done`. */
  readonly published: bigint;
  /** Grows at each assignment; who holds an older one is fenced. */
  readonly epoch: bigint;
}

export type PositionRow = { done: string; published: string; epoch: string; topic_id?: string | null };

export const positionOf = (r: PositionRow): Position => ({
  done: BigInt(r.done),
  published: BigInt(r.published),
  epoch: BigInt(r.epoch),
});

/** Takes a partition: raises its epoch, so that whoever held it before can no longer write, and says where it stands. */
export async function claimPosition(
  tx: Tx,
  schema: string,
  key: PositionKey,
): Promise<Position & { topicId: string | null }> {
  const [row] = await tx.query<PositionRow>(
    `INSERT INTO ${schema}.position AS p (grp, topic, part, epoch) VALUES ($1, $2, $3, 1)
     ON CONFLICT (grp, topic, part) DO UPDATE SET epoch = p.epoch + 1, updated_at = clock_timestamp()
     RETURNING done, published, epoch, topic_id`,
    [key.group, key.topic, key.partition],
  );
  return { ...positionOf(row!), topicId: row!.topic_id ?? null };
}

/**
 * Writes down what is published, alone. Returns false when the epoch is no longer ours, or when the database has not what
 * we hold for decided: it lost a commit, and moving `done` along would skip what that commit held.
 */
export async function markPublished(
  tx: Tx,
  schema: string,
  key: PositionKey,
  marks: { readonly published: bigint; readonly epoch: bigint },
): Promise<boolean> {
  const rows = await tx.query(
    `UPDATE ${schema}.position SET published = greatest(published, $4), updated_at = clock_timestamp()
     WHERE grp = $1 AND topic = $2 AND part = $3 AND epoch = $5 AND done >= $4 RETURNING 1 AS ok`,
    [key.group, key.topic, key.partition, marks.published, marks.epoch].map(String),
  );
  return rows.length === 1;
}

/** Remembers which incarnation of the topic the offsets belong to. */
export async function rememberTopicId(tx: Tx, schema: string, key: PositionKey, topicId: string): Promise<void> {
  await tx.query(`UPDATE ${schema}.position SET topic_id = $4 WHERE grp = $1 AND topic = $2 AND part = $3`, [
    key.group,
    key.topic,
    key.partition,
    topicId,
  ]);
}
