import { deriveId } from '@collator/contracts';
import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { Enriching } from './enriching.js';
import { keptValue } from './identify/identify-log.js';
import { inLockOrder, type LinkKey } from './link/link-key.js';

/** When and under which audit entry a slice is written. */
export interface SliceMark {
  readonly at: Date;
  readonly sliceId: string;
}

/** Where the identifiers of a slice of logs are put down, and its logs made known to others that hold the same. */
@Injectable()
export class EnrichingStore {
  /**
   * Locks every value the slice may link by or takes back, in one order for everybody. Whoever brings one of them at the same moment waits
   * here until this transaction has ended and then finds what it wrote; in one order, nobody can wait in a circle.
   */
  async lockValues(tx: Tx, values: Iterable<LinkKey>): Promise<void> {
    const keys = inLockOrder(values);
    if (keys.length === 0) return;
    await tx.query(
      `INSERT INTO enrichment.shared_value AS v (type, normalised)
       SELECT u.type, u.normalised FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS u(type, normalised, n)
       ORDER BY u.n
       ON CONFLICT (type, normalised) DO UPDATE SET taken = v.taken + 1`,
      [keys.map((k) => k.type), keys.map((k) => k.normalised)],
    );
  }

  /**
   * Puts the logs down and returns those that are the newest version known; an older one that comes late, and one of a
   * log that was taken back, changes nothing.
   */
  async saveLogs(tx: Tx, logs: readonly Enriching[], mark: SliceMark): Promise<Enriching[]> {
    const newest = new Map<string, Enriching>();
    for (const log of logs) if (log.version >= (newest.get(log.logId)?.version ?? 0)) newest.set(log.logId, log);
    const rows = await bulkInsert<{ log_id: string }>(tx, {
      table: 'enrichment.log',
      columns: {
        log_id: 'uuid',
        version: 'int',
        urn: 'text',
        compartments: 'text[]',
        identifiers_left_off: 'int',
        at: 'timestamptz',
      },
      rows: [...newest.keys()].sort().map((id) => {
        const log = newest.get(id)!;
        return {
          log_id: id,
          version: log.version,
          urn: log.urn,
          compartments: log.compartments,
          identifiers_left_off: log.identifiersLeftOff,
          at: mark.at,
        };
      }),
      onConflict: `ON CONFLICT (log_id) DO UPDATE SET version = excluded.version, urn = excluded.urn,
        compartments = excluded.compartments, identifiers_left_off = excluded.identifiers_left_off, at = excluded.at
        WHERE log.version < excluded.version AND log.withdrawn_at IS NULL`,
      returning: 'RETURNING log_id',
    });
    const current = new Set(rows.map((r) => r.log_id));
    return [...newest.values()].filter((l) => current.has(l.logId));
  }

  /** Makes the logs holders of their values in place of what an older version held. */
  async saveHolders(tx: Tx, current: readonly Enriching[]): Promise<void> {
    const amended = current.filter((l) => l.version > 1).map((l) => l.logId);
    if (amended.length > 0) await tx.query(`DELETE FROM enrichment.holder WHERE log_id = ANY($1::uuid[])`, [amended]);
    await bulkInsert(tx, {
      table: 'enrichment.holder',
      columns: { type: 'text', normalised: 'text', log_id: 'uuid', urn: 'text', compartments: 'text[]' },
      rows: current.flatMap((l) =>
        l.keys.map((k) => ({
          type: k.type,
          normalised: k.normalised,
          log_id: l.logId,
          urn: l.urn,
          compartments: l.compartments,
        })),
      ),
      onConflict: 'ON CONFLICT DO NOTHING',
    });
  }

  async saveIdentifiers(tx: Tx, logs: readonly Enriching[], mark: SliceMark): Promise<void> {
    await bulkInsert(tx, {
      table: 'enrichment.identifier',
      columns: { ...found, validity: 'text', compartments: 'text[]', at: 'timestamptz' },
      rows: logs.flatMap((l) => rowsOf(l).map((r) => ({ ...r, compartments: l.compartments, at: mark.at }))),
      onConflict: 'ON CONFLICT DO NOTHING',
    });
  }

  /** Ends the tasks about identifiers that a newer version of their log no longer holds. */
  async closeCorrected(tx: Tx, current: readonly Enriching[], mark: SliceMark): Promise<void> {
    const amended = current.filter((l) => l.version > 1);
    if (amended.length === 0) return;
    const still = amended.flatMap((l) => rowsOf(l).filter((r) => r.validity === 'invalid'));
    await tx.query(
      `UPDATE enrichment.quality_task t SET state = 'closed', closed_at = $2, closed_by = 'service:enrichment',
         closed_as = 'CORRECTED'
       WHERE t.log_id = ANY($1::uuid[]) AND t.state = 'open' AND NOT EXISTS (
         SELECT 1 FROM unnest($3::uuid[], $4::text[], $5::text[]) AS u(log_id, type, normalised)
         WHERE u.log_id = t.log_id AND u.type = t.type AND u.normalised = t.normalised)`,
      [
        amended.map((l) => l.logId),
        mark.at,
        still.map((r) => r.log_id),
        still.map((r) => r.type),
        still.map((r) => r.normalised),
      ],
    );
  }

  /** One task per log and wrong identifier; the log itself goes on. */
  async openTasks(tx: Tx, logs: readonly Enriching[], mark: SliceMark): Promise<void> {
    const wrong = logs.flatMap((l) =>
      rowsOf(l)
        .filter((r) => r.validity === 'invalid')
        .map((r) => ({ ...r, id: deriveId(l.logId, `quality-task:${r.type}:${r.normalised}`), opened_at: mark.at })),
    );
    await bulkInsert(tx, {
      table: 'enrichment.quality_task',
      columns: { id: 'uuid', ...found, opened_at: 'timestamptz' },
      rows: wrong,
      onConflict: 'ON CONFLICT DO NOTHING',
    });
  }
}

const found = {
  log_id: 'uuid',
  version: 'int',
  urn: 'text',
  type: 'text',
  normalised: 'text',
  raw: 'text',
  field: 'text',
  start_at: 'int',
  end_at: 'int',
};

function rowsOf(log: Enriching) {
  return log.identifiers.map((i) => ({
    log_id: log.logId,
    version: log.version,
    urn: log.urn,
    type: i.type,
    normalised: i.normalised,
    raw: i.type === 'CARD' ? i.normalised : keptValue(i.type, i.raw),
    validity: i.validity,
    field: i.field,
    start_at: i.start,
    end_at: i.end,
  }));
}
