import type { AcceptedLog, Lane, SubmissionFinding } from '@collator/contracts';
import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { urnOf, type UrnRow } from '../urn.js';
import { acceptanceId } from './accept.js';
import type { FieldChange } from './difference.js';

/** What a log is at: `moving` on, or what holds it. */
export type LogState = 'moving' | 'held' | 'awaiting' | 'returned' | 'refused' | 'split' | 'duplicate';

/** A log's own row, locked. */
export interface LogRow {
  readonly submissionId: string;
  readonly organisation: string;
  readonly logId: string;
  readonly urn: string;
  /** Newest version in its place; 0 where none is. */
  readonly version: number;
  readonly state: LogState;
  readonly lane: Lane;
  readonly acceptedAt: Date;
  readonly withdrawn: boolean;
  /** Digest of the first version; null where it never came. */
  readonly contentHash: Buffer | null;
  readonly confidentialHash: Buffer | null;
  readonly findings: readonly SubmissionFinding[];
  readonly holdCodes: readonly string[];
  readonly recordId: string | null;
  /** Whether any version of it has gone on. */
  readonly moved: boolean;
  /** Subject of whoever handed the first version in, where the door knew him. */
  readonly submittedBy: string | null;
}

/** One version that is kept beside the record. */
export interface KeptVersion {
  readonly logId: string;
  readonly version: number;
  readonly state: 'current' | 'parked' | 'history';
  readonly author: 'submitter' | 'quality';
  readonly contentHash: Buffer | null;
  /** Sealed. */
  readonly confidentialHash: Buffer | null;
  readonly findings: readonly SubmissionFinding[];
  readonly holdCodes: readonly string[];
  readonly lane: Lane;
  readonly preScreen: readonly string[];
  readonly log: AcceptedLog;
  readonly difference: readonly FieldChange[] | null;
  readonly receivedAt: Date;
}

interface Row extends UrnRow {
  submission_id: string;
  organisation: string;
  log_id: string;
  version: number;
  state: LogState;
  lane: Lane;
  accepted_at: Date;
  withdrawn_at: Date | null;
  content_hash: Buffer | null;
  confidential_hash: Buffer | null;
  findings: SubmissionFinding[];
  hold_codes: string[];
  record_id: string | null;
  moved: boolean;
  submitted_by: string | null;
}

interface VersionRow {
  log_id: string;
  version: number;
  state: KeptVersion['state'];
  author: KeptVersion['author'];
  content_hash: Buffer | null;
  confidential_hash: Buffer | null;
  findings: SubmissionFinding[];
  hold_codes: string[];
  lane: Lane;
  pre_screen: string[];
  log: string;
  difference: FieldChange[] | null;
  received_at: Date;
}

const columns = `submission_id, organisation, log_id, urn_prefix, urn_year, urn_no, version, state, lane, accepted_at,
  withdrawn_at, content_hash, confidential_hash, findings, hold_codes, record_id, moved, submitted_by`;

const rowOf = (r: Row): LogRow => ({
  submissionId: r.submission_id,
  organisation: r.organisation,
  logId: r.log_id,
  urn: urnOf(r),
  version: r.version,
  state: r.state,
  lane: r.lane,
  acceptedAt: r.accepted_at,
  withdrawn: r.withdrawn_at !== null,
  contentHash: r.content_hash,
  confidentialHash: r.confidential_hash,
  findings: r.findings,
  holdCodes: r.hold_codes,
  recordId: r.record_id,
  moved: r.moved,
  submittedBy: r.submitted_by,
});

const keptOf = (r: VersionRow): KeptVersion => ({
  logId: r.log_id,
  version: r.version,
  state: r.state,
  author: r.author,
  contentHash: r.content_hash,
  confidentialHash: r.confidential_hash,
  findings: r.findings,
  holdCodes: r.hold_codes,
  lane: r.lane,
  preScreen: r.pre_screen,
  log: JSON.parse(r.log) as AcceptedLog,
  difference: r.difference,
  receivedAt: r.received_at,
});

/** Where the versions of logs are kept: the log's own row, and every version that is not only in the record. */
@Injectable()
export class VersionStore {
  /** The rows of some ids of one organisation, locked in one order; an id that is not there has none. */
  async lock(tx: Tx, organisation: string, ids: readonly string[]): Promise<Map<string, LogRow>> {
    const rows = await tx.query<Row>(
      `SELECT ${columns} FROM ingest.submission WHERE organisation = $1 AND submission_id = ANY($2::text[])
       ORDER BY submission_id FOR UPDATE`,
      [organisation, ids],
    );
    return new Map(rows.map((r) => [r.submission_id, rowOf(r)]));
  }

  /** The row of one log, locked; null where there is none. */
  async lockLog(tx: Tx, logId: string): Promise<LogRow | null> {
    const [row] = await tx.query<Row>(`SELECT ${columns} FROM ingest.submission WHERE log_id = $1 FOR UPDATE`, [logId]);
    return row ? rowOf(row) : null;
  }

  /** The row of one log as it is, without a lock; null where there is none. */
  async readLog(tx: Tx, logId: string): Promise<LogRow | null> {
    const [row] = await tx.query<Row>(`SELECT ${columns} FROM ingest.submission WHERE log_id = $1`, [logId]);
    return row ? rowOf(row) : null;
  }

  async versions(tx: Tx, logId: string): Promise<KeptVersion[]> {
    const rows = await tx.query<VersionRow>(`SELECT * FROM ingest.version WHERE log_id = $1 ORDER BY version`, [logId]);
    return rows.map(keptOf);
  }

  async save(tx: Tx, versions: readonly KeptVersion[]): Promise<void> {
    await bulkInsert(tx, {
      table: 'ingest.version',
      columns: {
        log_id: 'uuid',
        version: 'int',
        state: 'text',
        author: 'text',
        content_hash: 'bytea',
        confidential_hash: 'bytea',
        findings: 'jsonb',
        hold_codes: 'text[]',
        lane: 'text',
        pre_screen: 'text[]',
        log: 'text',
        difference: 'jsonb',
        received_at: 'timestamptz',
      },
      rows: versions.map((v) => ({
        log_id: v.logId,
        version: v.version,
        state: v.state,
        author: v.author,
        content_hash: v.contentHash,
        confidential_hash: v.confidentialHash,
        findings: JSON.stringify(v.findings),
        hold_codes: v.holdCodes,
        lane: v.lane,
        pre_screen: v.preScreen,
        log: JSON.stringify(v.log),
        difference: v.difference && JSON.stringify(v.difference),
        received_at: v.receivedAt,
      })),
      onConflict: 'ON CONFLICT (log_id, version) DO NOTHING',
    });
  }

  /** Makes one version the newest in its place; those that were current or parked below it become history. */
  async put(
    tx: Tx,
    logId: string,
    to: { version: number; state: LogState; marking: string; compartments: readonly string[]; lane: Lane },
  ): Promise<void> {
    await tx.query(
      `UPDATE ingest.version SET state = CASE WHEN version = $2 THEN 'current' ELSE 'history' END
       WHERE log_id = $1 AND version <= $2 AND state <> 'history'`,
      [logId, to.version],
    );
    await tx.query(
      `UPDATE ingest.submission SET version = $2, state = $3, marking = $4, compartments = $5::text[], lane = $6,
         moved = moved OR $3 = 'moving'
       WHERE log_id = $1`,
      [logId, to.version, to.state, to.marking, to.compartments, to.lane],
    );
  }

  async setState(tx: Tx, logId: string, state: LogState): Promise<void> {
    await tx.query(`UPDATE ingest.submission SET state = $2, moved = moved OR $2 = 'moving' WHERE log_id = $1`, [
      logId,
      state,
    ]);
  }

  async replace(tx: Tx, { logId, version, log, difference }: KeptVersion): Promise<void> {
    await tx.query(`UPDATE ingest.version SET log = $3, difference = $4::jsonb WHERE log_id = $1 AND version = $2`, [
      logId,
      version,
      JSON.stringify(log),
      JSON.stringify(difference),
    ]);
  }

  /** Notes that some logs are still to be compared with everything held. */
  async toCompare(tx: Tx, logIds: readonly string[]): Promise<void> {
    if (logIds.length === 0) return;
    await tx.query(`INSERT INTO ingest.likeness_due SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING`, [logIds]);
  }

  /** The first version of a log as it was sent on, from the record; null where it is not there. */
  async recorded(tx: Tx, row: LogRow, version = 1): Promise<{ log: AcceptedLog; preScreen: string[] } | null> {
    const id = version === 1 && row.recordId !== null ? row.recordId : acceptanceId(row.logId, version);
    const [found] = await tx.query<{ event: string | null }>(`SELECT event FROM ingest.record WHERE message_id = $1`, [
      id,
    ]);
    if (!found?.event) return null;
    return (JSON.parse(found.event) as { data: { log: AcceptedLog; preScreen: string[] } }).data;
  }
}
