import type { LogWithdrawn } from '@collator/contracts';
import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { LinkKey } from './link/link-key.js';

/** Where what a log held, or an older version of it, is taken back. */
@Injectable()
export class WithdrawalStore {
  /** What some logs hold by now: whoever takes it back locks these values first, as whoever links by them does. */
  async keysHeld(tx: Tx, logIds: readonly string[]): Promise<LinkKey[]> {
    if (logIds.length === 0) return [];
    const rows = await tx.query<{ type: string; normalised: string }>(
      `SELECT DISTINCT type, normalised FROM enrichment.holder WHERE log_id = ANY($1::uuid[])`,
      [logIds],
    );
    return rows.map((r) => ({ ...r, strength: 'possible' }));
  }

  /** Closes logs for good, also those that have not come yet; their tasks end. */
  async withdraw(tx: Tx, logs: readonly LogWithdrawn[], at: Date): Promise<void> {
    const once = [...new Map(logs.map((l) => [l.logId.toLowerCase(), l])).entries()].sort(([a], [b]) =>
      a < b ? -1 : 1,
    );
    await bulkInsert(tx, {
      table: 'enrichment.log',
      columns: {
        log_id: 'uuid',
        version: 'int',
        urn: 'text',
        compartments: 'text[]',
        identifiers_left_off: 'int',
        at: 'timestamptz',
        withdrawn_at: 'timestamptz',
      },
      rows: once.map(([logId, l]) => ({
        log_id: logId,
        version: 0,
        urn: l.urn,
        compartments: [],
        identifiers_left_off: 0,
        at,
        withdrawn_at: l.withdrawnAt,
      })),
      onConflict: `ON CONFLICT (log_id) DO UPDATE SET withdrawn_at = coalesce(log.withdrawn_at, excluded.withdrawn_at)`,
    });
    const ids = once.map(([logId]) => logId);
    await tx.query(`DELETE FROM enrichment.holder WHERE log_id = ANY($1::uuid[])`, [ids]);
    await this.dropLinks(tx, ids);
    await tx.query(
      `UPDATE enrichment.quality_task SET state = 'closed', closed_at = $2, closed_by = 'service:enrichment',
         closed_as = 'WITHDRAWN' WHERE log_id = ANY($1::uuid[]) AND state = 'open'`,
      [ids, at],
    );
  }

  /** Those of some logs that were taken back. */
  async withdrawn(tx: Tx, logs: readonly { readonly logId: string }[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ log_id: string }>(
      `SELECT log_id FROM enrichment.log WHERE log_id = ANY($1::uuid[]) AND withdrawn_at IS NOT NULL`,
      [logs.map((l) => l.logId)],
    );
    return new Set(rows.map((r) => r.log_id));
  }

  /** Takes back links and silent hits by values that these logs do not hold any more. */
  async dropLinks(tx: Tx, logIds: readonly string[]): Promise<void> {
    if (logIds.length === 0) return;
    for (const [table, side] of [
      ['link', 'from_log'],
      ['link', 'to_log'],
      ['silent_hit', 'log_id'],
      ['silent_hit', 'hit_by_log'],
    ] as const)
      await tx.query(
        `DELETE FROM enrichment.${table} l WHERE l.${side} = ANY($1::uuid[]) AND NOT EXISTS (
           SELECT 1 FROM enrichment.holder h
           WHERE h.type = l.type AND h.normalised = l.normalised AND h.log_id = l.${side})`,
        [logIds],
      );
  }
}
