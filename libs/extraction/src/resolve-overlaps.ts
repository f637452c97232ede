import type { Identifier } from './identifier.js';

/** An identifier with what decides between it and another that claims the same letters. */
export interface Claim extends Identifier {
  readonly selfEvident: boolean;
  readonly labelled: boolean;
  /** Place in the order of the rules; lower wins. */
  readonly priority: number;
}

const rank = (c: Claim): number => (c.selfEvident ? 0 : 4) + (c.labelled ? 0 : 2) + (c.validity === 'invalid' ? 1 : 0);

/**
 * Keeps claims so that no two overlap: self-evident forms first, then labelled before unlabelled, then right before wrong,
 * then the order of the rules, then the longer. The result is in the order of the text.
 */
export function resolveOverlaps(claims: readonly Claim[]): readonly Claim[] {
  if (claims.length < 2) return claims;
  const order = [...claims].sort(
    (a, b) => rank(a) - rank(b) || a.priority - b.priority || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const kept = order.length < few ? keptOfFew(order) : keptOfMany(order);
  return kept.sort((a, b) => a.start - b.start);
}

/** Up to so many claims, comparing each with those kept is quicker than marking letters. */
const few = 16;

function keptOfFew(order: readonly Claim[]): Claim[] {
  const kept: Claim[] = [];
  for (const c of order) if (!kept.some((k) => k.start < c.end && c.start < k.end)) kept.push(c);
  return kept;
}

function keptOfMany(order: readonly Claim[]): Claim[] {
  const taken = new Uint8Array(order.reduce((most, c) => Math.max(most, c.end), 0));
  return order.filter((c) => {
    if (taken.subarray(c.start, c.end).includes(1)) return false;
    taken.fill(1, c.start, c.end);
    return true;
  });
}
