import type { Discount, ExtractorRule, Policy } from './policy/policy.js';

export interface CompiledRule {
  readonly rule: ExtractorRule;
  readonly pattern: RegExp;
}

export interface CompiledDiscount {
  readonly discount: Discount;
  readonly pattern: RegExp;
  readonly unless: RegExp | null;
}

/** A policy with its patterns ready to run. */
export interface CompiledPolicy {
  readonly rules: readonly CompiledRule[];
  readonly discounts: readonly CompiledDiscount[];
  readonly negatedBefore: RegExp;
  readonly negatedAfter: RegExp;
}

const known = new WeakMap<Policy, CompiledPolicy>();

/** Compiles a policy's patterns, once for each policy object. */
export function compiled(policy: Policy): CompiledPolicy {
  const before = known.get(policy);
  if (before) return before;
  const made: CompiledPolicy = {
    rules: policy.extractors.map((rule) => ({
      rule,
      pattern: new RegExp(rule.pattern, rule.caseMatters ? 'g' : 'gi'),
    })),
    discounts: policy.discounts.map((discount) => ({
      discount,
      pattern: new RegExp(discount.pattern, 'gi'),
      unless: discount.unless ? new RegExp(discount.unless, 'i') : null,
    })),
    negatedBefore: new RegExp(policy.negations.before, 'i'),
    negatedAfter: new RegExp(policy.negations.after, 'i'),
  };
  known.set(policy, made);
  return made;
}
