import type { ProductReleased } from '@collator/contracts';
import { appendAudit, Database, digestOf, drawSlice, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { decideDelivery, type DeliveryDecision, type LockedDelivery } from '../delivery/decide-delivery.js';
import { insertDecisions } from '../delivery/delivery.store.js';
import type { ReleasedMessage } from '../delivery/message.js';
import { lockHeads, type LockedHead } from './lock-heads.store.js';
import { SubscriberStore } from '../register/subscriber.store.js';

/** One delivery as its recipient may know of it. A refused or cancelled one is none of his business. */
export interface OwnDelivery {
  readonly id: string;
  readonly type: 'product.released' | 'product.withdrawn';
  readonly productId: string;
  readonly productVersion: number;
  readonly state: string;
  readonly createdAt: string;
  readonly receiptAt: string | null;
}

interface ProductRow {
  id: string;
  product_id: string;
  version: number;
  tries: number;
  content: string;
}

const lockedOf = (r: ProductRow, head: LockedHead): LockedDelivery => ({
  id: r.id,
  kind: 'product',
  productId: r.product_id,
  urn: head.urn,
  version: r.version,
  tries: r.tries,
  head,
  product: JSON.parse(r.content) as ProductReleased,
});

/** What a recipient sees when he asks instead of waiting: the same decision, item by item, written down the same way. */
@Injectable()
export class ReceivingStore {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscriberStore,
  ) {}

  /**
   * Up to `limit` products the recipient may see, newest first, and where to go on. What he may not see is passed over
   * without a trace in the answer, so that a page never tells how much there is.
   */
  async products(
    subscriberId: string,
    page: { before: string | null; limit: number },
  ): Promise<{ items: ReleasedMessage['data'][]; next: string | null }> {
    return this.view(subscriberId, async (tx) => {
      const rows = await tx.query<ProductRow>(
        `${selectProducts} AND ($2::uuid IS NULL OR d.seq <
           (SELECT seq FROM dissemination.delivery WHERE id = $2::uuid AND subscriber_id = $1))
         ORDER BY d.seq DESC LIMIT $3`,
        [subscriberId, page.before, scanLimit],
      );
      return { rows, limit: page.limit, more: rows.length === scanLimit };
    });
  }

  /** One product, or null where it is not there or not his to see: the caller cannot tell which. */
  async product(subscriberId: string, productId: string): Promise<ReleasedMessage['data'] | null> {
    const { items } = await this.view(subscriberId, async (tx) => {
      const rows = await tx.query<ProductRow>(`${selectProducts} AND d.product_id = $2 ORDER BY d.version DESC`, [
        subscriberId,
        productId,
      ]);
      return { rows, limit: 1, more: false };
    });
    return items[0] ?? null;
  }

  async deliveries(subscriberId: string, limit: number): Promise<OwnDelivery[]> {
    const rows = await this.database.query<{
      id: string;
      kind: 'product' | 'recall';
      product_id: string;
      version: number;
      state: string;
      created_at: Date;
      receipt_at: Date | null;
    }>(
      `SELECT id, kind, product_id, version, state, created_at, receipt_at FROM dissemination.delivery
       WHERE subscriber_id = $1 AND (reached OR state IN ('sending', 'written', 'delivered')) ORDER BY seq DESC LIMIT $2`,
      [subscriberId, limit],
    );
    return rows.map((r) => ({
      id: r.id,
      type: r.kind === 'recall' ? 'product.withdrawn' : 'product.released',
      productId: r.product_id,
      productVersion: r.version,
      state: r.state,
      createdAt: r.created_at.toISOString(),
      receiptAt: r.receipt_at?.toISOString() ?? null,
    }));
  }

  private view(
    subscriberId: string,
    read: (tx: Tx) => Promise<{ rows: ProductRow[]; limit: number; more: boolean }>,
  ): Promise<{ items: ReleasedMessage['data'][]; next: string | null }> {
    return this.database.transaction(async (tx) => {
      const locked = await this.subscribers.lockForSending(tx, subscriberId);
      if (locked === null || locked.removed) return { items: [], next: null };
      const { rows, limit, more } = await read(tx);
      const heads = await lockHeads(
        tx,
        rows.map((r) => r.product_id),
      );
      const { sliceId, at } = await drawSlice(tx, 'dissemination');
      const decisions: DeliveryDecision[] = [];
      let permitted = 0;
      for (const row of rows) {
        if (permitted === limit) break;
        const decision = decideDelivery(locked.subscriber, lockedOf(row, heads.get(row.product_id)!), at);
        decisions.push(decision);
        if (decision.permit) permitted += 1;
      }
      const seen = decisions.filter((d) => d.permit);
      await this.writeView(tx, { sliceId, at, subscriberId, subject: locked.subscriber.receiver }, decisions);
      const last = rows[decisions.length - 1];
      const next = last !== undefined && (decisions.length < rows.length || more) ? last.id : null;
      return { items: seen.map((d) => (d.message as ReleasedMessage).data), next };
    });
  }

  private async writeView(
    tx: Tx,
    view: { sliceId: string; at: Date; subscriberId: string; subject: string | null },
    decisions: readonly DeliveryDecision[],
  ): Promise<void> {
    if (decisions.length === 0) return;
    await insertDecisions(tx, { ...view, action: 'view' }, decisions);
    // Seen is received: should it be called back, the notice goes to him as well.
    const seen = decisions.filter((d) => d.permit).map((d) => d.delivery.id);
    await tx.query(`UPDATE dissemination.delivery SET reached = true WHERE id = ANY($1::uuid[]) AND NOT reached`, [
      seen,
    ]);
    const facts = decisions.map((d) => ({
      id: d.delivery.id,
      content: JSON.stringify([d.permit, d.policy, d.reasons]),
    }));
    await appendAudit(tx, 'dissemination', view.sliceId, {
      stream: 'view',
      origin: 'door',
      actor: view.subject ?? 'service:dissemination',
      action: 'product.view',
      recordIds: [...new Set(decisions.map((d) => d.delivery.productId))],
      purpose: null,
      reason: null,
      policyVersion: decisions[0]?.policy ?? null,
      count: decisions.length,
      factsDigest: digestOf(facts),
      at: view.at,
    });
  }
}

/** How many rows one page looks at; a page may come out short, its `next` says whether there is more. */
const scanLimit = 200;

const selectProducts = `SELECT d.id, d.product_id, d.version, d.tries, v.content
  FROM dissemination.delivery d
    JOIN dissemination.product_version v ON v.product_id = d.product_id AND v.version = d.version
  WHERE d.subscriber_id = $1 AND d.kind = 'product'`;
