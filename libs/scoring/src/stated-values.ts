import type { Assessment } from './assess.js';
import { planOf } from './engine/plan.js';
import type { Policy } from './policy/policy.js';
import { ScoringError } from './errors.js';
import type { AssessmentReason } from './reasons.js';

/** As much of an assessment as the values of its factors can be read from. */
export type Stated = Pick<Assessment, 'policyVersion'> & {
  readonly reasons: readonly Pick<AssessmentReason, 'factor' | 'points'>[];
};

/**
 * The value of each factor of the risk in the policy's order, as stated or as assumed while unknown; with `known`, 1 where it
 * was stated. A new array each time. Throws where the assessment was made under another policy.
 */
export function statedValues(a: Stated, policy: Policy, known?: Uint8Array): Float64Array {
  const plan = planOf(policy);
  if (a.policyVersion !== plan.name)
    throw new ScoringError('bad_policy', 'policyVersion', 'the assessment was made under another policy');
  const values = plan.score.assumed.slice();
  for (const { factor, points } of a.reasons) {
    const slot = factor === null ? undefined : plan.slotOf.get(factor);
    if (slot === undefined || slot >= plan.riskSlots || points === null) continue;
    values[slot] = points;
    if (known) known[slot] = 1;
  }
  return values;
}
