import { Database, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { writeOutcomes, type OutcomeRow } from './outcome.store.js';

/** One recipient says that one delivery has arrived. */
export interface Receipt {
  readonly subscriberId: string;
  readonly deliveryId: string;
}

type Row = OutcomeRow & { subscriber_id: string; receipt_at: Date | null };

/** Receipts, any number in one transaction with one audit entry. */
@Injectable()
export class ReceiptStore {
  constructor(private readonly database: Database) {}

  /**
   * Writes receipts down: the deliveries have arrived, and whatever doubt there was is over. Says for each whether the
   * delivery is the recipient's and had left; repeats change nothing and are true as well.
   */
  async receive(receipts: readonly Receipt[]): Promise<boolean[]> {
    return this.database.transaction(async (tx) => {
      const rows = new Map((await this.lock(tx, receipts)).map((r) => [r.id, r]));
      // Only what left can be acknowledged: a receipt for something never sent is somebody guessing ids.
      const owned = receipts.map(({ subscriberId, deliveryId }) => {
        const row = rows.get(deliveryId);
        return row !== undefined && row.subscriber_id === subscriberId && row.tries > 0 ? row : null;
      });
      const first = new Set(owned.filter((r) => r !== null && r.receipt_at === null));
      await this.settle(
        tx,
        [...first].filter((r) => r !== null),
      );
      return owned.map((r) => r !== null);
    });
  }

  // In the order of their ids, as everybody locks deliveries.
  private lock(tx: Tx, receipts: readonly Receipt[]): Promise<Row[]> {
    return tx.query<Row>(
      `SELECT id, state, reason, receipt_at, tries, product_id, subscriber_id FROM dissemination.delivery
       WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
      [[...new Set(receipts.map((r) => r.deliveryId))]],
    );
  }

  private async settle(tx: Tx, rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) return;
    await tx.query(
      `UPDATE dissemination.delivery SET state = 'delivered', reason = NULL, reached = true, claim = NULL,
         lease_until = NULL, receipt_at = clock_timestamp(), settled_at = coalesce(settled_at, clock_timestamp())
       WHERE id = ANY($1::uuid[])`,
      [rows.map((r) => r.id)],
    );
    await writeOutcomes(
      tx,
      rows.map((r) => ({ ...r, state: r.state === 'delivered' ? 'acknowledged' : 'delivered', reason: 'receipt' })),
    );
  }
}
