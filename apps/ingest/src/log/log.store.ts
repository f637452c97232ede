import type { Envelope, Lane, LogDecided } from '@collator/contracts';
import { bulkInsert, Database, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { parseUrn, urnOf } from '../urn.js';
import type { LogFacts, Step, ToldDecision, VersionStep } from './log-status.js';
import type { LogState } from '../intake/version.store.js';
import type { LogOwnership } from './visible.js';

/** A log as the door knows it after acceptance. */
export interface KnownLog extends LogFacts, LogOwnership {
  readonly marking: string;
  readonly submissionId: string;
  readonly withdrawnReason: string | null;
}

/** One line of the list a submitter reconciles with. */
export interface AcceptedId {
  readonly urn: string;
  readonly submissionId: string;
  readonly acceptedAt: string;
}

interface Row {
  organisation: string;
  submission_id: string;
  log_id: string;
  urn_prefix: string;
  urn_year: number;
  urn_no: string;
  version: number;
  state: LogState;
  lane: Lane;
  marking: string;
  compartments: string[];
  accepted_at: Date;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
}

const select = `SELECT organisation, submission_id, log_id, urn_prefix, urn_year, urn_no, version, state, lane, marking,
  compartments, accepted_at, withdrawn_at, withdrawn_reason FROM ingest.submission`;

const knownOf = (row: Row): KnownLog => ({
  urn: urnOf(row),
  logId: row.log_id,
  organisation: row.organisation,
  compartments: row.compartments,
  version: row.version,
  state: row.state,
  submissionId: row.submission_id,
  lane: row.lane,
  marking: row.marking,
  acceptedAt: row.accepted_at,
  withdrawnAt: row.withdrawn_at,
  withdrawnReason: row.withdrawn_reason,
});

/** What happens to a log after it was accepted, as far as its submitter is told. */
@Injectable()
export class LogStore {
  constructor(private readonly database: Database) {}

  /** The log of a URN, or null. With a transaction the row is locked until that ends. */
  async byUrn(urn: string, tx?: Tx): Promise<KnownLog | null> {
    const parts = parseUrn(urn);
    if (!parts) return null;
    const [row] = await (tx ?? this.database).query<Row>(
      `${select} WHERE urn_no = $1 AND urn_prefix = $2 AND urn_year = $3 ${tx ? 'FOR UPDATE' : ''}`,
      [parts.no, parts.prefix, parts.year],
    );
    return row ? knownOf(row) : null;
  }

  async byId(logId: string): Promise<KnownLog | null> {
    const [row] = await this.database.query<Row>(`${select} WHERE log_id = $1`, [logId]);
    return row ? knownOf(row) : null;
  }

  async steps(logId: string): Promise<Step[]> {
    return this.database.query<Step>(`SELECT state, version, at FROM ingest.progress WHERE log_id = $1 ORDER BY at`, [
      logId,
    ]);
  }

  async kept(logId: string): Promise<VersionStep[]> {
    return this.database.query<VersionStep>(
      `SELECT version, author, state, received_at AS "receivedAt" FROM ingest.version WHERE log_id = $1 ORDER BY version`,
      [logId],
    );
  }

  async decisions(logId: string): Promise<Omit<ToldDecision, 'receipt'>[]> {
    const rows = await this.database.query<Omit<ToldDecision, 'decidedAt' | 'receipt'> & { decidedAt: Date }>(
      `SELECT outcome, version, reason, codes, decided_at AS "decidedAt", made_version AS "madeVersion", related
       FROM ingest.quality_decision WHERE log_id = $1 ORDER BY id`,
      [logId],
    );
    return rows.map((r) => ({ ...r, decidedAt: r.decidedAt.toISOString() }));
  }

  /** Writes down what the fence says became of some logs. */
  async addSteps(tx: Tx, events: readonly Envelope<LogDecided>[]): Promise<void> {
    await bulkInsert(tx, {
      table: 'ingest.progress',
      columns: { message_id: 'uuid', log_id: 'uuid', state: 'text', version: 'int', at: 'timestamptz' },
      rows: events.map((e) => ({
        message_id: e.id,
        log_id: e.data.logId,
        state: e.data.state,
        version: e.version,
        at: e.data.decidedAt,
      })),
      onConflict: 'ON CONFLICT (message_id) DO NOTHING',
    });
  }

  async withdraw(tx: Tx, logId: string, at: Date, reason: string): Promise<void> {
    await tx.query(
      `UPDATE ingest.submission SET withdrawn_at = $2, withdrawn_reason = $3, version = version + 1
       WHERE log_id = $1 AND withdrawn_at IS NULL`,
      [logId, at, reason],
    );
  }

  /** What an organisation has had accepted from `since` on, oldest first, going on behind the log `after`. */
  async accepted(
    organisation: string,
    page: { readonly since: Date | null; readonly after: string | null; readonly limit: number },
  ): Promise<AcceptedId[]> {
    const after = page.after === null ? null : (parseUrn(page.after)?.no ?? null);
    const rows = await this.database.query<Row>(
      `SELECT submission_id, urn_prefix, urn_year, urn_no, accepted_at FROM ingest.submission
       WHERE organisation = $1 AND ($2::timestamptz IS NULL OR accepted_at >= $2)
         AND ($3::bigint IS NULL OR (accepted_at, urn_no) >
           (SELECT accepted_at, urn_no FROM ingest.submission WHERE urn_no = $3 AND organisation = $1))
       ORDER BY accepted_at, urn_no LIMIT $4`,
      [organisation, page.since, after, page.limit],
    );
    return rows.map((r) => ({
      urn: urnOf(r),
      submissionId: r.submission_id,
      acceptedAt: r.accepted_at.toISOString(),
    }));
  }
}
