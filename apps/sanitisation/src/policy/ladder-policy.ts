import { housePolicy, parseMarking } from '@collator/access';
import type { Draft } from '../draft/draft.js';
import type { DraftFault } from '../proposal/change-draft.js';

/** What each step of the ladder of release asks of a draft (domain 7.4). */
export interface StepRule {
  /** Conditions the grade must state. */
  readonly conditions: readonly string[];
  /** The only handling it may have; null for either. */
  readonly handling: 'P' | null;
  /** Readers must be named. */
  readonly named: boolean;
  /** Nothing but plain OFFICIAL. */
  readonly open: boolean;
  /** False for what never leaves. */
  readonly leaves: boolean;
}

/** The ladder as the customer runs it. */
export interface LadderPolicy {
  readonly version: string;
  readonly steps: readonly StepRule[];
  /** The highest step a release may start at; above it each step is taken from the one below. */
  readonly firstAtMost: number;
}

const rule = (r: Partial<StepRule> = {}): StepRule => ({
  conditions: [],
  handling: null,
  named: false,
  open: false,
  leaves: true,
  ...r,
});

/** Version 1 [D]: 0 held, 1 oral to a named SIO, 2 named readers, 3 restricted log, 4 and 5 sanitised log, 6 partner, 7 bulletin, 8 public. */
export const ladderPolicy: LadderPolicy = {
  version: 'ladder/1',
  steps: [
    rule({ leaves: false }),
    rule({ named: true }),
    rule({ named: true, conditions: ['A1'] }),
    rule({ conditions: ['S2'] }),
    rule(),
    rule({ handling: 'P' }),
    rule({ handling: 'P', named: true }),
    rule({ handling: 'P' }),
    rule({ handling: 'P', open: true }),
  ],
  firstAtMost: 5,
};

/** The step a draft is for: the one it names, else the one its grade stands for. */
export function stepOf({ ladder, grade }: Pick<Draft, 'ladder' | 'grade'>): number {
  if (ladder !== undefined) return ladder;
  if (grade.handling === 'P') return 5;
  return grade.conditions.includes('S2') ? 3 : 4;
}

const isPlain = (marking: string): boolean => {
  const read = parseMarking(marking, housePolicy);
  return read !== null && read.tier === housePolicy.tiers[0] && read.additional.length === 0;
};

const fault = (code: string, text: string): DraftFault => ({ code, field: 'ladder', rule: text });

/**
 * Why a draft may not go out at its step, or null. `inForce`: the step of the product that is out already, null where none
 * is. Above the first steps each is taken from the one below it, so that every step up was checked.
 */
export function ladderFault(
  draft: Draft,
  inForce: number | null,
  policy: LadderPolicy = ladderPolicy,
): DraftFault | null {
  const step = stepOf(draft);
  const asks = policy.steps[step];
  if (!asks) return fault('ladder_unknown', 'there is no such step of the ladder');
  if (!asks.leaves) return fault('ladder_held', 'at this step nothing leaves the unit');
  if (step > policy.firstAtMost && (inForce === null || step > inForce + 1))
    return fault('ladder_skips', 'each step up is taken from the one below it');
  if (asks.handling !== null && draft.grade.handling !== asks.handling)
    return fault('ladder_handling', `this step needs handling ${asks.handling}`);
  const missing = asks.conditions.filter((c) => !draft.grade.conditions.includes(c));
  if (draft.grade.handling === 'C' && missing.length > 0)
    return fault('ladder_conditions', `this step needs the conditions ${missing.join(', ')}`);
  if (asks.named && draft.audience.length === 0) return fault('ladder_audience', 'this step needs named readers');
  if (asks.open && !isPlain(draft.marking)) return fault('ladder_marking', 'this step needs plain OFFICIAL');
  return null;
}
