import { Database } from '@collator/persistence';
import { Injectable } from '@nestjs/common';

/** Where the deliveries of some products stand. Recall notices are counted by themselves. */
export interface DeliveryCensus {
  /** Products announced here, whatever became of their deliveries. */
  readonly products: number;
  readonly delivered: number;
  /** Not yet settled: waiting, being sent, or written and not acknowledged. */
  readonly pending: number;
  /** The part of `pending` that waits for a recipient to connect or to acknowledge. */
  readonly awaitingRecipient: number;
  readonly refused: number;
  readonly uncertain: number;
  readonly cancelled: number;
  readonly failed: number;
  /** Recall notices that arrived, and those that have not yet. */
  readonly recalled: number;
  readonly recallsPending: number;
  /** (product, version, recipient) with more than one delivered fact. Must be nought. */
  readonly doubled: number;
}

/** Counts deliveries, for reconciling what went in with what came out. */
@Injectable()
export class DisseminationCensus {
  constructor(private readonly database: Database) {}

  /** The counts for these products, or for all where none are named. */
  async count(productIds?: readonly string[]): Promise<DeliveryCensus> {
    const [row] = await this.database.query<Record<keyof DeliveryCensus, string>>(
      `WITH d AS (SELECT d.*, s.channel FROM dissemination.delivery d
           LEFT JOIN dissemination.subscriber s ON s.id = d.subscriber_id
           WHERE $1::uuid[] IS NULL OR d.product_id = ANY($1::uuid[])),
         twice AS (SELECT 1 FROM d JOIN dissemination.outcome o ON o.delivery_id = d.id AND o.state = 'delivered'
           WHERE d.kind = 'product' GROUP BY d.product_id, d.version, d.subscriber_id HAVING count(*) > 1)
       SELECT count(*) FILTER (WHERE kind = 'product' AND state = 'delivered') AS delivered,
         count(*) FILTER (WHERE kind = 'product' AND state IN ('pending', 'sending', 'written')) AS pending,
         count(*) FILTER (WHERE kind = 'product' AND channel = 'sse' AND state IN ('pending', 'written'))
           AS "awaitingRecipient",
         count(*) FILTER (WHERE kind = 'product' AND state = 'refused') AS refused,
         count(*) FILTER (WHERE kind = 'product' AND state = 'uncertain') AS uncertain,
         count(*) FILTER (WHERE kind = 'product' AND state = 'cancelled') AS cancelled,
         count(*) FILTER (WHERE kind = 'product' AND state = 'failed') AS failed,
         count(*) FILTER (WHERE kind = 'recall' AND state = 'delivered') AS recalled,
         count(*) FILTER (WHERE kind = 'recall' AND state IN ('pending', 'sending', 'written')) AS "recallsPending",
         (SELECT count(*) FROM twice) AS doubled,
         (SELECT count(*) FROM dissemination.product p
           WHERE $1::uuid[] IS NULL OR p.product_id = ANY($1::uuid[])) AS products
       FROM d`,
      [productIds ?? null],
    );
    return Object.fromEntries(Object.entries(row!).map(([k, v]) => [k, Number(v)])) as unknown as DeliveryCensus;
  }
}
