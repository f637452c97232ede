import type { Context, Fact } from './facts.js';
import type { FactorRule, Policy, PriorityCondition, PriorityRule } from './policy/policy.js';
import { policyName } from './policy/house-policy.js';

/** One line of reasoning: the factor, its value, who set it, the passage and the clause. */
export interface AssessmentReason {
  readonly code: string;
  readonly text: string;
  /** Value of the factor; null where the line is not about one. */
  readonly points: number | null;
  readonly setBy: Fact['setBy'];
  readonly field: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

export interface Assessment {
  readonly policyVersion: string;
  /** 0–100, two decimals. Advises; it decides nothing (DPA 2018 s.49–50). */
  readonly risk: number;
  /** The least and most the risk may turn out to be once the unknown is known; `low ≤ risk ≤ high`. */
  readonly low: number;
  readonly high: number;
  readonly band: string;
  readonly confidence: 'Low' | 'Moderate' | 'High';
  readonly priority: string;
  /** When somebody must have dealt with it. */
  readonly dueAt: string;
  readonly threatToLife: boolean;
  readonly vulnerability: readonly string[];
  readonly themes: readonly string[];
  /** What is not known and would matter. */
  readonly gaps: readonly string[];
  readonly reasons: readonly AssessmentReason[];
}

/** ΣH × mean L × vulnerability × scope at its largest (domain 5.2): what 100 stands for. */
function largest(factors: readonly FactorRule[]): number {
  return score(factors, (f) => f.scale.at(-1)!);
}

function score(factors: readonly FactorRule[], valueOf: (f: FactorRule) => number): number {
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

const orderOf = (f: Fact): string =>
  [
    f.kind,
    f.name,
    f.field ?? '~',
    String(f.start ?? 0).padStart(9, '0'),
    String(f.end ?? 0).padStart(9, '0'),
    f.rule,
    f.setBy,
    f.label,
  ].join('|');

// Facts have no order of their own; sorting them makes the result the same for every order they come in.
const sorted = (facts: readonly Fact[]): Fact[] =>
  [...facts].sort((a, b) =>
    orderOf(a) < orderOf(b) ? -1 : orderOf(a) > orderOf(b) ? 1 : (b.value ?? 0) - (a.value ?? 0),
  );

/** The fact that counts for each factor: the one that says most; a person's word before an extractor's. */
function strongest(facts: readonly Fact[]): Map<string, Fact> {
  const found = new Map<string, Fact>();
  for (const fact of facts) {
    if (fact.kind !== 'factor' || fact.value === null) continue;
    const before = found.get(fact.name);
    if (!before || fact.value > before.value!) found.set(fact.name, fact);
  }
  return found;
}

const named = (facts: readonly Fact[], kind: Fact['kind']): string[] => [
  ...new Set(facts.filter((f) => f.kind === kind).map((f) => f.name)),
];

/** Perhaps a real and immediate risk to a life (Osman): a threat, means and will together, or severe harm soon. */
function isThreatToLife(facts: readonly Fact[], factors: ReadonlyMap<string, Fact>, { lifeRule }: Policy): boolean {
  const signs = new Set(named(facts, 'life'));
  // It errs towards calling a person: a threat alone is enough, and so are means and will together without a time.
  const severeAndSoon =
    (factors.get('physical')?.value ?? 0) >= lifeRule.physicalAtLeast &&
    (factors.get('imminence')?.value ?? 0) >= lifeRule.imminenceAtLeast &&
    signs.size > 0;
  return signs.has('threat') || (signs.has('weapon') && signs.has('intent')) || severeAndSoon;
}

interface Known {
  readonly threatToLife: boolean;
  readonly vulnerability: readonly string[];
  readonly factors: ReadonlyMap<string, Fact>;
  readonly band: string;
}

function holds(c: PriorityCondition, known: Known): boolean {
  if ('is' in c) return known.threatToLife;
  if ('factor' in c) return (known.factors.get(c.factor)?.value ?? -Infinity) >= c.atLeast;
  if ('vulnerability' in c) return c.vulnerability.some((v) => known.vulnerability.includes(v));
  return c.bandIn.includes(known.band);
}

function priorityOf(policy: Policy, known: Known): PriorityRule {
  const rule = policy.priorities.find((p) => p.when.every((c) => holds(c, known)));
  if (!rule) throw new Error('policy_has_no_last_priority: its check was not heeded');
  return rule;
}

function confidenceOf(context: Context, statedShare: number, policy: Policy): Assessment['confidence'] {
  const c = policy.confidence;
  const points =
    (c.source[String(context.grade.source)] ?? 0) +
    (c.assessment[context.grade.assessment] ?? 0) +
    (context.corroborated ? 1 : 0) +
    statedShare * c.statedShare;
  return points >= c.highFrom ? 'High' : points >= c.moderateFrom ? 'Moderate' : 'Low';
}

const bandOf = (risk: number, policy: Policy): string => policy.bands.filter((b) => risk >= b.from).at(-1)!.band;
const rounded = (n: number): number => Math.round(n * 100) / 100;

function reasonsOf(
  policy: Policy,
  factors: ReadonlyMap<string, Fact>,
  facts: readonly Fact[],
  rule: PriorityRule,
): AssessmentReason[] {
  const line = (code: string, text: string, points: number | null, f: Fact | null): AssessmentReason => ({
    code,
    text,
    points,
    setBy: f?.setBy ?? 'rule',
    field: f?.field ?? null,
    start: f?.start ?? null,
    end: f?.end ?? null,
  });
  const stated = policy.factors.flatMap((f) => {
    const fact = factors.get(f.factor);
    return fact ? [line(f.clause, `${f.label} ${fact.value}: ${fact.label}`, fact.value, fact)] : [];
  });
  const duties = policy.duties.flatMap((d) => {
    const fact = facts.find((f) => f.kind === 'vulnerability' && f.name === d.code);
    return fact ? [line(`duty_${d.code.toLowerCase()}`, `${d.label}: ${d.duty}`, null, fact)] : [];
  });
  const life = facts.find((f) => f.kind === 'life' && f.name === 'threat') ?? null;
  const first = line(
    rule.clause,
    `priority ${rule.priority.toLowerCase()}`,
    null,
    rule.clause === 'threat_to_life' ? life : null,
  );
  return [first, ...stated, ...duties];
}

/**
 * Assesses facts under a policy at a moment: risk 0–100 with its interval, band, priority and due time, threat to life,
 * indicators with their duties, gaps and reasons (domain 5.2, 5.6, 5.7). Pure: equal inputs give equal bytes, in whatever
 * order the facts come. What is unknown is reckoned with the policy's assumption, widens the interval and opens a gap.
 * Never the sole basis of a decision.
 */
export function assess(facts: readonly Fact[], context: Context, policy: Policy, at: Date): Assessment {
  const all = sorted(facts);
  const factors = strongest(all);
  const full = largest(policy.factors);
  const risked = (unknown: 'assumed' | 'low' | 'high'): number =>
    rounded((score(policy.factors, (f) => factors.get(f.factor)?.value ?? f.unknown[unknown]) / full) * 100);
  const risk = risked('assumed');
  const band = bandOf(risk, policy);
  const vulnerability = named(all, 'vulnerability');
  const threatToLife = isThreatToLife(all, factors, policy);
  const rule = priorityOf(policy, { threatToLife, vulnerability, factors, band });
  const open = policy.factors.filter((f) => !factors.has(f.factor));
  return {
    policyVersion: policyName(policy),
    risk,
    low: risked('low'),
    high: risked('high'),
    band,
    confidence: confidenceOf(context, 1 - open.length / policy.factors.length, policy),
    priority: rule.priority,
    dueAt: new Date(at.getTime() + rule.dueMinutes * 60_000).toISOString(),
    threatToLife,
    vulnerability,
    themes: named(all, 'theme'),
    gaps: open.map((f) => f.gap),
    reasons: reasonsOf(policy, factors, all, rule),
  };
}
