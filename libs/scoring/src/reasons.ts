import type { CompactReason } from './engine/clauses.js';
import type { Fact } from './facts.js';

/** One line of reasoning: the factor, its value, who set it, the passage and the clause. */
export interface AssessmentReason {
  /** The clause of the policy, or the id of the conclusion, duty or discount. */
  readonly code: string;
  readonly text: string;
  /** Value of the factor; null where the line is not about one. */
  readonly points: number | null;
  readonly setBy: Fact['setBy'];
  readonly field: string | null;
  readonly start: number | null;
  readonly end: number | null;
  /** The factor it is about; null where it is about none. */
  readonly factor: string | null;
  /** The rule that found the fact; null where the line rests on no fact. */
  readonly rule: string | null;
}

/** A reason in words. */
export function wordedReason({ clause, fact: f }: CompactReason): AssessmentReason {
  return {
    code: clause.code,
    text: clause.text(f),
    points: f === null || f.kind !== 'factor' ? null : f.value,
    setBy: f?.setBy ?? 'rule',
    field: f?.field ?? null,
    start: f?.start ?? null,
    end: f?.end ?? null,
    factor: clause.factor,
    rule: f?.rule ?? null,
  };
}
