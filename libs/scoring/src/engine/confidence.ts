import { timeOf } from '../errors.js';
import type { Context } from '../facts.js';
import type { Plan } from './plan.js';
import type { State } from './state.js';

export type Confidence = 'Low' | 'Moderate' | 'High';

/** What confidence is made of: the points of each part, and the share that the information's age leaves of their sum. */
export interface ConfidenceParts {
  readonly level: Confidence;
  readonly source: number;
  readonly assessment: number;
  readonly corroborated: number;
  readonly stated: number;
  readonly ageShare: number;
  /** Two decimals. */
  readonly points: number;
}

const dayMs = 86_400_000;

/** Whether the age of the information matters to the policy and nobody knows it. */
export const isAgeOpen = (plan: Plan, context: Context): boolean =>
  plan.policy.confidence.age !== undefined && (context.informationAt ?? null) === null;

const ageUnknown = -1;

// The number of the step that the information's age has reached; `ageUnknown` where nobody knows it.
function ageStepOf(plan: Plan, context: Context, atMs: number): number {
  const { age } = plan.policy.confidence;
  if (!age) return 0;
  const from = context.informationAt ?? null;
  if (from === null) return ageUnknown;
  // What is still to come is no older than now.
  const days = Math.max(0, atMs - timeOf(from, 'context.informationAt')) / dayMs;
  let i = age.steps.length - 1;
  while (i > 0 && days < age.steps[i]!.fromDays) i -= 1;
  return i;
}

function partsOf(plan: Plan, s: State, context: Context, step: number): ConfidenceParts {
  const c = plan.policy.confidence;
  const source = c.source[String(context.grade.source)] ?? 0;
  const assessment = c.assessment[context.grade.assessment] ?? 0;
  const corroborated = context.corroborated ? c.corroborated : 0;
  const stated = (plan.riskSlots === 0 ? 0 : s.stated / plan.riskSlots) * c.statedShare;
  const ageShare = !c.age ? 1 : step === ageUnknown ? c.age.unknownShare : c.age.steps[step]!.share;
  const points = Math.round((source + assessment + corroborated + stated) * ageShare * 100) / 100;
  const level: Confidence = points >= c.highFrom ? 'High' : points >= c.moderateFrom ? 'Moderate' : 'Low';
  return Object.freeze({ level, source, assessment, corroborated, stated, ageShare, points });
}

/**
 * What the grade, corroboration, completeness and age come to (domain 5.2 and 5.9); beside the risk, never in it. There are few
 * different results under one policy, so they are shared.
 */
export function confidencePartsOf(plan: Plan, s: State, context: Context, atMs: number): ConfidenceParts {
  const step = ageStepOf(plan, context, atMs);
  const source = context.grade.source;
  const assessment = plan.assessmentOf.get(context.grade.assessment) ?? -1;
  // Grades that the policy does not know are rare and give nothing: they are reckoned anew each time.
  if (assessment < 0 || !(source >= 0 && source < 10)) return partsOf(plan, s, context, step);
  const grade = (source * 16 + assessment) * 2 + (context.corroborated ? 1 : 0);
  const key = (grade * 64 + s.stated) * 32 + step + 1;
  const { parts } = plan.shared;
  const before = parts.get(key);
  if (before !== undefined) return before;
  const made = partsOf(plan, s, context, step);
  parts.set(key, made);
  return made;
}
