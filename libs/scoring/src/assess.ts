import type { CompactLetter, ThriveRating } from './engine/thrive.js';
import { judge, type CompactAssessment } from './engine/judge.js';
import type { Context, Fact } from './facts.js';
import type { Policy } from './policy/policy.js';
import { wordedReason, type AssessmentReason } from './reasons.js';

/** One letter of THRIVE: a rating, why, and what it rests on. A null rating means that nobody has stated it. */
export interface ThriveLetter {
  readonly letter: string;
  readonly label: string;
  readonly rating: ThriveRating | null;
  readonly rationale: string;
  readonly setBy: Fact['setBy'] | null;
  readonly field: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * What is known of the risk of a log. It is not: a finding of fact, a prediction about a person, or a ground by itself for any
 * decision that has legal or similar effect on somebody (DPA 2018 s.49–50); a person decides, with the log before them.
 */
export interface Assessment extends Omit<CompactAssessment, 'reasons' | 'thrive'> {
  /** 0–100, two decimals. */
  readonly risk: number;
  /** The least and most the risk may turn out to be once the unknown is known; `low ≤ risk ≤ high`. */
  readonly low: number;
  readonly high: number;
  /** When somebody must have dealt with it. */
  readonly dueAt: string;
  /** The steps of the response to a threat to life and their times; empty where there is none. */
  readonly clocks: CompactAssessment['clocks'];
  /** What is not known and would matter. */
  readonly gaps: readonly string[];
  readonly thrive: readonly ThriveLetter[];
  readonly reasons: readonly AssessmentReason[];
}

function wordedLetter({ rule, rating, ground }: CompactLetter): ThriveLetter {
  const { letter, label } = rule;
  const rationale =
    rating === null ? `${label} not stated` : ground === null ? `${rating} by the band of the risk` : ground.label;
  return {
    letter,
    label,
    rating,
    rationale,
    setBy: ground?.setBy ?? null,
    field: ground?.field ?? null,
    start: ground?.start ?? null,
    end: ground?.end ?? null,
  };
}

/** Puts a compact assessment in words; nothing else of it changes. */
export const expand = (a: CompactAssessment): Assessment => ({
  ...a,
  thrive: a.thrive.map(wordedLetter),
  reasons: a.reasons.map(wordedReason),
});

/**
 * Assesses facts under a policy at a moment: risk 0–100 with its interval, band, confidence, THRIVE, priority and due time,
 * threat to life with its clocks, indicators with their duties, the organisational position, gaps and reasons (domain 5.1,
 * 5.2, 5.6, 5.7, 5.9). Pure: equal inputs give equal bytes, in whatever order the facts come. What is unknown is reckoned with
 * the policy's assumption, widens the interval, lowers confidence and opens a named gap. Never the sole basis of a decision.
 * Throws a `ScoringError` with the field where a fact, the context or the time cannot be so.
 */
export const assess = (facts: readonly Fact[], context: Context, policy: Policy, at: Date): Assessment =>
  expand(judge(facts, context, policy, at));

/** The order of a queue: the earlier due first, then the greater risk, then the greater that it may be. */
export const byQueue = (a: Pick<Assessment, 'dueAt' | 'risk' | 'high'>, b: typeof a): number =>
  a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : b.risk - a.risk || b.high - a.high;
