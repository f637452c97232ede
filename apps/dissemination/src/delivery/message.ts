import type { Obligation } from '@collator/access';
import type { ProductReleased } from '@collator/contracts';

/** A product as a recipient gets it. */
export interface ReleasedMessage {
  readonly type: 'product.released';
  /** When it was released. */
  readonly timestamp: string;
  readonly data: Omit<ProductReleased, 'audience'> & {
    /** The same at every try: what a receiver drops repeats by, and what its receipt names. */
    readonly deliveryId: string;
    /** What the recipient must keep to. */
    readonly obligations: readonly Obligation[];
  };
}

/** The notice that a product is called back (domain 8.2): destroy or return it, and tell whoever has it from you. */
export interface WithdrawnMessage {
  readonly type: 'product.withdrawn';
  readonly timestamp: string;
  readonly data: {
    readonly deliveryId: string;
    readonly productId: string;
    readonly urn: string;
    readonly productVersion: number;
    readonly reasonCode: string;
    readonly withdrawnAt: string;
  };
}

export type DeliveryMessage = ReleasedMessage | WithdrawnMessage;

/** The message of one delivery. Who else it is meant for is nobody's business: the audience stays behind. */
export function releasedMessage(
  product: ProductReleased,
  deliveryId: string,
  obligations: readonly Obligation[],
): ReleasedMessage {
  const { audience: _audience, ...fields } = product;
  return { type: 'product.released', timestamp: product.releasedAt, data: { ...fields, deliveryId, obligations } };
}

export function withdrawnMessage(
  deliveryId: string,
  product: { readonly productId: string; readonly urn: string; readonly version: number },
  withdrawal: { readonly reasonCode: string; readonly at: Date },
): WithdrawnMessage {
  const withdrawnAt = withdrawal.at.toISOString();
  return {
    type: 'product.withdrawn',
    timestamp: withdrawnAt,
    data: {
      deliveryId,
      productId: product.productId,
      urn: product.urn,
      productVersion: product.version,
      reasonCode: withdrawal.reasonCode,
      withdrawnAt,
    },
  };
}
