import type { Fact } from '../facts.js';

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * The one order of facts, so that a result does not depend on the order they come in: by kind, name, field, place, rule,
 * setter and label, and the greater value first. Nought only for facts that say the same.
 */
export function compareFacts(a: Fact, b: Fact): number {
  return (
    order(a.kind, b.kind) ||
    order(a.name, b.name) ||
    order(a.field ?? '~', b.field ?? '~') ||
    (a.start ?? 0) - (b.start ?? 0) ||
    (a.end ?? 0) - (b.end ?? 0) ||
    order(a.rule, b.rule) ||
    order(a.setBy, b.setBy) ||
    order(a.label, b.label) ||
    (b.value ?? 0) - (a.value ?? 0)
  );
}

/** The one of two that stands first in that order. */
export const firstOf = (before: Fact | null, fact: Fact): Fact =>
  before === null || compareFacts(fact, before) < 0 ? fact : before;
