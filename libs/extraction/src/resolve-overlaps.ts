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
export function resolveOverlaps(claims: readonly Claim[], length: number): Claim[] {
  const order = [...claims].sort(
    (a, b) => rank(a) - rank(b) || a.priority - b.priority || b.end - b.start - (a.end - a.start) || a.start - b.start,
  );
  const taken = new Uint8Array(length);
  const kept = order.filter((c) => {
    if (taken.subarray(c.start, c.end).includes(1)) return false;
    taken.fill(1, c.start, c.end);
    return true;
  });
  return kept.sort((a, b) => a.start - b.start);
}
