import type { Envelope, ProductReleased, ProductWithdrawn } from '@collator/contracts';
import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { PlannedDelivery, Reached } from './plan-deliveries.js';
import type { ProductHead } from './product.js';

interface HeadRow {
  product_id: string;
  state: ProductHead['state'];
  latest_version: number;
  withdrawn_at: Date | null;
  withdrawn_reason: string | null;
  withdrawal_id: string | null;
}

const headOf = (r: HeadRow): ProductHead => ({
  productId: r.product_id,
  state: r.state,
  latestVersion: r.latest_version,
  withdrawnAt: r.withdrawn_at,
  withdrawnReason: r.withdrawn_reason,
});

// Rows are always locked in the order of their ids, so that two slices never wait for each other.
const byProduct = <T extends { product_id: string }>(rows: Iterable<T>): T[] =>
  [...rows].sort((a, b) => (a.product_id < b.product_id ? -1 : 1));

/** What the two product events write. */
@Injectable()
export class ProductStore {
  /** Locks the heads of released products, making those that are new, and returns them by product id. */
  async announce(tx: Tx, events: readonly Envelope<ProductReleased>[]): Promise<ReadonlyMap<string, ProductHead>> {
    const newest = new Map<string, { product_id: string; urn: string; state: string; latest_version: number }>();
    for (const { data } of events) {
      const known = newest.get(data.productId)?.latest_version ?? 0;
      newest.set(data.productId, {
        product_id: data.productId,
        urn: data.urn,
        state: 'released',
        latest_version: Math.max(known, data.productVersion),
      });
    }
    const rows = await bulkInsert<HeadRow>(tx, {
      table: 'dissemination.product',
      columns: { product_id: 'uuid', urn: 'text', state: 'text', latest_version: 'int' },
      rows: byProduct(newest.values()),
      onConflict: `ON CONFLICT (product_id) DO UPDATE
        SET latest_version = greatest(product.latest_version, excluded.latest_version)`,
      returning: 'RETURNING product_id, state, latest_version, withdrawn_at, withdrawn_reason, withdrawal_id',
    });
    return new Map(rows.map((r) => [r.product_id, headOf(r)]));
  }

  async saveVersions(tx: Tx, events: readonly Envelope<ProductReleased>[], at: Date): Promise<void> {
    await bulkInsert(tx, {
      table: 'dissemination.product_version',
      columns: {
        product_id: 'uuid',
        version: 'int',
        message_id: 'uuid',
        marking: 'text',
        content: 'text',
        received_at: 'timestamptz',
      },
      rows: events.map((e) => ({
        product_id: e.data.productId,
        version: e.data.productVersion,
        message_id: e.id,
        marking: e.data.marking,
        content: JSON.stringify(e.data),
        received_at: at,
      })),
      onConflict: 'ON CONFLICT DO NOTHING',
    });
  }

  async saveDeliveries(tx: Tx, planned: readonly PlannedDelivery[]): Promise<void> {
    await bulkInsert(tx, {
      table: 'dissemination.delivery',
      columns: {
        id: 'uuid',
        kind: 'text',
        product_id: 'uuid',
        version: 'int',
        subscriber_id: 'uuid',
        urgent: 'boolean',
      },
      rows: planned.map((d) => ({
        id: d.id,
        kind: d.kind,
        product_id: d.productId,
        version: d.version,
        subscriber_id: d.subscriberId,
        urgent: d.urgent,
      })),
      onConflict: 'ON CONFLICT DO NOTHING',
    });
  }

  /** Takes back what waits of older versions. */
  async cancelSuperseded(tx: Tx, heads: Iterable<ProductHead>): Promise<void> {
    const all = [...heads];
    await tx.query(
      `UPDATE dissemination.delivery d SET state = 'cancelled', reason = 'superseded', settled_at = clock_timestamp()
       FROM unnest($1::uuid[], $2::int[]) AS u(product_id, latest)
       WHERE d.product_id = u.product_id AND d.version < u.latest AND d.kind = 'product' AND d.state = 'pending'`,
      [all.map((h) => h.productId), all.map((h) => h.latestVersion)],
    );
  }

  /** Marks products withdrawn, for ever and whichever came first, and returns the withdrawal that holds for each. */
  async withdraw(tx: Tx, events: readonly Envelope<ProductWithdrawn>[]): Promise<ReadonlyMap<string, string>> {
    const first = new Map<string, Record<string, unknown> & { product_id: string }>();
    for (const { id, data } of events) {
      if (first.has(data.productId)) continue;
      first.set(data.productId, {
        product_id: data.productId,
        urn: data.urn,
        state: 'withdrawn',
        latest_version: data.productVersion,
        withdrawn_at: data.withdrawnAt,
        withdrawn_reason: data.reasonCode,
        withdrawal_id: id,
      });
    }
    const rows = await bulkInsert<HeadRow>(tx, {
      table: 'dissemination.product',
      columns: {
        product_id: 'uuid',
        urn: 'text',
        state: 'text',
        latest_version: 'int',
        withdrawn_at: 'timestamptz',
        withdrawn_reason: 'text',
        withdrawal_id: 'uuid',
      },
      rows: byProduct(first.values()),
      onConflict: `ON CONFLICT (product_id) DO UPDATE SET state = 'withdrawn',
        withdrawn_at = coalesce(product.withdrawn_at, excluded.withdrawn_at),
        withdrawn_reason = coalesce(product.withdrawn_reason, excluded.withdrawn_reason),
        withdrawal_id = coalesce(product.withdrawal_id, excluded.withdrawal_id)`,
      returning: 'RETURNING product_id, state, latest_version, withdrawn_at, withdrawn_reason, withdrawal_id',
    });
    return new Map(rows.map((r) => [r.product_id, r.withdrawal_id ?? '']));
  }

  /** Cancels what waits of withdrawn products and returns who has, or may have, one of them. */
  async cancelWithdrawn(tx: Tx, productIds: readonly string[]): Promise<Reached[]> {
    await tx.query(
      `UPDATE dissemination.delivery SET state = 'cancelled', reason = 'product_withdrawn',
         settled_at = clock_timestamp()
       WHERE product_id = ANY($1::uuid[]) AND kind = 'product' AND state = 'pending'`,
      [productIds],
    );
    const rows = await tx.query<{ product_id: string; subscriber_id: string; version: number }>(
      `SELECT product_id, subscriber_id, max(version) AS version FROM dissemination.delivery
       WHERE product_id = ANY($1::uuid[]) AND kind = 'product'
         AND (reached OR state IN ('sending', 'written', 'delivered', 'uncertain'))
       GROUP BY product_id, subscriber_id`,
      [productIds],
    );
    return rows.map((r) => ({ productId: r.product_id, subscriberId: r.subscriber_id, version: r.version }));
  }
}
