import type { AcceptedLog } from '@collator/contracts';
import { bulkInsert, type Tx } from '@collator/persistence';
import type { Sketch } from '@collator/quality';
import { Injectable } from '@nestjs/common';
import { acceptanceId } from '../intake/accept.js';
import { formatUrn, parseUrn } from '../urn.js';

/** A log reduced to what it is compared by. */
export interface Likened {
  readonly logId: string;
  readonly urn: string;
  readonly compartments: readonly string[];
  readonly bands: readonly number[];
  readonly sketch: Sketch;
}

/** A held log that shares a band with another. */
export interface Candidate {
  readonly logId: string;
  readonly sketch: Sketch;
}

/** Two logs that tell the same. */
export interface Hit {
  readonly logId: string;
  readonly otherLog: string;
  /** 0–1. */
  readonly score: number;
}

/** A log held that tells the same as another, for whoever may know of both. */
export interface LikeLog {
  readonly urn: string;
  readonly score: number;
}

interface DueRow {
  log_id: string;
  record_id: string | null;
  version: number;
  log: string | null;
}

/** So many rows an index scan gives at most: a band that very many logs share tells nothing, and must not cost more. */
const mostCandidates = 400;

/** What logs are compared by, held in an index on their bands. */
@Injectable()
export class LikenessStore {
  /** Waits until nobody else compares: two at once would not see what the other is about to hold. */
  async alone(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock(hashtext('ingest.likeness'))`);
  }

  /** Takes some due logs in the order in which they came, with the text of their newest version. */
  async take(tx: Tx, most: number): Promise<AcceptedLog[]> {
    const due = await tx.query<DueRow>(
      `WITH due AS (DELETE FROM ingest.likeness_due WHERE log_id IN (
           SELECT log_id FROM ingest.likeness_due ORDER BY log_id LIMIT $1 FOR UPDATE SKIP LOCKED) RETURNING log_id)
       SELECT s.log_id, s.record_id, s.version, v.log FROM due
         JOIN ingest.submission s USING (log_id)
         LEFT JOIN ingest.version v ON v.log_id = s.log_id AND v.version = s.version
       WHERE s.withdrawn_at IS NULL AND s.version > 0`,
      [most],
    );
    const recorded = due.filter((d) => d.log === null).map((d) => d.record_id ?? acceptanceId(d.log_id, d.version));
    const events =
      recorded.length === 0
        ? []
        : await tx.query<{ event: string | null }>(
            `SELECT event FROM ingest.record WHERE message_id = ANY($1::uuid[])`,
            [recorded],
          );
    return [
      ...due.flatMap((d) => (d.log === null ? [] : [JSON.parse(d.log) as AcceptedLog])),
      ...events.flatMap((e) => (e.event ? [(JSON.parse(e.event) as { data: { log: AcceptedLog } }).data.log] : [])),
    ];
  }

  /** The references of what logs name as corroboration: by organisation and name, where it is held. */
  async named(tx: Tx, logs: readonly AcceptedLog[]): Promise<Map<string, string>> {
    const asked = logs.flatMap((l) => l.corroborates.filter((c) => !parseUrn(c)).map((c) => [l.owner, c] as const));
    if (asked.length === 0) return new Map();
    const rows = await tx.query<{
      organisation: string;
      submission_id: string;
      urn_prefix: string;
      urn_year: number;
      urn_no: string;
    }>(
      `SELECT s.organisation, s.submission_id, s.urn_prefix, s.urn_year, s.urn_no
       FROM unnest($1::text[], $2::text[]) AS u(organisation, submission_id)
       JOIN ingest.submission s USING (organisation, submission_id)`,
      [asked.map(([o]) => o), asked.map(([, id]) => id)],
    );
    return new Map(
      rows.map((r) => [
        `${r.organisation}/${r.submission_id}`,
        formatUrn({ prefix: r.urn_prefix, year: r.urn_year, no: Number(r.urn_no) }),
      ]),
    );
  }

  /** Held logs that share a band with one; a few hundred at most. */
  async candidates(tx: Tx, log: Pick<Likened, 'logId' | 'bands'>): Promise<Candidate[]> {
    if (log.bands.length === 0) return [];
    const rows = await tx.query<{ log_id: string; sketch: string }>(
      `SELECT log_id, sketch FROM ingest.likeness WHERE bands && $1::int[] AND log_id <> $2 LIMIT ${mostCandidates}`,
      [log.bands, log.logId],
    );
    return rows.map((r) => ({ logId: r.log_id, sketch: JSON.parse(r.sketch) as Sketch }));
  }

  /** Bounds what one look-up may cost, for the rest of the transaction. */
  async bound(tx: Tx): Promise<void> {
    await tx.query(`SELECT set_config('gin_fuzzy_search_limit', $1, true)`, [String(mostCandidates)]);
  }

  async save(tx: Tx, logs: readonly Likened[], at: Date): Promise<void> {
    await bulkInsert(tx, {
      table: 'ingest.likeness',
      columns: {
        log_id: 'uuid',
        urn: 'text',
        compartments: 'text[]',
        bands: 'int[]',
        sketch: 'text',
        at: 'timestamptz',
      },
      rows: logs.map((l) => ({
        log_id: l.logId,
        urn: l.urn,
        compartments: l.compartments,
        bands: l.bands,
        sketch: JSON.stringify(l.sketch),
        at,
      })),
      onConflict: `ON CONFLICT (log_id) DO UPDATE SET compartments = excluded.compartments, bands = excluded.bands,
        sketch = excluded.sketch, at = excluded.at`,
    });
  }

  async saveHits(tx: Tx, hits: readonly Hit[], at: Date): Promise<void> {
    await bulkInsert(tx, {
      table: 'ingest.likeness_hit',
      columns: { log_id: 'uuid', other_log: 'uuid', score: 'real', at: 'timestamptz' },
      rows: hits.map((h) => ({ log_id: h.logId, other_log: h.otherLog, score: h.score, at })),
      onConflict: 'ON CONFLICT DO NOTHING',
    });
  }

  /** Logs whose hits nobody has been shown yet; they count as shown once this transaction ends. */
  async toShow(tx: Tx, most: number): Promise<string[]> {
    const rows = await tx.query<{ log_id: string }>(
      `UPDATE ingest.likeness_hit SET shown = true WHERE NOT shown AND log_id IN (
         SELECT log_id FROM ingest.likeness_hit WHERE NOT shown ORDER BY log_id LIMIT $1) RETURNING log_id`,
      [most],
    );
    return [...new Set(rows.map((r) => r.log_id))].sort();
  }

  /** What tells the same as a log, the likest first, as far as somebody with these compartments may know of it. */
  async like(tx: Tx, logId: string, compartments: readonly string[]): Promise<LikeLog[]> {
    return tx.query<LikeLog>(
      `SELECT l.urn, round(h.score::numeric, 2)::float8 AS score FROM (
         SELECT other_log AS id, score FROM ingest.likeness_hit WHERE log_id = $1
         UNION SELECT log_id, score FROM ingest.likeness_hit WHERE other_log = $1) h
       JOIN ingest.likeness l ON l.log_id = h.id
       WHERE l.compartments <@ $2::text[] ORDER BY h.score DESC, l.urn LIMIT 50`,
      [logId, compartments],
    );
  }
}
