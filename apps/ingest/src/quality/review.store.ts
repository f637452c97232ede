import type { AcceptedLog, Lane, SubmissionFinding } from '@collator/contracts';
import { bulkInsert, Database, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { urnOf, type UrnRow } from '../urn.js';

/** What is put before the quality officer. */
export interface NewReview {
  readonly logId: string;
  readonly version: number;
  /** `later`: it is going on, and whoever is held comes first. */
  readonly lane: Lane | 'later';
  readonly holdCodes: readonly string[];
  readonly compartments: readonly string[];
  readonly openedAt: Date;
}

/** A log in the quality officer's queue. */
export interface QueuedReview {
  readonly urn: string;
  readonly version: number;
  readonly title: string;
  readonly marking: string;
  readonly compartments: readonly string[];
  readonly organisation: string;
  readonly lane: Lane;
  /** Codes of the findings it waits for; `version_gap` where an earlier version never came. */
  readonly codes: readonly string[];
  readonly escalated: boolean;
  /** False where it has gone on and only its release is fenced. */
  readonly heldBack: boolean;
  readonly waitingSince: string;
}

/** One review with what it is about. */
export interface OpenReview {
  readonly logId: string;
  readonly version: number;
  readonly codes: readonly string[];
  readonly compartments: readonly string[];
  readonly escalated: boolean;
  readonly openedAt: Date;
}

interface QueueRow extends UrnRow {
  version: number;
  log: string;
  marking: string;
  compartments: string[];
  organisation: string;
  lane: Lane;
  codes: string[];
  escalated: boolean;
  held: boolean;
  since: Date;
}

/** A decision as it is written down. */
export interface WrittenDecision {
  readonly logId: string;
  readonly version: number;
  readonly outcome: string;
  readonly reason: string;
  readonly codes: readonly string[];
  readonly by: string;
  readonly at: Date;
  readonly madeVersion: number | null;
  readonly related: readonly string[];
}

const ranks = { urgent: 0, routine: 1, later: 2 } as const;

export const gapCode = 'version_gap';

// A version that waits longer than this for the one before it is put before a person (delivery design 4.5).
const parkedMinutes = 15;

const queueSql = `
  SELECT s.urn_prefix, s.urn_year, s.urn_no, w.version, v.log, s.marking, w.compartments, s.organisation, s.lane, w.codes,
    w.escalated, s.state <> 'moving' AS held, w.since
  FROM (
    SELECT log_id, version, rank, codes, compartments, escalated, opened_at AS since FROM ingest.review
    UNION ALL
    SELECT p.log_id, min(p.version), min(CASE p.lane WHEN 'urgent' THEN 0 ELSE 1 END)::smallint, ARRAY['${gapCode}'],
      s.compartments, false, min(p.received_at)
    FROM ingest.version p JOIN ingest.submission s USING (log_id)
    WHERE p.state = 'parked' AND s.withdrawn_at IS NULL
      AND p.received_at < clock_timestamp() - interval '${parkedMinutes} minutes'
      AND NOT EXISTS (SELECT 1 FROM ingest.review r WHERE r.log_id = p.log_id)
    GROUP BY p.log_id, s.compartments
  ) w
  JOIN ingest.submission s USING (log_id)
  JOIN ingest.version v ON v.log_id = w.log_id AND v.version = w.version
  WHERE w.compartments <@ $1::text[]
  ORDER BY w.rank, w.since, w.log_id LIMIT $2`;

/** What waits for the quality officer, one entry a log, and what he decided. */
@Injectable()
export class ReviewStore {
  constructor(private readonly database: Database) {}

  async open(tx: Tx, reviews: readonly NewReview[]): Promise<void> {
    await bulkInsert(tx, {
      table: 'ingest.review',
      columns: {
        log_id: 'uuid',
        version: 'int',
        rank: 'smallint',
        codes: 'text[]',
        compartments: 'text[]',
        opened_at: 'timestamptz',
      },
      rows: reviews.map((r) => ({
        log_id: r.logId,
        version: r.version,
        rank: ranks[r.lane],
        codes: r.holdCodes,
        compartments: r.compartments,
        opened_at: r.openedAt,
      })),
      onConflict: 'ON CONFLICT (log_id) DO NOTHING',
    });
  }

  /** What waits, as far as somebody with these compartments may know of it: urgent first, then the longest waiting. */
  async queue(compartments: readonly string[], limit: number): Promise<QueuedReview[]> {
    const rows = await this.database.query<QueueRow>(queueSql, [compartments, limit]);
    return rows.map((r) => ({
      urn: urnOf(r),
      version: r.version,
      title: (JSON.parse(r.log) as AcceptedLog).title,
      marking: r.marking,
      compartments: r.compartments,
      organisation: r.organisation,
      lane: r.lane,
      codes: r.codes,
      escalated: r.escalated,
      heldBack: r.held,
      waitingSince: r.since.toISOString(),
    }));
  }

  /** The open review of a log; null where there is none. */
  async of(tx: Tx, logId: string): Promise<OpenReview | null> {
    const [row] = await tx.query<OpenReview>(
      `SELECT log_id AS "logId", version, codes, compartments, escalated, opened_at AS "openedAt"
       FROM ingest.review WHERE log_id = $1`,
      [logId],
    );
    return row ?? null;
  }

  async close(tx: Tx, logId: string): Promise<void> {
    await tx.query(`DELETE FROM ingest.review WHERE log_id = $1`, [logId]);
  }

  /** Leaves a review open for those who are briefed into more compartments; it waits as long as it has. */
  async escalate(tx: Tx, review: OpenReview & { readonly lane: Lane }): Promise<void> {
    await this.open(tx, [{ ...review, holdCodes: review.codes }]);
    await tx.query(`UPDATE ingest.review SET escalated = true WHERE log_id = $1`, [review.logId]);
  }

  async write(tx: Tx, d: WrittenDecision): Promise<void> {
    await tx.query(
      `INSERT INTO ingest.quality_decision
         (log_id, version, outcome, reason, codes, decided_by, decided_at, made_version, related)
       VALUES ($1, $2, $3, $4, $5::text[], $6, $7, $8, $9::text[])`,
      [d.logId, d.version, d.outcome, d.reason, d.codes, d.by, d.at, d.madeVersion, d.related],
    );
  }

  /** Findings of one version of a log, wherever they stand. */
  async findings(tx: Tx, logId: string, version: number): Promise<readonly SubmissionFinding[]> {
    const [row] = await tx.query<{ findings: SubmissionFinding[] }>(
      `SELECT findings FROM ingest.version WHERE log_id = $1 AND version = $2
       UNION ALL SELECT findings FROM ingest.submission WHERE log_id = $1 AND $2 = 1 LIMIT 1`,
      [logId, version],
    );
    return row?.findings ?? [];
  }
}
