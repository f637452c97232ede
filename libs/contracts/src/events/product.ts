import type { Grade } from './log.js';

/**
 * `product.released.v1`: the only thing that crosses the fence. Built field by field from what was approved, never by
 * deleting from the log. Its ids and URN are new and do not lead back; it names no author and no source.
 */
export interface ProductReleased {
  readonly productId: string;
  readonly urn: string;
  readonly productVersion: number;
  readonly title: string;
  readonly text: string;
  readonly grade: Grade;
  readonly marking: string;
  readonly compartments: readonly string[];
  readonly themes: readonly string[];
  readonly priority: string;
  readonly band: string;
  readonly risk: number;
  readonly confidence: string;
  readonly threatToLife: boolean;
  readonly vulnerability: readonly string[];
  /** Why it ranks as it does, in words made for the recipient: factor names and clauses, no passage of the log. */
  readonly reasons: readonly string[];
  /** The policing purpose it may be used for. */
  readonly purpose: string;
  /** Units it is meant for; empty means every subscriber whose interests match. */
  readonly audience: readonly string[];
  readonly releasedAt: string;
  readonly reviewAt: string;
  /** How it was let go: two people, or a standing approval named with its version. */
  readonly basis: { readonly kind: 'approval' } | { readonly kind: 'standing-approval'; readonly rule: string };
}

/** `product.withdrawn.v1`: called back; every recipient must be told without delay (DPA 2018 s.38(5)). */
export interface ProductWithdrawn {
  readonly productId: string;
  readonly urn: string;
  readonly productVersion: number;
  readonly reasonCode: string;
  readonly withdrawnAt: string;
}
