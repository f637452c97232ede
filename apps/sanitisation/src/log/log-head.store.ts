import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { LogHead, LogState } from './log-head.js';

interface HeadRow {
  log_id: string;
  urn: string;
  version: number;
  state: LogState;
  compartments: string[];
  accepted_on: string;
  marking: string;
  product_id: string | null;
  product_urn: string | null;
  product_version: number;
  proposal_id: string | null;
  proposed: boolean;
}

const columns = {
  log_id: 'uuid',
  urn: 'text',
  version: 'int',
  state: 'text',
  compartments: 'text[]',
  accepted_on: 'date',
  marking: 'text',
  product_id: 'uuid',
  product_urn: 'text',
  product_version: 'int',
  proposal_id: 'uuid',
  proposed: 'boolean',
};
const names = Object.keys(columns);
const returned = names
  .map((n) => (n === 'accepted_on' ? 'log.accepted_on::text AS accepted_on' : `log.${n}`))
  .join(', ');

const headOf = (r: HeadRow): LogHead => ({
  logId: r.log_id,
  urn: r.urn,
  version: r.version,
  state: r.state,
  compartments: r.compartments,
  acceptedOn: r.accepted_on,
  marking: r.marking,
  productId: r.product_id,
  productUrn: r.product_urn,
  productVersion: r.product_version,
  proposalId: r.proposal_id,
  proposed: r.proposed,
});

const rowOf = (h: LogHead): Record<string, unknown> => ({
  log_id: h.logId,
  urn: h.urn,
  version: h.version,
  state: h.state,
  compartments: h.compartments,
  accepted_on: h.acceptedOn,
  marking: h.marking,
  product_id: h.productId,
  product_urn: h.productUrn,
  product_version: h.productVersion,
  proposal_id: h.proposalId,
  proposed: h.proposed,
});

/** What makes a head where there is none yet. */
export type FirstSight = Pick<LogHead, 'logId' | 'urn' | 'acceptedOn' | 'marking'>;

/** The heads of logs. Their locks order everything that is decided about a log, always taken in the order of their ids. */
@Injectable()
export class LogHeadStore {
  /** Makes the heads that are missing, locks all and returns them by log id: one statement. */
  async lock(tx: Tx, logs: readonly FirstSight[]): Promise<Map<string, LogHead>> {
    const distinct = new Map(logs.map((l) => [l.logId, l]));
    const sorted = [...distinct.values()].sort((a, b) => (a.logId < b.logId ? -1 : 1));
    const rows = await bulkInsert<HeadRow>(tx, {
      table: 'sanitisation.log',
      columns: { log_id: 'uuid', urn: 'text', accepted_on: 'date', marking: 'text' },
      rows: sorted.map((l) => ({ log_id: l.logId, urn: l.urn, accepted_on: l.acceptedOn, marking: l.marking })),
      onConflict: 'ON CONFLICT (log_id) DO UPDATE SET log_id = excluded.log_id',
      returning: `RETURNING ${returned}`,
    });
    return new Map(rows.map((r) => [r.log_id, headOf(r)]));
  }

  /** Locks one head that must be there. */
  async lockOne(tx: Tx, logId: string): Promise<LogHead> {
    const [row] = await tx.query<HeadRow>(`SELECT ${returned} FROM sanitisation.log log WHERE log_id = $1 FOR UPDATE`, [
      logId,
    ]);
    if (!row) throw new Error('log_head_missing: a proposal or a release has no log here');
    return headOf(row);
  }

  /** Ties a log to an origin, by any of the digests it may have been tied under; returns how many logs are tied to it. */
  async tie(tx: Tx, logId: string, digests: readonly string[]): Promise<number> {
    const [row] = await tx.query<{ logs: number }>(
      `WITH known AS (SELECT origin FROM sanitisation.log WHERE origin = ANY($2::text[]) AND log_id <> $1 LIMIT 1),
       tied AS (UPDATE sanitisation.log SET origin = coalesce((SELECT origin FROM known), $3) WHERE log_id = $1
         RETURNING origin)
       SELECT 1 + count(l.log_id)::int AS logs FROM tied LEFT JOIN sanitisation.log l
         ON l.origin = tied.origin AND l.log_id <> $1`,
      [logId, digests, digests[0]],
    );
    return row!.logs;
  }

  async save(tx: Tx, heads: readonly LogHead[]): Promise<void> {
    await bulkInsert(tx, {
      table: 'sanitisation.log',
      columns,
      rows: heads.map(rowOf),
      onConflict: `ON CONFLICT (log_id) DO UPDATE SET changed_at = clock_timestamp(), ${names
        .filter((n) => n !== 'log_id')
        .map((n) => `${n} = excluded.${n}`)
        .join(', ')}`,
    });
  }

  /** A log by its URN, as far as somebody with these compartments may know of it. */
  async visible(db: Tx, urn: string, compartments: readonly string[]): Promise<LogHead | null> {
    const [row] = await db.query<HeadRow>(
      `SELECT ${returned} FROM sanitisation.log log WHERE urn = $1 AND compartments <@ $2::text[] AND state <> 'new'`,
      [urn, compartments],
    );
    return row ? headOf(row) : null;
  }
}
