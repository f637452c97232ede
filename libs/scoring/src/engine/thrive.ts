import type { Fact } from '../facts.js';
import type { Policy, ThriveRule } from '../policy/policy.js';
import type { State } from './state.js';

export type ThriveRating = 'none' | 'low' | 'medium' | 'high';

/** One letter of THRIVE as rated: what it rests on is the fact that says most; null rating means nobody has stated it. */
export interface CompactLetter {
  readonly rule: ThriveRule;
  readonly rating: ThriveRating | null;
  /** Null where the band of the risk gave the rating, or nothing did. */
  readonly ground: Fact | null;
}

export type LetterRating = (state: State) => CompactLetter;

const ratings: readonly ThriveRating[] = ['none', 'low', 'medium', 'high'];

// `froms` holds three thresholds for each factor: low, medium, high.
function step(value: number, froms: Float64Array, i: number): number {
  if (value < froms[i]!) return 0;
  return value >= froms[i + 2]! ? 3 : value >= froms[i + 1]! ? 2 : 1;
}

// `facts` sorted: the first of equals counts.
function highest(facts: readonly Fact[], letter: string, above: number): Fact | null {
  let found: Fact | null = null;
  for (const f of facts) if (f.name === letter && f.value! > (found?.value ?? above)) found = f;
  return found;
}

function compileLetter(rule: ThriveRule, policy: Policy, slotOf: ReadonlyMap<string, number>): LetterRating {
  const factors = (rule.factors ?? []).flatMap(({ factor, from }) => {
    const slot = slotOf.get(factor);
    return slot === undefined ? [] : [{ slot, from }];
  });
  const slots = Uint8Array.from(factors, (f) => f.slot);
  const froms = Float64Array.from(factors.flatMap((f) => f.from));
  const byBand = policy.bands.map((b) => rule.bands?.[b.band] ?? -1);
  const indicator = rule.anyIndicator ?? -1;
  const unknown: CompactLetter = { rule, rating: null, ground: null };
  const plain = ratings.map((rating): CompactLetter => ({ rule, rating, ground: null }));
  return (s) => {
    let most = byBand[s.band]!;
    let ground: Fact | null = null;
    for (let i = 0; i < slots.length; i += 1) {
      const slot = slots[i]!;
      const fact = s.best[slot]!;
      if (fact === null) continue;
      const rated = step(s.values[slot]!, froms, i * 3);
      if (rated > most) {
        most = rated;
        ground = fact;
      }
    }
    if (indicator > most && s.indicatorMask !== 0) {
      most = indicator;
      ground = s.indicators.find((f) => f !== null)!;
    }
    const own = s.letters === null ? null : highest(s.letters, rule.letter, most);
    if (own !== null) {
      most = own.value!;
      ground = own;
    }
    if (most < 0) return unknown;
    return ground === null ? plain[most]! : { rule, rating: ratings[most]!, ground };
  };
}

/** The letters of a policy, in its order. */
export const compileThrive = (policy: Policy, slotOf: ReadonlyMap<string, number>): readonly LetterRating[] =>
  (policy.thrive ?? []).map((rule) => compileLetter(rule, policy, slotOf));
