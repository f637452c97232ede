import { markingRules, type MarkingRules } from './policy/marking-rules.js';

/** What a marking is proposed on. */
export interface MarkingInput {
  readonly sourceType: string;
  /** Rendered marking of the raw log. */
  readonly marking: string;
  readonly compartments: readonly string[];
  /** How many clues the rewritten text still shows. */
  readonly cluesLeft: number;
}

/** A proposal for a person, never a decision: only the originator lowers a marking. */
export interface ProposedMarking {
  readonly marking: string;
  readonly compartments: readonly string[];
}

/**
 * The marking and compartments proposed for a sanitised text (domain 2.1, 7.6). Lower than the raw log's only where no clue
 * is left and the origin is not one that never leaves its compartment; never below the lowest of the rules. A marking the
 * rules do not know stays.
 */
export function markingFor(input: MarkingInput, rules: MarkingRules = markingRules): ProposedMarking {
  const bound =
    rules.neverLowered.includes(input.sourceType) || input.compartments.some((c) => rules.neverLowered.includes(c));
  const clean = input.cluesLeft === 0 && !bound;
  const [tier = '', ...further] = input.marking.split(/\s+[–—]\s+/u);
  const lowered =
    tier === 'OFFICIAL' ? rules.lowest : clean && rules.higherTiers.includes(tier) ? rules.sanitised : tier;
  return {
    marking: [lowered, ...further].join(' – '),
    compartments: clean
      ? input.compartments.filter((c) => !rules.originCompartments.includes(c))
      : [...input.compartments],
  };
}
