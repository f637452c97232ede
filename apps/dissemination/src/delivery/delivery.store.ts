import type { ProductReleased } from '@collator/contracts';
import { bulkInsert, Database, drawSlice, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { Verdict } from '../channel/attempt.js';
import { SubscriberStore, type SealedSecrets } from '../register/subscriber.store.js';
import type { Subscriber } from '../register/subscriber.js';
import { lockHeads, type LockedHead } from '../product/lock-heads.store.js';
import { writeAudit, writeOutcomes, type OutcomeRow } from './outcome.store.js';
import { decideDelivery, withheld, type DeliveryDecision, type LockedDelivery } from './decide-delivery.js';

/** Deliveries decided and logged, theirs to send until the lease runs out. */
export interface Claim {
  readonly id: string;
  readonly subscriber: Subscriber;
  readonly secrets: SealedSecrets;
  readonly at: Date;
  readonly permitted: readonly DeliveryDecision[];
  /** How many rows were taken up, refused ones included: as many as asked for means there may be more. */
  readonly taken: number;
}

/** What one try came to. */
export interface Settled {
  readonly deliveryId: string;
  readonly tries: number;
  readonly verdict: Verdict;
  /** The message may have got there, whatever the verdict. */
  readonly reached: boolean;
}

interface LockedRow {
  id: string;
  kind: LockedDelivery['kind'];
  product_id: string;
  version: number;
  tries: number;
  content: string | null;
}

const leaseSeconds = 40;

const lockedOf = (r: LockedRow, head: LockedHead): LockedDelivery => ({
  id: r.id,
  kind: r.kind,
  productId: r.product_id,
  urn: head.urn,
  version: r.version,
  tries: r.tries + 1,
  head,
  product: r.content === null ? null : (JSON.parse(r.content) as ProductReleased),
});

// A recall must not overtake the product it calls back, nor a new version the one before it.
const notBehindAnother = `NOT EXISTS (SELECT 1 FROM dissemination.delivery e
  WHERE e.product_id = d.product_id AND e.subscriber_id = d.subscriber_id AND e.id <> d.id AND e.state = 'sending')`;

/** The deliveries: taken up, decided and logged in one transaction, sent outside of any, and settled in another. */
@Injectable()
export class DeliveryStore {
  constructor(
    private readonly database: Database,
    private readonly subscribers: SubscriberStore,
  ) {}

  /**
   * Recipients something is due for: those with a webhook, those connected here, and those removed, whose deliveries end.
   * A recall waits while its recipient's address is given up: it must reach him once there is a new one.
   */
  async dueRecipients(connected: readonly string[], busy: readonly string[], limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT s.id FROM dissemination.subscriber s
       WHERE (s.channel = 'webhook' OR s.id = ANY($1::uuid[]) OR s.removed_at IS NOT NULL) AND NOT s.id = ANY($2::uuid[])
         AND EXISTS (SELECT 1 FROM dissemination.delivery d
           WHERE d.subscriber_id = s.id AND d.state = 'pending' AND d.next_try_at <= clock_timestamp()
             AND (d.kind = 'product' OR s.disabled_reason IS NULL OR s.removed_at IS NOT NULL))
       ORDER BY (SELECT d.urgent FROM dissemination.delivery d
           WHERE d.subscriber_id = s.id AND d.state = 'pending' ORDER BY d.urgent DESC, d.seq LIMIT 1) DESC LIMIT $3`,
      [connected, busy, limit],
    );
    return rows.map((r) => r.id);
  }

  /**
   * Takes up to `limit` due deliveries of one recipient and decides on each under lock: the register entry cannot change
   * and no product can be withdrawn until the decisions are written down. Null where there is nothing to take.
   */
  async claim(subscriberId: string, limit: number): Promise<Claim | null> {
    return this.database.transaction(async (tx) => {
      const locked = await this.subscribers.lockForSending(tx, subscriberId);
      if (locked === null) return null;
      const { subscriber, removed } = locked;
      const ended = removed ? 'subscriber_removed' : subscriber.disabledReason;
      const kinds = ended === null || removed ? ['product', 'recall'] : ['product'];
      const rows = await this.lockDue(tx, { subscriberId, kinds, limit });
      if (rows.length === 0) return null;
      const { sliceId, at } = await drawSlice(tx, 'dissemination');
      const judged = rows.map((d) => decideDelivery(subscriber, d, at));
      const decisions = ended === null ? judged : judged.map((d) => withheld(d, ended));
      const id = randomUUID();
      await this.writeDecisions(tx, { id, subscriberId, sliceId, at }, decisions);
      const permitted = decisions.filter((d) => d.permit);
      return { id, subscriber, secrets: locked.secrets, at, permitted, taken: decisions.length };
    });
  }

  // Products before deliveries, in the order of their ids: the same order in which a withdrawal locks.
  private async lockDue(
    tx: Tx,
    due: { readonly subscriberId: string; readonly kinds: readonly string[]; readonly limit: number },
  ): Promise<LockedDelivery[]> {
    const found = await tx.query<{ id: string; product_id: string }>(
      `SELECT d.id, d.product_id FROM dissemination.delivery d
       WHERE d.subscriber_id = $1 AND d.state = 'pending' AND d.next_try_at <= clock_timestamp()
         AND d.kind = ANY($2::text[]) AND ${notBehindAnother}
       ORDER BY d.urgent DESC, d.seq LIMIT $3`,
      [due.subscriberId, due.kinds, due.limit],
    );
    if (found.length === 0) return [];
    const heads = await lockHeads(
      tx,
      found.map((d) => d.product_id),
    );
    const rows = await tx.query<LockedRow>(
      `SELECT d.id, d.kind, d.product_id, d.version, d.tries, v.content FROM dissemination.delivery d
         LEFT JOIN dissemination.product_version v ON v.product_id = d.product_id AND v.version = d.version
       WHERE d.id = ANY($1::uuid[]) AND d.state = 'pending' AND ${notBehindAnother}
       ORDER BY d.urgent DESC, d.seq FOR UPDATE OF d SKIP LOCKED`,
      [found.map((d) => d.id)],
    );
    return rows.map((r) => lockedOf(r, heads.get(r.product_id)!));
  }

  private async writeDecisions(
    tx: Tx,
    claim: { id: string; subscriberId: string; sliceId: string; at: Date },
    decisions: readonly DeliveryDecision[],
  ): Promise<void> {
    await insertDecisions(tx, { ...claim, action: 'send' }, decisions);
    await tx.query(
      `UPDATE dissemination.delivery d SET state = u.state, reason = u.reason,
         tries = CASE WHEN u.state = 'sending' THEN d.tries + 1 ELSE d.tries END,
         claim = CASE WHEN u.state = 'sending' THEN $4::uuid END,
         lease_until = CASE WHEN u.state = 'sending' THEN clock_timestamp() + make_interval(secs => $5) END,
         settled_at = CASE WHEN u.state = 'sending' THEN NULL ELSE clock_timestamp() END
       FROM unnest($1::uuid[], $2::text[], $3::text[]) AS u(id, state, reason) WHERE d.id = u.id`,
      [
        decisions.map((d) => d.delivery.id),
        decisions.map((d) => d.state),
        decisions.map((d) => d.reason),
        claim.id,
        leaseSeconds,
      ],
    );
    const facts = decisions.map((d) => ({
      id: d.delivery.id,
      product: d.delivery.productId,
      content: JSON.stringify([d.permit, d.policy, d.reasons, d.obligations]),
    }));
    await writeAudit(tx, 'delivery.decide', claim, facts);
  }

  /**
   * Writes down what became of a claim. Only what the claim still holds is touched: where the lease ran out and somebody
   * else took it up, or a receipt came first, that is what counts.
   */
  async settle(claim: Claim, settled: readonly Settled[]): Promise<void> {
    if (settled.length === 0) return;
    const gone = settled.some((s) => s.verdict.state === 'failed' && s.verdict.disable === true);
    await this.database.transaction(async (tx) => {
      // The entry before its deliveries, and both before the audit: the order in which everybody locks.
      if (gone) await this.subscribers.lockForChange(tx, claim.subscriber.id);
      const rows = await tx.query<OutcomeRow>(
        `UPDATE dissemination.delivery d SET state = u.state, reason = u.reason, reached = d.reached OR u.reached,
           claim = NULL, lease_until = NULL,
           next_try_at = clock_timestamp() + make_interval(secs => u.wait_ms / 1000.0),
           settled_at = CASE WHEN u.state IN ('pending', 'written') THEN NULL ELSE clock_timestamp() END,
           written_no = CASE WHEN u.state = 'written' THEN nextval('dissemination.written_no') ELSE d.written_no END
         FROM (SELECT id FROM dissemination.delivery WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE) AS held,
           unnest($1::uuid[], $2::text[], $3::text[], $4::bool[], $5::float8[])
             AS u(id, state, reason, reached, wait_ms)
         WHERE d.id = held.id AND held.id = u.id AND d.claim = $6 AND d.state = 'sending'
         RETURNING d.id, d.state, d.reason, d.tries, d.product_id`,
        [
          settled.map((s) => s.deliveryId),
          settled.map((s) => s.verdict.state),
          settled.map((s) => s.verdict.reason),
          settled.map((s) => s.reached),
          settled.map((s) => (s.verdict.state === 'pending' ? s.verdict.retryInMs : 0)),
          claim.id,
        ],
      );
      if (gone) await this.subscribers.disable(tx, claim.subscriber, 'endpoint_gone');
      await writeOutcomes(tx, rows);
    });
  }

  /** What was being sent when a process died: sent again where a repeat does no harm, else left to a person. */
  async reopenAbandoned(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows = await tx.query<OutcomeRow>(
        `UPDATE dissemination.delivery d SET claim = NULL, lease_until = NULL, reached = true,
           state = CASE WHEN s.idempotent OR s.channel = 'sse' THEN 'pending' ELSE 'uncertain' END,
           reason = 'sender_lost',
           settled_at = CASE WHEN s.idempotent OR s.channel = 'sse' THEN NULL ELSE clock_timestamp() END
         FROM dissemination.subscriber s
         WHERE s.id = d.subscriber_id AND d.state = 'sending' AND d.id IN (
           SELECT id FROM dissemination.delivery WHERE state = 'sending' AND lease_until < clock_timestamp()
           ORDER BY id LIMIT 500 FOR UPDATE SKIP LOCKED)
         RETURNING d.id, d.state, d.reason, d.tries, d.product_id`,
      );
      if (rows.length > 0) await writeOutcomes(tx, rows);
    });
  }

  /**
   * Puts what was written to an earlier connection and never acknowledged back in line, under the same ids. What the
   * receiver says he has seen (`lastEventId`) is not repeated.
   */
  async reopenWritten(subscriberId: string, lastEventId: string | null): Promise<void> {
    await this.database.query(
      `UPDATE dissemination.delivery SET state = 'pending', reason = 'reconnected', next_try_at = clock_timestamp()
       WHERE subscriber_id = $1 AND state = 'written' AND written_no > coalesce(
         (SELECT written_no FROM dissemination.delivery WHERE id = $2 AND subscriber_id = $1), 0)`,
      [subscriberId, lastEventId],
    );
  }

  /** Puts deliveries back in line that were written and are not yet acknowledged. */
  async reopen(deliveryIds: readonly string[]): Promise<void> {
    await this.database.query(
      `UPDATE dissemination.delivery SET state = 'pending', reason = 'reconnected', next_try_at = clock_timestamp()
       WHERE id = ANY($1::uuid[]) AND state = 'written'`,
      [deliveryIds],
    );
  }
}

/** Writes decisions down, whatever asked for them. */
export async function insertDecisions(
  tx: Tx,
  context: { sliceId: string; subscriberId: string; at: Date; action: 'send' | 'view' },
  decisions: readonly Pick<
    DeliveryDecision,
    'delivery' | 'permit' | 'policy' | 'purpose' | 'reasons' | 'obligations'
  >[],
): Promise<void> {
  await bulkInsert(tx, {
    table: 'dissemination.decision',
    columns: {
      delivery_id: 'uuid',
      subscriber_id: 'uuid',
      product_id: 'uuid',
      version: 'int',
      action: 'text',
      purpose: 'text',
      permit: 'boolean',
      policy: 'text',
      reasons: 'jsonb',
      obligations: 'jsonb',
      at: 'timestamptz',
      slice_id: 'bigint',
    },
    rows: decisions.map((d) => ({
      delivery_id: d.delivery.id,
      subscriber_id: context.subscriberId,
      product_id: d.delivery.productId,
      version: d.delivery.version,
      action: context.action,
      purpose: d.purpose,
      permit: d.permit,
      policy: d.policy,
      reasons: JSON.stringify(d.reasons),
      obligations: JSON.stringify(d.obligations),
      at: context.at,
      slice_id: context.sliceId,
    })),
  });
}
