import type { Fact } from './facts.js';
import type { FactorRule, Policy } from './policy/policy.js';

/** ΣH × mean L × vulnerability × scope (domain 5.2), before it is brought to 0–100. */
function product(factors: readonly FactorRule[], valueOf: (f: FactorRule) => number): number {
  let harm = 0;
  let likelihood = 0;
  let likelihoods = 0;
  let modifiers = 1;
  for (const f of factors) {
    const value = valueOf(f);
    if (f.block === 'harm') harm += value;
    else if (f.block === 'likelihood') [likelihood, likelihoods] = [likelihood + value, likelihoods + 1];
    else modifiers *= value;
  }
  return harm * (likelihoods ? likelihood / likelihoods : 0) * modifiers;
}

/** The fact that counts for each factor: the one that says most, so that a further fact never lowers a risk. `facts` sorted. */
export function strongest(facts: readonly Fact[]): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.kind !== 'factor' || fact.value === null) continue;
    const before = found.get(fact.name);
    if (!before || fact.value > before.value!) found.set(fact.name, fact);
  }
  return found;
}

const rounded = (n: number): number => Math.round(n * 100) / 100;

/** Risk and its interval, 0–100 with two decimals; what is unknown is taken as the policy says, never as nought. */
export function scoreOf(
  stated: ReadonlyMap<string, Fact>,
  policy: Policy,
): { readonly risk: number; readonly low: number; readonly high: number } {
  const full = product(policy.factors, (f) => f.scale.at(-1)!);
  const risked = (unknown: 'assumed' | 'low' | 'high'): number =>
    rounded((product(policy.factors, (f) => stated.get(f.factor)?.value ?? f.unknown[unknown]) / full) * 100);
  return { risk: risked('assumed'), low: risked('low'), high: risked('high') };
}

/** The band of a risk: the last whose lower end it reaches. */
export const bandOf = (risk: number, policy: Policy): string => policy.bands.filter((b) => risk >= b.from).at(-1)!.band;
