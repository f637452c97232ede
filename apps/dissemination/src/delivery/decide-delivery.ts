import { decide, type Decision, type Obligation } from '@collator/access';
import type { ProductReleased } from '@collator/contracts';
import { accessRecordOf, type ProductHead } from '../product/product.js';
import { subjectOf, type Subscriber } from '../register/subscriber.js';
import { releasedMessage, withdrawnMessage, type DeliveryMessage } from './message.js';

/** A delivery under lock, with what it takes to decide on it. */
export interface LockedDelivery {
  readonly id: string;
  readonly kind: 'product' | 'recall';
  readonly productId: string;
  readonly urn: string;
  readonly version: number;
  readonly tries: number;
  readonly head: ProductHead;
  /** Null for a recall of something whose release never arrived here. */
  readonly product: ProductReleased | null;
}

/** What the lock holder writes down about one delivery before anything leaves. */
export interface DeliveryDecision {
  readonly delivery: LockedDelivery;
  readonly permit: boolean;
  readonly policy: string;
  readonly purpose: string | null;
  readonly reasons: Exclude<Decision, { permit: true }>['reasons'];
  readonly obligations: readonly Obligation[];
  /** `sending` where permitted; else what becomes of it, and the code why. */
  readonly state: 'sending' | 'refused' | 'cancelled';
  readonly reason: string | null;
  readonly message: DeliveryMessage | null;
}

const recallPolicy = 'recall-notice/1';

function decideRecall(delivery: LockedDelivery): DeliveryDecision {
  const { head } = delivery;
  // A recall goes to whoever may have the product, cleared or not: it holds nothing of the text, and must reach him.
  const message = withdrawnMessage(delivery.id, delivery, {
    reasonCode: head.withdrawnReason ?? 'withdrawn',
    at: head.withdrawnAt ?? new Date(0),
  });
  const base = { delivery, permit: true, policy: recallPolicy, purpose: null, reasons: [], obligations: [] };
  return { ...base, state: 'sending', reason: null, message };
}

function cancelReason(delivery: LockedDelivery): string | null {
  if (delivery.head.state === 'withdrawn') return 'product_withdrawn';
  return delivery.version < delivery.head.latestVersion ? 'superseded' : null;
}

/** The same delivery where its recipient cannot be sent anything (any more), whatever the policy says of it. */
export function withheld(decision: DeliveryDecision, code: string): DeliveryDecision {
  if (!decision.permit) return decision;
  const reasons = [{ rule: 'recipient', code, text: 'The register entry, or its address, is no longer in use.' }];
  return { ...decision, permit: false, reasons, obligations: [], state: 'cancelled', reason: code, message: null };
}

/** Decides on one delivery at the moment of sending, from what the lock holder read. */
export function decideDelivery(subscriber: Subscriber, delivery: LockedDelivery, at: Date): DeliveryDecision {
  if (delivery.kind === 'recall') return decideRecall(delivery);
  const { product } = delivery;
  if (product === null) throw new Error('product_content_missing: a product delivery has no product');
  const decision = decide(subjectOf(subscriber), accessRecordOf(product, delivery.head), product.purpose, at);
  const common = { delivery, policy: decision.policy, purpose: product.purpose };
  const cancelled = cancelReason(delivery);
  if (cancelled !== null || !decision.permit) {
    const reasons = decision.permit
      ? [{ rule: 'state', code: 'superseded', text: 'A newer version of the record is released.' }]
      : decision.reasons;
    const reason = cancelled ?? reasons[0]?.code ?? null;
    const state = cancelled === null ? 'refused' : 'cancelled';
    return { ...common, permit: false, reasons, obligations: [], state, reason, message: null };
  }
  const { obligations } = decision;
  const message = releasedMessage(product, delivery.id, obligations);
  return { ...common, permit: true, reasons: [], obligations, state: 'sending', reason: null, message };
}
