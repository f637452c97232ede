import { timeOf } from '../errors.js';
import type { Context } from '../facts.js';
import type { Plan } from './plan.js';
import type { State } from './state.js';

export type Confidence = 'Low' | 'Moderate' | 'High';

/** What confidence is made of: the points of each part, and the share that the information's age leaves of their sum. */
export interface ConfidenceParts {
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

function ageShareOf(plan: Plan, context: Context, atMs: number): number {
  const { age } = plan.policy.confidence;
  if (!age) return 1;
  const from = context.informationAt ?? null;
  if (from === null) return age.unknownShare;
  // What is still to come is no older than now.
  const days = Math.max(0, atMs - timeOf(from, 'context.informationAt')) / dayMs;
  let i = age.steps.length - 1;
  while (i > 0 && days < age.steps[i]!.fromDays) i -= 1;
  return age.steps[i]!.share;
}

/** What the grade, corroboration, completeness and age come to (domain 5.2 and 5.9); beside the risk, never in it. */
export function confidencePartsOf(plan: Plan, s: State, context: Context, atMs: number): ConfidenceParts {
  const c = plan.policy.confidence;
  const source = plan.sourcePoints[context.grade.source] ?? 0;
  const assessment = plan.assessmentPoints.get(context.grade.assessment) ?? 0;
  const corroborated = context.corroborated ? c.corroborated : 0;
  const stated = (plan.riskSlots === 0 ? 0 : s.stated / plan.riskSlots) * c.statedShare;
  const ageShare = ageShareOf(plan, context, atMs);
  const points = Math.round((source + assessment + corroborated + stated) * ageShare * 100) / 100;
  return { source, assessment, corroborated, stated, ageShare, points };
}

/** The level of so many points. */
export function levelOf(points: number, { policy }: Plan): Confidence {
  const c = policy.confidence;
  return points >= c.highFrom ? 'High' : points >= c.moderateFrom ? 'Moderate' : 'Low';
}
