import { timeOf } from '../errors.js';
import type { Context, Fact } from '../facts.js';
import type { Duty, Policy } from '../policy/policy.js';
import type { CompactReason } from './clauses.js';
import { compactReasons } from './compact-reasons.js';
import { confidencePartsOf, isAgeOpen, type Confidence, type ConfidenceParts } from './confidence.js';
import { fold } from './fold.js';
import { planOf, sharedLists, type DueStep, type Indicators, type Plan } from './plan.js';
import type { State } from './state.js';
import type { CompactLetter } from './thrive.js';

/** The organisational position: the least and most it may come to, and how many of its factors are stated. */
export interface Organisation {
  readonly low: number;
  readonly high: number;
  readonly stated: number;
}

/** All of an assessment but the words: its reasons name a clause and a fact. `expand` puts it in words. */
export interface CompactAssessment {
  readonly policyVersion: string;
  readonly risk: number;
  readonly low: number;
  readonly high: number;
  readonly band: string;
  readonly confidence: Confidence;
  readonly confidenceParts: ConfidenceParts;
  readonly priority: string;
  readonly dueAt: string;
  readonly threatToLife: boolean;
  readonly clocks: readonly DueStep[];
  readonly vulnerability: readonly string[];
  readonly duties: readonly Duty[];
  readonly themes: readonly string[];
  readonly thrive: readonly CompactLetter[];
  readonly organisation: Organisation | null;
  readonly gaps: readonly string[];
  readonly reasons: readonly CompactReason[];
}

const minuteMs = 60_000;
const none: readonly never[] = Object.freeze([]);

function kept<T>(lists: Map<number, T>, key: number, make: () => T): T {
  const before = lists.get(key);
  if (before !== undefined) return before;
  const made = make();
  if (lists.size < sharedLists) lists.set(key, made);
  return made;
}

function gapsOf(plan: Plan, s: State, context: Context): readonly string[] {
  const { policy } = plan;
  let key = s.open;
  let weight = plan.allOpen + 1;
  for (const { sign } of policy.gaps) {
    if (s.signs[plan.signOf.get(sign)!] !== null) key += weight;
    weight *= 2;
  }
  const ageOpen = isAgeOpen(plan, context);
  if (ageOpen) key += weight;
  return kept(plan.shared.gaps, key, () =>
    Object.freeze([
      ...policy.factors.filter((_, i) => s.best[i] === null).map((f) => f.gap),
      ...policy.gaps.filter((g) => s.signs[plan.signOf.get(g.sign)!] !== null).map((g) => g.gap),
      ...(ageOpen ? [policy.confidence.age!.gap] : []),
    ]),
  );
}

function indicatorsOf(plan: Plan, s: State): Indicators {
  return kept(plan.shared.indicators, s.indicatorMask, () => {
    const duties = plan.duties.filter((_, i) => s.indicators[i] !== null);
    return { codes: Object.freeze(duties.map((d) => d.code)), duties: Object.freeze(duties) };
  });
}

function tick({ shared }: Plan, atMs: number): void {
  if (shared.atMs === atMs) return;
  shared.atMs = atMs;
  shared.due.fill(null);
  shared.clocks = null;
}

function dueOf(plan: Plan, priority: number, atMs: number): string {
  const { shared } = plan;
  return (shared.due[priority] ??= later(atMs, plan.priorities[priority]!.rule.dueMinutes));
}

function later(atMs: number, minutes: number): string {
  const due = new Date(atMs + minutes * minuteMs);
  return due.toISOString();
}

const clocksOf = ({ shared, policy }: Plan, atMs: number): readonly DueStep[] =>
  (shared.clocks ??= Object.freeze(
    (policy.lifeClocks ?? []).map((c) => ({ step: c.step, dueAt: later(atMs, c.withinMinutes) })),
  ));

function organisationOf(plan: Plan, s: State): Organisation | null {
  if (plan.slots.length === plan.riskSlots) return null;
  if (s.organisation === 0) return plan.organisationOpen;
  let low = 0;
  let high = 0;
  for (let i = plan.riskSlots; i < plan.slots.length; i += 1) {
    if (s.best[i] !== null) low += s.values[i]!;
    high += s.best[i] === null ? plan.slots[i]!.scale.at(-1)! : s.values[i]!;
  }
  return { low, high, stated: s.organisation };
}

function lettersOf(plan: Plan, s: State): readonly CompactLetter[] {
  const { letters } = plan;
  if (letters.length === 0) return none;
  const rated = new Array<CompactLetter>(letters.length);
  for (let i = 0; i < letters.length; i += 1) rated[i] = letters[i]!(s);
  return rated;
}

/**
 * Assesses facts as `assess` does and gives the same result with its reasons unworded: a clause and a fact each. For paths
 * that judge much and word little. The lists of gaps, indicators and duties are shared between results, and frozen.
 */
export function judge(facts: readonly Fact[], context: Context, policy: Policy, at: Date): CompactAssessment {
  const plan = planOf(policy);
  const atMs = timeOf(at, 'at');
  const s = fold(facts, plan);
  tick(plan, atMs);
  const parts = confidencePartsOf(plan, s, context, atMs);
  const { codes, duties } = s.indicatorMask === 0 ? noIndicators : indicatorsOf(plan, s);
  return {
    policyVersion: plan.name,
    risk: s.risk,
    low: s.low,
    high: s.high,
    band: policy.bands[s.band]!.band,
    confidence: parts.level,
    confidenceParts: parts,
    priority: plan.priorities[s.priority]!.rule.priority,
    dueAt: dueOf(plan, s.priority, atMs),
    threatToLife: s.threatToLife,
    clocks: s.threatToLife ? clocksOf(plan, atMs) : none,
    vulnerability: codes,
    duties,
    themes: s.themes ?? none,
    thrive: lettersOf(plan, s),
    organisation: organisationOf(plan, s),
    gaps: gapsOf(plan, s, context),
    reasons: compactReasons(plan, s),
  };
}

const noIndicators: Indicators = { codes: none, duties: none };
