import { appendAudit, bulkInsert, digestOf, drawSlice, type Tx } from '@collator/persistence';

/** What became of one delivery. */
export interface OutcomeRow {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly tries: number;
  readonly product_id: string;
}

/** Writes outcomes down with their audit entry, last in the caller's transaction. */
export async function writeOutcomes(tx: Tx, rows: readonly OutcomeRow[]): Promise<void> {
  if (rows.length === 0) return;
  const slice = await drawSlice(tx, 'dissemination');
  await bulkInsert(tx, {
    table: 'dissemination.outcome',
    columns: { delivery_id: 'uuid', state: 'text', reason: 'text', tries: 'int', slice_id: 'bigint' },
    rows: rows.map((r) => ({
      delivery_id: r.id,
      state: r.state,
      reason: r.reason,
      tries: r.tries,
      slice_id: slice.sliceId,
    })),
  });
  const facts = rows.map((r) => ({
    id: r.id,
    product: r.product_id,
    content: JSON.stringify([r.state, r.reason, r.tries]),
  }));
  await writeAudit(tx, 'delivery.settle', slice, facts);
}

/** Appends to the deliveries' chain. Last in its transaction: the chain's head stays locked until the commit. */
export function writeAudit(
  tx: Tx,
  action: string,
  slice: { sliceId: string; at: Date },
  facts: readonly { id: string; product: string; content: string }[],
): Promise<unknown> {
  return appendAudit(tx, 'dissemination', slice.sliceId, {
    stream: 'delivery',
    origin: 'sender',
    actor: 'service:dissemination',
    action,
    recordIds: [...new Set(facts.map((f) => f.product))],
    purpose: null,
    reason: null,
    policyVersion: null,
    count: facts.length,
    factsDigest: digestOf(facts),
    at: slice.at,
  });
}
