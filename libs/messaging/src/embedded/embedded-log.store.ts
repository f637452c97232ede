import type { Database, Tx } from '@collator/persistence';
import type { OutRecord, PartitionRef } from '../port.js';

export interface StoredRecord {
  readonly off: string;
  readonly key: string | null;
  readonly headers: string;
  readonly value: Buffer | null;
}

export interface StoredPage {
  readonly start: bigint;
  readonly end: bigint;
  readonly records: readonly StoredRecord[];
}

export interface StoredHint extends PartitionRef {
  readonly group: string;
  readonly committed: bigint;
}

/**
 * Offsets are allocated under the partition's row lock, which its transaction holds until the commit: they are
 * contiguous, and no reader sees a later record before an earlier one. The values travel as one parameter and are cut
 * apart by the server, because an array of bytea would be sent as text, twice as long.
 */
const append = `
  WITH slot AS (
    UPDATE bus.partition SET next_off = next_off + $3
    WHERE topic_id = (SELECT id FROM bus.topic WHERE name = $1) AND part = $2
    RETURNING topic_id, part, next_off - $3 AS base
  ), added AS (
    INSERT INTO bus.record (topic_id, part, off, key, headers, value)
    SELECT s.topic_id, s.part, s.base + u.n - 1, u.key, u.headers, substring($6::bytea FROM u.at + 1 FOR u.len)
    FROM slot s, unnest($4::text[], $5::text[], $7::int[], $8::int[]) WITH ORDINALITY AS u(key, headers, at, len, n)
  )
  SELECT base FROM slot`;

/**
 * One row even when there is nothing to read: where the partition begins and ends. An offset before the log's start or
 * past its end reads from the start.
 */
const fetch = `
  SELECT p.log_start, p.next_off, r.off, r.key, r.headers, r.value
  FROM bus.partition p
  LEFT JOIN LATERAL (
    SELECT q.* FROM (
      SELECT off, key, headers, value, octet_length(value) AS bytes, sum(octet_length(value)) OVER (ORDER BY off) AS run
      FROM bus.record
      WHERE topic_id = p.topic_id AND part = p.part
        AND off >= CASE WHEN $3::bigint > p.next_off THEN p.log_start ELSE $3::bigint END
      ORDER BY off LIMIT $4
    ) q WHERE q.run - q.bytes < $5
  ) r ON true
  WHERE p.topic_id = (SELECT id FROM bus.topic WHERE name = $1) AND p.part = $2
  ORDER BY r.off`;

/** The SQL of the durable log in schema `bus`. */
export class EmbeddedLogStore {
  constructor(private readonly database: Database) {}

  async createTopic(topic: string, partitions: number): Promise<void> {
    await this.database.query(
      `WITH made AS (INSERT INTO bus.topic (name) VALUES ($1) ON CONFLICT (name) DO NOTHING RETURNING id)
       INSERT INTO bus.partition (topic_id, part) SELECT id, generate_series(0, $2::int - 1) FROM made`,
      [topic, partitions],
    );
  }

  /** Appends to one partition and returns the offset of the first record; null when there is no such partition. */
  async append(tx: Tx, p: PartitionRef, records: readonly OutRecord[]): Promise<bigint | null> {
    let at = 0;
    const starts: number[] = [];
    for (const record of records) {
      starts.push(at);
      at += record.value.length;
    }
    const [row] = await tx.query<{ base: string }>(append, [
      p.topic,
      p.partition,
      records.length,
      records.map((r) => r.key),
      records.map((r) => JSON.stringify(r.headers)),
      Buffer.concat(records.map((r) => r.value)),
      starts,
      records.map((r) => r.value.length),
    ]);
    return row ? BigInt(row.base) : null;
  }

  /** Records from an offset on, within both limits but at least one if there is one; null when there is no such partition. */
  async fetch(p: PartitionRef, from: bigint, maxRecords: number, maxBytes: number): Promise<StoredPage | null> {
    type Row = StoredRecord & { log_start: string; next_off: string };
    const rows = await this.database.query<Row>(fetch, [p.topic, p.partition, String(from), maxRecords, maxBytes]);
    const [first] = rows;
    if (!first) return null;
    const records = rows.filter((r) => r.off !== null);
    return { start: BigInt(first.log_start), end: BigInt(first.next_off), records };
  }

  /** Where a partition begins and ends; null when there is no such partition. */
  async bounds(p: PartitionRef): Promise<{ start: bigint; end: bigint } | null> {
    const [row] = await this.database.query<{ log_start: string; next_off: string }>(
      `SELECT p.log_start, p.next_off FROM bus.partition p JOIN bus.topic t ON t.id = p.topic_id
       WHERE t.name = $1 AND p.part = $2`,
      [p.topic, p.partition],
    );
    return row ? { start: BigInt(row.log_start), end: BigInt(row.next_off) } : null;
  }

  /** The topic's id and number of partitions; null when it does not exist. */
  async topic(topic: string): Promise<{ id: string; partitions: number } | null> {
    const [row] = await this.database.query<{ id: string; partitions: number }>(
      `SELECT t.incarnation AS id, count(p.part)::int AS partitions
       FROM bus.topic t LEFT JOIN bus.partition p ON p.topic_id = t.id WHERE t.name = $1 GROUP BY t.id`,
      [topic],
    );
    return row ?? null;
  }

  async saveHints(hints: readonly StoredHint[]): Promise<void> {
    await this.database.query(
      `INSERT INTO bus.hint AS h (grp, topic_id, part, committed)
       SELECT u.grp, t.id, u.part, u.committed
       FROM unnest($1::text[], $2::text[], $3::int[], $4::bigint[]) AS u(grp, topic, part, committed)
       JOIN bus.topic t ON t.name = u.topic ORDER BY 1, 2, 3
       ON CONFLICT (grp, topic_id, part) DO UPDATE SET committed = excluded.committed, updated_at = clock_timestamp()`,
      [
        hints.map((h) => h.group),
        hints.map((h) => h.topic),
        hints.map((h) => h.partition),
        hints.map((h) => String(h.committed)),
      ],
    );
  }

  async lag(group: string, topic: string): Promise<{ partition: number; committed: bigint; end: bigint }[]> {
    const rows = await this.database.query<{ part: number; committed: string; next_off: string }>(
      `SELECT p.part, coalesce(h.committed, p.log_start) AS committed, p.next_off
       FROM bus.topic t JOIN bus.partition p ON p.topic_id = t.id
       LEFT JOIN bus.hint h ON h.topic_id = p.topic_id AND h.part = p.part AND h.grp = $2
       WHERE t.name = $1 ORDER BY p.part`,
      [topic, group],
    );
    return rows.map((r) => ({ partition: r.part, committed: BigInt(r.committed), end: BigInt(r.next_off) }));
  }

  /**
   * Deletes up to `limit` records of each partition that are older than `ageMs` and that every group known to read the
   * partition has left behind. A partition nobody is known to read keeps everything. Returns how many went.
   */
  async prune(ageMs: number, limit: number): Promise<number> {
    const [row] = await this.database.query<{ gone: number }>(
      `WITH safe AS (
         SELECT p.topic_id, p.part, p.log_start, least(min(h.committed), p.next_off, p.log_start + $2) AS upto
         FROM bus.partition p JOIN bus.hint h USING (topic_id, part) GROUP BY p.topic_id, p.part
       ), cut AS (
         SELECT s.topic_id, s.part, coalesce(young.off, s.upto) AS upto FROM safe s LEFT JOIN LATERAL (
           SELECT r.off FROM bus.record r
           WHERE r.topic_id = s.topic_id AND r.part = s.part AND r.off >= s.log_start AND r.off < s.upto
             AND r.at >= clock_timestamp() - $1 * interval '1 millisecond'
           ORDER BY r.off LIMIT 1) young ON true
       ), moved AS (
         UPDATE bus.partition p SET log_start = c.upto FROM cut c
         WHERE p.topic_id = c.topic_id AND p.part = c.part AND c.upto > p.log_start
       ), gone AS (
         DELETE FROM bus.record r USING cut c
         WHERE r.topic_id = c.topic_id AND r.part = c.part AND r.off < c.upto RETURNING 1
       ) SELECT count(*)::int AS gone FROM gone`,
      [ageMs, limit],
    );
    return row!.gone;
  }
}
