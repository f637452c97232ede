import { compareFacts } from '../engine/compare-facts.js';
import { completeLists } from '../engine/inference.js';
import { planOf } from '../engine/plan.js';
import type { Fact } from '../facts.js';
import type { Policy } from '../policy/policy.js';
import type { FactorChange } from './what-would-change.js';

function concludedFacts(facts: readonly Fact[], policy: Policy): Fact[] {
  const plan = planOf(policy);
  const signs = new Array<Fact | null>(plan.signOf.size).fill(null);
  const seen: number[] = [];
  for (const f of [...facts].sort(compareFacts)) {
    const sign = f.kind === 'sign' ? plan.signOf.get(f.name) : undefined;
    if (sign === undefined || signs[sign] !== null) continue;
    signs[sign] = f;
    seen.push(sign);
  }
  return (completeLists(plan.lists, seen, signs) ?? []).flatMap(({ inference, list }) =>
    plan.inferences[inference]!.follows(signs[list[0]!]!),
  );
}

/**
 * The facts as they would be were the changes so: each changed factor is stated anew, and nothing else states it any more.
 * What the signs concluded about the other factors, indicators and themes stays, and the signs go, since they would conclude
 * the old value again. For trying a change on: the real facts are never rewritten.
 */
export function applyChanges(
  facts: readonly Fact[],
  changes: readonly Pick<FactorChange, 'factor' | 'to'>[],
  policy: Policy,
): readonly Fact[] {
  const changed = new Set(changes.map((c) => c.factor));
  const stays = (f: Fact): boolean => f.kind !== 'sign' && !(f.kind === 'factor' && changed.has(f.name));
  const stated = changes.map(({ factor, to }): Fact => ({
    kind: 'factor',
    name: factor,
    value: to,
    setBy: 'person',
    label: 'supposed, to see what would change',
    rule: 'supposed',
    field: null,
    start: null,
    end: null,
  }));
  return [...facts, ...concludedFacts(facts, policy)].filter(stays).concat(stated);
}
