import { uuidV7 } from '@collator/contracts';
import { randomBytes } from 'node:crypto';

/** Names of a product and of an event, drawn at random: nothing in them leads back to a log. */
export interface Draws {
  /** A fresh id whose only content is the moment it was drawn. */
  id(at: Date): string;
  /** A reference from the pool all products share, for instance `P-2026-7F3K9QX2`. */
  urn(at: Date): string;
}

// Crockford's base 32: no I, L, O or U, so that a reference is read out without doubt.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Random draws. A replay must not draw anew: what was drawn is stored in the same transaction. */
export const randomDraws: Draws = {
  id: (at) => uuidV7(at.getTime(), randomBytes(10)),
  urn: (at) => `P-${at.getUTCFullYear()}-${[...randomBytes(8)].map((b) => letters[b & 31]).join('')}`,
};

/** Who a product is, apart from what it says. */
export interface ProductIdentity {
  readonly productId: string;
  readonly urn: string;
  readonly productVersion: number;
}

/** A new version of the product in force where there is one, else a new product. */
export function identityFor(
  head: { readonly productId: string | null; readonly productUrn: string | null; readonly productVersion: number },
  draws: Draws,
  at: Date,
): ProductIdentity {
  const { productId, productUrn: urn, productVersion } = head;
  if (productId !== null && urn !== null) return { productId, urn, productVersion: productVersion + 1 };
  return { productId: draws.id(at), urn: draws.urn(at), productVersion: 1 };
}
