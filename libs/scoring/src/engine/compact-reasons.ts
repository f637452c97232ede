import type { Fact } from '../facts.js';
import { asideClause, type CompactReason } from './clauses.js';
import { compareFacts } from './compare-facts.js';
import type { Plan } from './plan.js';
import type { State } from './state.js';

function lifeReasons(plan: Plan, s: State): CompactReason[] {
  const reasons: CompactReason[] = [];
  for (const { inference, grounds } of s.concluded ?? []) {
    const clause = plan.clauses.lives.get(inference.conclusion);
    if (clause) for (const fact of grounds) reasons.push({ clause, fact });
  }
  if (s.lifePhysical === null || s.lifeImminence === null) return reasons;
  const clause = plan.clauses.forced;
  reasons.push({ clause, fact: s.lifePhysical }, { clause, fact: s.lifeImminence });
  return reasons;
}

// One line for each kind of setting aside and rule: the last of its passages.
function asideReasons(aside: readonly Fact[], reasons: CompactReason[]): void {
  const sorted = [...aside].sort(compareFacts);
  const last = new Map(sorted.map((f) => [`${f.name} ${f.rule}`, f]));
  for (const fact of last.values()) reasons.push({ clause: asideClause(fact), fact });
}

/** Every reason of what the state holds: the priority's rule, a threat to life, each stated factor, duties, what was set aside. */
export function compactReasons(plan: Plan, s: State): readonly CompactReason[] {
  const { priorities, factors, duties } = plan.clauses;
  // Made at its size, as far as that is known: it is the greatest part of what an assessment takes up.
  const reasons = new Array<CompactReason>(1 + s.stated + s.organisation);
  let n = 0;
  reasons[n++] = priorities[s.priority]!;
  for (let i = 0; i < factors.length; i += 1) {
    const fact = s.best[i]!;
    if (fact !== null) reasons[n++] = { clause: factors[i]!, fact };
  }
  if (s.threatToLife) reasons.splice(1, 0, ...lifeReasons(plan, s));
  if (s.indicatorMask !== 0)
    for (const { place, clause } of duties) {
      const fact = s.indicators[place]!;
      if (fact !== null) reasons.push({ clause, fact });
    }
  if (s.aside !== null) asideReasons(s.aside, reasons);
  return reasons;
}
