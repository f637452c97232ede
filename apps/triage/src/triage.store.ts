import type { AcceptedLog } from '@collator/contracts';
import { bulkInsert, Database, type Tx } from '@collator/persistence';
import type { Assessment } from '@collator/scoring';
import { Injectable } from '@nestjs/common';

export interface Judged {
  readonly log: AcceptedLog;
  readonly assessment: Assessment;
}

/** A log in the queue. */
export interface QueuedLog {
  readonly urn: string;
  readonly version: number;
  readonly title: string;
  readonly marking: string;
  readonly compartments: readonly string[];
  readonly priority: string;
  readonly risk: number;
  readonly band: string;
  readonly confidence: string;
  readonly threatToLife: boolean;
  readonly dueAt: string;
  readonly assessedAt: string;
  readonly acknowledgedAt: string | null;
}

/** The version of a log that a person looked at. */
export interface SeenVersion {
  readonly logId: string;
  readonly version: number;
}

interface Row {
  log_id: string;
  urn: string;
  version: number;
  title: string;
  marking: string;
  compartments: string[];
  priority: string;
  risk: string;
  band: string;
  confidence: string;
  threat_to_life: boolean;
  due_at: Date;
  assessed_at: Date;
  acknowledged_at: Date | null;
  summary: Assessment;
}

const ranks: Readonly<Record<string, number>> = { IMMEDIATE: 0, HIGH: 1, MEDIUM: 2, LOW: 3 };
const unknownRank = 0;
const threatsShown = 200;

const queuedOf = (r: Row): QueuedLog => ({
  urn: r.urn,
  version: r.version,
  title: r.title,
  marking: r.marking,
  compartments: r.compartments,
  priority: r.priority,
  risk: Number(r.risk),
  band: r.band,
  confidence: r.confidence,
  threatToLife: r.threat_to_life,
  dueAt: r.due_at.toISOString(),
  assessedAt: r.assessed_at.toISOString(),
  acknowledgedAt: r.acknowledged_at?.toISOString() ?? null,
});

// Whoever is not briefed into every compartment of a record must not learn that it exists: the condition is in the query.
const visible = 'compartments <@ $1::text[]';
const newest = `NOT EXISTS (SELECT 1 FROM triage.assessment n WHERE n.log_id = a.log_id AND n.version > a.version)`;

/** The assessments, as people ask for them. */
@Injectable()
export class TriageStore {
  constructor(private readonly database: Database) {}

  async save(
    slice: { readonly tx: Tx; readonly at: Date; readonly sliceId: string },
    judged: readonly Judged[],
  ): Promise<void> {
    await bulkInsert(slice.tx, {
      table: 'triage.assessment',
      columns: {
        log_id: 'uuid',
        version: 'int',
        urn: 'text',
        owner: 'text',
        compartments: 'text[]',
        marking: 'text',
        title: 'text',
        risk: 'numeric',
        band: 'text',
        confidence: 'text',
        priority: 'text',
        priority_rank: 'smallint',
        due_at: 'timestamptz',
        threat_to_life: 'boolean',
        summary: 'jsonb',
        assessed_at: 'timestamptz',
        slice_id: 'bigint',
      },
      rows: judged.map(({ log, assessment: a }) => ({
        log_id: log.logId,
        version: log.version,
        urn: log.urn,
        owner: log.owner,
        compartments: log.compartments,
        marking: log.marking,
        title: log.title,
        risk: a.risk,
        band: a.band,
        confidence: a.confidence,
        priority: a.priority,
        priority_rank: ranks[a.priority] ?? unknownRank,
        due_at: a.dueAt,
        threat_to_life: a.threatToLife,
        summary: a,
        assessed_at: slice.at,
        slice_id: slice.sliceId,
      })),
      onConflict: 'ON CONFLICT (log_id, version) DO NOTHING',
    });
  }

  /** What is due, the gravest and the soonest first. */
  async queue(compartments: readonly string[], limit: number): Promise<QueuedLog[]> {
    const rows = await this.database.query<Row>(
      `SELECT * FROM triage.assessment a WHERE ${visible} AND ${newest} ORDER BY priority_rank, due_at, urn LIMIT $2`,
      [compartments, limit],
    );
    return rows.map(queuedOf);
  }

  /** Possible threats to life that no person has taken up yet, the longest waiting first, and the database's time. */
  async threats(
    compartments: readonly string[],
  ): Promise<{ readonly now: Date; readonly waiting: readonly QueuedLog[] }> {
    const rows = await this.database.query<Row & { now: Date }>(
      `SELECT a.*, clock_timestamp() AS now FROM triage.assessment a
       WHERE ${visible} AND ${newest} AND threat_to_life AND acknowledged_at IS NULL ORDER BY due_at, urn LIMIT $2`,
      [compartments, threatsShown],
    );
    return { now: rows[0]?.now ?? new Date(0), waiting: rows.map(queuedOf) };
  }

  /**
   * The newest assessment of a log; null where it is not there or not visible, which nobody can tell apart. An older version
   * is never shown in its place: what moved into a compartment is gone for whoever is outside.
   */
  async byUrn(
    urn: string,
    compartments: readonly string[],
  ): Promise<(QueuedLog & { logId: string; summary: Assessment }) | null> {
    const [row] = await this.database.query<Row>(
      `SELECT * FROM triage.assessment a WHERE ${visible} AND ${newest} AND urn = $2`,
      [compartments, urn],
    );
    return row ? { ...queuedOf(row), logId: row.log_id, summary: row.summary } : null;
  }

  /** Marks a threat as taken up by a person, in the version he saw; false where somebody was faster. */
  async acknowledge(tx: Tx, seen: SeenVersion, by: string, at: Date): Promise<boolean> {
    const rows = await tx.query(
      `UPDATE triage.assessment SET acknowledged_at = $4, acknowledged_by = $3
       WHERE log_id = $1 AND version <= $2 AND threat_to_life AND acknowledged_at IS NULL RETURNING 1 AS ok`,
      [seen.logId, seen.version, by, at],
    );
    return rows.length > 0;
  }
}
