import { ScoringError } from '../errors.js';
import { policyName, type Duty, type Policy, type PriorityRule } from '../policy/policy.js';
import type { ConfidenceParts } from './confidence.js';
import { compileClauses, type Clauses } from './clauses.js';
import { compileConclusions, listsBySign, type Inference, type Listed } from './inference.js';
import { compilePriorities, type PriorityTest } from './priority.js';
import { compileScore, type Score } from './score.js';
import { compileThrive, type LetterRating } from './thrive.js';
import { blankState, type State } from './state.js';

/** What a factor's values may be, ready to look up. */
export interface FactorSlot {
  readonly factor: string;
  readonly scale: Float64Array;
  /** 2^i for a factor of the risk, so that the open ones add up to one number; 0 for the organisation's. */
  readonly weight: number;
}

/** A policy made ready: names are numbers, conditions are closures, and what repeats is made once. */
export interface Plan {
  readonly policy: Policy;
  readonly name: string;
  /** The factors of the risk first, then those of the organisation. */
  readonly slots: readonly FactorSlot[];
  readonly riskSlots: number;
  /** The sum of all weights: nothing stated yet. */
  readonly allOpen: number;
  readonly slotOf: ReadonlyMap<string, number>;
  readonly signOf: ReadonlyMap<string, number>;
  readonly dutyOf: ReadonlyMap<string, number>;
  /** Duties in the order of their codes. */
  readonly duties: readonly Duty[];
  readonly physicalSlot: number;
  readonly imminenceSlot: number;
  readonly ownActRules: ReadonlySet<string>;
  readonly score: Score;
  readonly inferences: readonly Inference[];
  readonly lists: readonly (readonly Listed[])[];
  readonly priorities: readonly { readonly rule: PriorityRule; readonly holds: PriorityTest }[];
  readonly letters: readonly LetterRating[];
  readonly clauses: Clauses;
  /** The organisational position while nothing of it is stated. */
  readonly organisationOpen: { readonly low: number; readonly high: number; readonly stated: number };
  /** The assessments of a grade that the policy knows, numbered. */
  readonly assessmentOf: ReadonlyMap<string, number>;
  readonly state: State;
  readonly shared: Shared;
}

/** Lists that many assessments have in common, kept by what they hold; bounded. */
export interface Shared {
  readonly gaps: Map<number, readonly string[]>;
  readonly indicators: Map<number, Indicators>;
  readonly parts: Map<number, ConfidenceParts>;
  /** Due times for the moment last asked for: many assessments share the time of their slice. */
  atMs: number;
  readonly due: (string | null)[];
  clocks: readonly DueStep[] | null;
}

/** A step of the response to a threat to life, with the moment by which it must be done. */
export interface DueStep {
  readonly step: string;
  readonly dueAt: string;
}

/** So many lists at most: more sets of gaps than this do not come up. */
export const sharedLists = 8_192;

export interface Indicators {
  readonly codes: readonly string[];
  readonly duties: readonly Duty[];
}

const known = new WeakMap<Policy, Plan>();
let last: Plan | null = null;

/** The plan of a policy, made once for each policy object. */
export function planOf(policy: Policy): Plan {
  if (last !== null && last.policy === policy) return last;
  last = known.get(policy) ?? compile(policy);
  return last;
}

const slotsOf = ({ factors, organisation = [] }: Policy): FactorSlot[] =>
  [...factors, ...organisation].map((f, i) => ({
    factor: f.factor,
    scale: Float64Array.from(f.scale),
    weight: i < factors.length ? 1 << i : 0,
  }));

const indexed = (names: readonly string[]): Map<string, number> => new Map(names.map((n, i) => [n, i]));

const byCode = (a: Duty, b: Duty): number => (a.code < b.code ? -1 : 1);

/** Factors and duties are bits of small whole numbers. */
export const mostFactors = 24;

function compile(policy: Policy): Plan {
  if (policy.factors.length > mostFactors || policy.duties.length > mostFactors)
    throw new ScoringError('bad_policy', 'factors', `at most ${mostFactors} factors and as many duties`);
  const slots = slotsOf(policy);
  const slotOf = indexed(slots.map((s) => s.factor));
  const asked = [...policy.conclusions.flatMap((c) => c.whenAnyOf.flat()), ...policy.gaps.map((g) => g.sign)];
  const signOf = indexed([...new Set(asked)]);
  // Made anew, member by member: results carry them, and must not tell in which order a document had them.
  const duties = policy.duties.map(({ code, label, duty }): Duty => ({ code, label, duty })).sort(byCode);
  const dutyOf = indexed(duties.map((d) => d.code));
  const inferences = compileConclusions(policy, signOf);
  const names = { slotOf, signOf, dutyOf };
  const plan: Plan = {
    policy,
    name: policyName(policy),
    slots,
    riskSlots: policy.factors.length,
    allOpen: (1 << policy.factors.length) - 1,
    ...names,
    duties,
    physicalSlot: slotOf.get('physical') ?? -1,
    imminenceSlot: slotOf.get('imminence') ?? -1,
    ownActRules: new Set(policy.lifeRule.ownActRules),
    score: compileScore(policy),
    inferences,
    lists: listsBySign(inferences, signOf.size),
    priorities: compilePriorities(policy, names),
    letters: compileThrive(policy, slotOf),
    organisationOpen: {
      low: 0,
      high: (policy.organisation ?? []).reduce((sum, f) => sum + f.scale.at(-1)!, 0),
      stated: 0,
    },
    clauses: compileClauses(policy, dutyOf),
    assessmentOf: indexed(Object.keys(policy.confidence.assessment).slice(0, 16)),
    state: blankState(slots.length, signOf.size, duties.length),
    shared: {
      gaps: new Map(),
      indicators: new Map(),
      parts: new Map(),
      atMs: NaN,
      due: policy.priorities.map(() => null),
      clocks: null,
    },
  };
  known.set(policy, plan);
  return plan;
}
