import type { Lane, ProductWithdrawn } from '@collator/contracts';
import type { Emission } from '@collator/messaging';

/** A release in force, as far as calling it back needs. */
export interface ReleaseInForce {
  readonly productId: string;
  readonly productVersion: number;
  readonly urn: string;
  readonly logId: string;
  readonly marking: string;
  readonly lane: Lane;
  readonly releasedOn: string;
}

/** The event that calls a product back. It says nothing of the log, not even that it was the log that was withdrawn. */
export function withdrawalEmission(r: ReleaseInForce, reasonCode: string, tell: { at: Date; id: string }): Emission {
  const data: ProductWithdrawn = {
    productId: r.productId,
    urn: r.urn,
    productVersion: r.productVersion,
    reasonCode,
    withdrawnAt: tell.at.toISOString(),
  };
  return {
    event: 'product.withdrawn.v1',
    logId: r.productId,
    version: r.productVersion,
    acceptedOn: r.releasedOn,
    marking: r.marking,
    lane: r.lane,
    data,
    id: tell.id,
  };
}
