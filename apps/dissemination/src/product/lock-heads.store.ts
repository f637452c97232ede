import type { Tx } from '@collator/persistence';
import type { ProductHead } from './product.js';

export interface LockedHead extends ProductHead {
  readonly urn: string;
}

/**
 * Locks products against withdrawal while somebody decides on them, in the order of their ids like everybody does, and
 * returns what holds for each. Shared: recipients do not wait for each other.
 */
export async function lockHeads(tx: Tx, productIds: readonly string[]): Promise<ReadonlyMap<string, LockedHead>> {
  const rows = await tx.query<{
    product_id: string;
    urn: string;
    state: ProductHead['state'];
    latest_version: number;
    withdrawn_at: Date | null;
    withdrawn_reason: string | null;
  }>(
    `SELECT product_id, urn, state, latest_version, withdrawn_at, withdrawn_reason FROM dissemination.product
     WHERE product_id = ANY($1::uuid[]) ORDER BY product_id FOR SHARE`,
    [productIds],
  );
  return new Map(
    rows.map((r) => [
      r.product_id,
      {
        productId: r.product_id,
        urn: r.urn,
        state: r.state,
        latestVersion: r.latest_version,
        withdrawnAt: r.withdrawn_at,
        withdrawnReason: r.withdrawn_reason,
      },
    ]),
  );
}
