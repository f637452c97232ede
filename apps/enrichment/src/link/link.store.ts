import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { nameOfKey, type LinkKey } from './link-key.js';
import { linkPolicy } from './link-policy.js';
import {
  pairsInOrder,
  type Holder,
  type LinkingLog,
  type PlannedLinks,
  type Sharers,
  type SharersOf,
} from './plan-links.js';

interface HolderRow {
  n: number;
  log_id: string;
  urn: string;
  seq: string;
  visible: boolean;
}

interface Wanted {
  readonly n: number;
  readonly type: string;
  readonly normalised: string;
  readonly scope: readonly string[];
}

const wantedRows = `jsonb_to_recordset($1::jsonb) AS w(n int, type text, normalised text, scope text[])`;
const nobody: Sharers = { visible: [], visibleCount: 0, hidden: [] };
const nameOf = (key: LinkKey, scope: readonly string[]): string => `${nameOfKey(key)}\n${scope.join(',')}`;

/** Who holds what, and the links that follow. */
@Injectable()
export class LinkStore {
  /**
   * Everybody who holds a value of these logs, read once per value and set of compartments however many logs ask. Must run
   * after the values are locked: a statement begun later sees what the earlier transaction committed.
   */
  async sharers(tx: Tx, logs: readonly LinkingLog[]): Promise<SharersOf> {
    const wanted = new Map<string, Wanted>();
    for (const { keys, compartments: scope } of logs)
      for (const key of keys) {
        const name = nameOf(key, scope);
        if (!wanted.has(name)) wanted.set(name, { n: wanted.size, type: key.type, normalised: key.normalised, scope });
      }
    const found = await this.#read(tx, [...wanted.values()]);
    return (key, scope) => found[wanted.get(nameOf(key, scope))?.n ?? -1] ?? nobody;
  }

  async #read(tx: Tx, wanted: readonly Wanted[]): Promise<Sharers[]> {
    if (wanted.length === 0) return [];
    const limit = linkPolicy.linksPerLog + 1; // itself is one of them
    const newest = (which: string): string =>
      `(SELECT h.log_id, h.urn, h.seq, ${which === '' ? 'true' : 'false'} AS visible FROM enrichment.holder h
        WHERE h.type = w.type AND h.normalised = w.normalised AND ${which} (h.compartments <@ w.scope)
        ORDER BY h.seq DESC LIMIT $2)`;
    const rows = await tx.query<HolderRow>(
      `SELECT w.n, h.* FROM ${wantedRows}
       CROSS JOIN LATERAL (${newest('')} UNION ALL ${newest('NOT')}) h ORDER BY w.n, h.seq DESC`,
      [JSON.stringify(wanted), limit],
    );
    const sharers = wanted.map(() => ({ visible: [] as Holder[], visibleCount: 0, hidden: [] as Holder[] }));
    for (const r of rows) {
      const of = sharers[r.n]!;
      (r.visible ? of.visible : of.hidden).push({ logId: r.log_id, urn: r.urn, seq: Number(r.seq) });
    }
    for (const s of sharers) s.visibleCount = s.visible.length;
    const many = wanted.filter((w) => sharers[w.n]!.visible.length === limit);
    for (const [n, count] of await this.#count(tx, many)) sharers[n]!.visibleCount = count;
    return sharers;
  }

  /** How many hold a value, where one page of them is not all; stops counting where the policy says. */
  async #count(tx: Tx, wanted: readonly Wanted[]): Promise<[number, number][]> {
    if (wanted.length === 0) return [];
    const rows = await tx.query<{ n: number; count: string }>(
      `SELECT w.n, c.count FROM ${wantedRows} CROSS JOIN LATERAL (SELECT count(*) FROM (
         SELECT 1 FROM enrichment.holder h WHERE h.type = w.type AND h.normalised = w.normalised
           AND h.compartments <@ w.scope LIMIT $2) s) c`,
      [JSON.stringify(wanted), linkPolicy.countUpTo],
    );
    return rows.map((r) => [r.n, Number(r.count)]);
  }

  /** Writes the links of a slice, in one order for everybody; one that is there already stays as it is. */
  async save(
    tx: Tx,
    planned: readonly PlannedLinks[],
    mark: { readonly at: Date; readonly sliceId: string },
  ): Promise<void> {
    await bulkInsert(tx, {
      table: 'enrichment.link',
      columns: {
        from_log: 'uuid',
        to_log: 'uuid',
        type: 'text',
        normalised: 'text',
        strength: 'text',
        policy_version: 'text',
        at: 'timestamptz',
        slice_id: 'bigint',
      },
      rows: pairsInOrder(planned).map((p) => ({
        from_log: p.fromLog,
        to_log: p.toLog,
        type: p.type,
        normalised: p.normalised,
        strength: p.strength,
        policy_version: linkPolicy.version,
        at: mark.at,
        slice_id: mark.sliceId,
      })),
      onConflict: 'ON CONFLICT DO NOTHING',
    });
    await bulkInsert(tx, {
      table: 'enrichment.silent_hit',
      columns: {
        log_id: 'uuid',
        hit_by_log: 'uuid',
        type: 'text',
        normalised: 'text',
        strength: 'text',
        at: 'timestamptz',
        slice_id: 'bigint',
      },
      rows: planned
        .flatMap((p) => p.silentHits)
        .map((h) => ({
          log_id: h.logId,
          hit_by_log: h.hitByLog,
          type: h.type,
          normalised: h.normalised,
          strength: h.strength,
          at: mark.at,
          slice_id: mark.sliceId,
        })),
      onConflict: 'ON CONFLICT DO NOTHING',
    });
  }
}
