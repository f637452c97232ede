import { fault, type PolicyFault } from './fault.js';
import type { FactorRule, Policy, PriorityCondition, PriorityRule } from './policy.js';

/** Every sum that one value of each scale can make. */
function sumsOf(factors: readonly FactorRule[]): readonly number[] {
  let sums = new Set([0]);
  for (const { scale } of factors) sums = new Set([...sums].flatMap((s) => scale.map((v) => s + v)));
  return [...sums];
}

const productsOf = (factors: readonly FactorRule[]): readonly number[] => [
  ...factors.reduce((all, { scale }) => new Set([...all].flatMap((p) => scale.map((v) => p * v))), new Set([1])),
];

/** Every risk there can be once all is known. Few: the sums of a block repeat. */
function risksOf({ factors, curve }: Policy): readonly number[] {
  const of = (...blocks: readonly FactorRule['block'][]): FactorRule[] =>
    factors.filter((f) => blocks.includes(f.block));
  const [harms, likelihoods, modifiers] = [of('harm'), of('likelihood'), of('vulnerability', 'scope')];
  const means = sumsOf(likelihoods).map((s) => (likelihoods.length ? s / likelihoods.length : 0));
  const products = sumsOf(harms).flatMap((h) => means.flatMap((l) => productsOf(modifiers).map((m) => h * l * m)));
  const full = products.reduce((a, b) => Math.max(a, b), 0);
  return products.map((p) => {
    const share = full ? p / full : 0;
    return Math.round((curve === 'root' ? Math.sqrt(share) : share) * 10_000) / 100;
  });
}

/** Bands that no risk can lie in. */
export function unreachableBands(policy: Policy): PolicyFault[] {
  const risks = risksOf(policy);
  return policy.bands.flatMap(({ from }, i) => {
    const below = policy.bands[i + 1]?.from ?? Infinity;
    const reached = risks.some((r) => r >= from && r < below);
    return reached ? [] : [fault('band_unreachable', `bands[${i}]`, 'no values of the factors lead into it')];
  });
}

const within = (part: readonly string[], whole: readonly string[]): boolean => part.every((x) => whole.includes(x));

// Whether `a` holds wherever `b` does.
function isImplied(a: PriorityCondition, b: PriorityCondition): boolean {
  if ('is' in a) return 'is' in b;
  if ('factor' in a) return 'factor' in b && a.factor === b.factor && b.atLeast >= a.atLeast;
  if ('vulnerability' in a) return 'vulnerability' in b && within(b.vulnerability, a.vulnerability);
  if ('theme' in a) return 'theme' in b && within(b.theme, a.theme);
  return 'bandIn' in b && within(b.bandIn, a.bandIn);
}

const covers = (a: PriorityRule, b: PriorityRule): boolean => a.when.every((c) => b.when.some((d) => isImplied(c, d)));

function conditionFaults(c: PriorityCondition, policy: Policy, at: string): PolicyFault[] {
  if ('factor' in c) {
    const factor = policy.factors.find((f) => f.factor === c.factor);
    if (!factor) return [fault('unknown_factor', at, `there is no factor ${c.factor}`)];
    return c.atLeast > factor.scale.at(-1)!
      ? [fault('priority_unreachable', at, `${c.factor} never has so great a value`)]
      : [];
  }
  if (!('vulnerability' in c)) return [];
  return c.vulnerability
    .filter((v) => !policy.duties.some((d) => d.code === v))
    .map((v) => fault('no_duty', at, `the indicator ${v} has no duty`));
}

/** Priorities that are never come to, or ask for what does not exist. */
export function priorityFaults(policy: Policy): PolicyFault[] {
  return policy.priorities.flatMap((rule, i) => {
    const at = `priorities[${i}]`;
    const hiding = policy.priorities.findIndex((earlier, k) => k < i && covers(earlier, rule));
    return [
      ...rule.when.flatMap((c) => conditionFaults(c, policy, at)),
      ...(hiding < 0 ? [] : [fault('priority_unreachable', at, `priorities[${hiding}] holds wherever it does`)]),
    ];
  });
}

/** Factors that nothing ever sets: their gap could never be closed. */
export function unsetFactors({ factors, conclusions }: Policy): PolicyFault[] {
  const set = new Set(conclusions.flatMap((c) => Object.keys(c.sets ?? {})));
  return factors.flatMap((f, i) =>
    set.has(f.factor) || f.statedBy !== undefined
      ? []
      : [fault('never_set', `factors[${i}]`, 'no conclusion sets it, and nobody is named who states it')],
  );
}
