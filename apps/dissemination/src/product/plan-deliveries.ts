import { concerns } from '@collator/access';
import { deriveId, type Envelope, type ProductReleased } from '@collator/contracts';
import { subjectOf, type Subscriber } from '../register/subscriber.js';
import { accessRecordOf, type ProductHead } from './product.js';

/** A delivery to be written down; whether it may be sent is decided when it is. */
export interface PlannedDelivery {
  readonly id: string;
  readonly kind: 'product' | 'recall';
  readonly productId: string;
  readonly version: number;
  readonly subscriberId: string;
  readonly urgent: boolean;
}

/**
 * The deliveries one released product begins: one for each recipient whose business it is. Its id comes from the
 * product's message and the recipient, so a repeat makes the same row. None where it is withdrawn or no longer newest.
 */
export function planDeliveries(
  event: Envelope<ProductReleased>,
  head: ProductHead,
  subscribers: readonly Subscriber[],
  at: Date,
): PlannedDelivery[] {
  const product = event.data;
  if (head.state === 'withdrawn' || product.productVersion < head.latestVersion) return [];
  const record = accessRecordOf(product, head);
  return subscribers
    .filter((s) => concerns(subjectOf(s), record, at))
    .map((s) => ({
      id: deliveryId(event.id, s.id),
      kind: 'product',
      productId: product.productId,
      version: product.productVersion,
      subscriberId: s.id,
      urgent: event.lane === 'urgent',
    }));
}

/** The id of one message's delivery to one recipient; the same whenever it is asked for. */
export function deliveryId(messageId: string, subscriberId: string): string {
  return deriveId(messageId, `delivery:${subscriberId}`);
}

/** Somebody who has, or may have, a product that is called back. */
export interface Reached {
  readonly productId: string;
  readonly version: number;
  readonly subscriberId: string;
}

/** The notices one withdrawal begins. A recall is always urgent: every recipient must be told without delay. */
export function planRecalls(withdrawalId: string, reached: readonly Reached[]): PlannedDelivery[] {
  return reached.map((r) => ({
    id: deliveryId(withdrawalId, r.subscriberId),
    kind: 'recall',
    productId: r.productId,
    version: r.version,
    subscriberId: r.subscriberId,
    urgent: true,
  }));
}
