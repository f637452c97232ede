import type { Assessment } from '../assess.js';
import { planOf, type Plan } from '../engine/plan.js';
import { ScoringError } from '../errors.js';
import type { Policy } from '../policy/policy.js';
import { statedValues, type Stated } from '../stated-values.js';
import { smallestMoves, type Move } from './search.js';

/** One factor that would have to be otherwise. */
export interface FactorChange {
  readonly factor: string;
  readonly label: string;
  /** Null while nobody has stated it. */
  readonly from: number | null;
  readonly to: number;
  readonly clause: string;
}

/** An unknown factor, and what finding it out could do to the risk. */
export interface UnknownSwing {
  readonly factor: string;
  readonly gap: string;
  /** The risk should it turn out at its least or at its most, as the policy holds possible. */
  readonly low: number;
  readonly high: number;
  readonly swing: number;
  readonly bandAtLow: string;
  readonly bandAtHigh: string;
}

/** What would move an assessment into another band. */
export interface WhatWouldChange {
  readonly policyVersion: string;
  readonly band: string;
  readonly risk: number;
  readonly target: string;
  readonly direction: 'up' | 'down' | 'none';
  /** Factors in each of the smallest sets; 0 where it stands in the band already, null where no change reaches it. */
  readonly size: number | null;
  /** The smallest sets, the fewest steps first; at most `listedSets`. */
  readonly sets: readonly (readonly FactorChange[])[];
  /** Sets of that size that are not listed. */
  readonly more: number;
  /** False where the search was cut short: further sets of that size may exist, a smaller one never does. */
  readonly complete: boolean;
  /** What is worth finding out first: the unknown factors, the largest swing first. */
  readonly findOutFirst: readonly UnknownSwing[];
}

/** So many sets are listed. */
export const listedSets = 12;

const rounded = (n: number): number => Math.round(n * 100) / 100;

function swingsOf(plan: Plan, values: Float64Array, known: Uint8Array): UnknownSwing[] {
  const { score, policy } = plan;
  const risked = (i: number, value: number): number => {
    const before = values[i]!;
    values[i] = value;
    const risk = score.risk(values);
    values[i] = before;
    return risk;
  };
  const swings = policy.factors.flatMap((f, i): UnknownSwing[] => {
    if (known[i]) return [];
    const [low, high] = [risked(i, f.unknown.low), risked(i, f.unknown.high)];
    const bandAt = (risk: number): string => policy.bands[score.band(risk)]!.band;
    const { factor, gap } = f;
    return [{ factor, gap, low, high, swing: rounded(high - low), bandAtLow: bandAt(low), bandAtHigh: bandAt(high) }];
  });
  return swings.sort((a, b) => b.swing - a.swing);
}

const changesOf = (move: Move, { policy }: Plan, values: Float64Array, known: Uint8Array): FactorChange[] =>
  move.slots.map((slot, i) => {
    const { factor, label, clause } = policy.factors[slot]!;
    return { factor, label, from: known[slot] ? values[slot]! : null, to: move.to[i]!, clause };
  });

/**
 * The smallest sets of factor changes that would bring the risk into `targetBand`, and which unknown is worth finding out
 * first. Smallest is proven: all smaller sets were searched and none reaches, so no part of a set reaches either. It speaks of
 * the band alone; a threat to life stands whatever the band. Works on a stored assessment under the policy it was made with.
 * Throws a `ScoringError` where the policy has no such band or is another.
 */
export function whatWouldChange(
  assessment: Stated & Pick<Assessment, 'risk' | 'band'>,
  targetBand: string,
  policy: Policy,
): WhatWouldChange {
  const plan = planOf(policy);
  const target = policy.bands.findIndex((b) => b.band === targetBand);
  if (target < 0) throw new ScoringError('unknown_band', 'targetBand', 'the policy has no such band');
  const known = new Uint8Array(plan.riskSlots);
  const values = statedValues(assessment, policy, known);
  const { policyVersion, risk, band } = assessment;
  const now = plan.score.band(plan.score.risk(values));
  const findOutFirst = swingsOf(plan, values, known);
  const base = { policyVersion, band, risk, target: targetBand, findOutFirst };
  if (now === target) return { ...base, direction: 'none', size: 0, sets: [], more: 0, complete: true };
  const found = smallestMoves({
    score: plan.score,
    values,
    scales: plan.slots.slice(0, plan.riskSlots).map((s) => s.scale),
    from: policy.bands[target]!.from,
    below: policy.bands[target + 1]?.from ?? Infinity,
  });
  return {
    ...base,
    direction: target > now ? 'up' : 'down',
    size: found.size,
    sets: found.moves.slice(0, listedSets).map((m) => changesOf(m, plan, values, known)),
    more: Math.max(0, found.moves.length - listedSets),
    complete: found.complete,
  };
}
