import { conclude, factsOfConclusion } from './conclude.js';
import type { Context, Fact } from './facts.js';
import { policyName, type Policy, type PriorityCondition, type PriorityRule } from './policy/policy.js';
import { reasonsOf, type AssessmentReason } from './reasons.js';
import { bandOf, scoreOf, strongest } from './score.js';

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

// Compared part by part instead of as one joined text: an assessment is made for every log.
function compare(a: Fact, b: Fact): number {
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

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

// Facts have no order of their own; sorting them makes the result the same for every order they come in.
const sorted = (facts: readonly Fact[]): Fact[] => [...facts].sort(compare);

const named = (facts: readonly Fact[], kind: Fact['kind']): string[] => [
  ...new Set(facts.filter((f) => f.kind === kind).map((f) => f.name)),
];

/** Severe physical harm that may come soon forces a person's review whatever the total (domain 5.2). */
function forcedBy(facts: readonly Fact[], { lifeRule }: Policy): readonly Fact[] | null {
  const reaches = (name: string, least: number, not: readonly string[]): Fact | undefined =>
    facts.find((f) => f.kind === 'factor' && f.name === name && (f.value ?? 0) >= least && !not.includes(f.rule));
  const physical = reaches('physical', lifeRule.physicalAtLeast, lifeRule.ownActRules);
  const imminence = reaches('imminence', lifeRule.imminenceAtLeast, []);
  return physical && imminence ? [physical, imminence] : null;
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
    (context.corroborated ? c.corroborated : 0) +
    statedShare * c.statedShare;
  return points >= c.highFrom ? 'High' : points >= c.moderateFrom ? 'Moderate' : 'Low';
}

const questions = (facts: readonly Fact[], policy: Policy): string[] =>
  policy.gaps.filter((g) => facts.some((f) => f.kind === 'sign' && f.name === g.sign)).map((g) => g.gap);

/**
 * Assesses facts under a policy at a moment: risk 0–100 with its interval, band, priority and due time, threat to life,
 * indicators with their duties, gaps and reasons (domain 5.2, 5.6, 5.7). Pure: equal inputs give equal bytes, in whatever
 * order the facts come. What is unknown is reckoned with the policy's assumption, widens the interval and opens a gap.
 * Never the sole basis of a decision. Throws where the policy's priorities leave a log without one: `checkPolicy` finds that.
 */
export function assess(given: readonly Fact[], context: Context, policy: Policy, at: Date): Assessment {
  const concluded = conclude(sorted(given), policy);
  const facts = sorted([...given, ...concluded.flatMap(factsOfConclusion)]);
  const factors = strongest(facts);
  const score = scoreOf(factors, policy);
  const band = bandOf(score.risk, policy);
  const vulnerability = named(facts, 'vulnerability');
  const forced = forcedBy(facts, policy);
  const threatToLife = forced !== null || concluded.some((c) => c.conclusion.threatToLife);
  const rule = priorityOf(policy, { threatToLife, vulnerability, factors, band });
  const open = policy.factors.filter((f) => !factors.has(f.factor));
  return {
    policyVersion: policyName(policy),
    ...score,
    band,
    confidence: confidenceOf(context, 1 - open.length / policy.factors.length, policy),
    priority: rule.priority,
    dueAt: new Date(at.getTime() + rule.dueMinutes * 60_000).toISOString(),
    threatToLife,
    vulnerability,
    themes: named(facts, 'theme'),
    gaps: [...open.map((f) => f.gap), ...questions(given, policy)],
    reasons: reasonsOf({ policy, facts, factors, concluded, rule, forced }),
  };
}
