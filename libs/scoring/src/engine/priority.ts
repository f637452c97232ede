import type { Policy, PriorityCondition, PriorityRule } from '../policy/policy.js';
import type { State } from './state.js';

/** Whether a condition holds for what was found. */
export type PriorityTest = (state: State) => boolean;

interface Names {
  readonly slotOf: ReadonlyMap<string, number>;
  readonly dutyOf: ReadonlyMap<string, number>;
}

const bits = (places: readonly number[]): number => places.reduce((mask, i) => (i < 0 ? mask : mask | (1 << i)), 0);

function compileCondition(c: PriorityCondition, policy: Policy, names: Names): PriorityTest {
  if ('is' in c) return (s) => s.threatToLife;
  if ('factor' in c) {
    const slot = names.slotOf.get(c.factor) ?? -1;
    const least = c.atLeast;
    return slot < 0 ? () => false : (s) => s.best[slot] !== null && s.values[slot]! >= least;
  }
  if ('vulnerability' in c) {
    const mask = bits(c.vulnerability.map((v) => names.dutyOf.get(v) ?? -1));
    return (s) => (s.indicatorMask & mask) !== 0;
  }
  if ('theme' in c) {
    const { theme } = c;
    return (s) => s.themes !== null && s.themes.some((t) => theme.includes(t));
  }
  const mask = bits(c.bandIn.map((band) => policy.bands.findIndex((b) => b.band === band)));
  return (s) => (mask & (1 << s.band)) !== 0;
}

function all(tests: readonly PriorityTest[]): PriorityTest {
  const [a, b] = tests;
  if (!a) return () => true;
  if (!b) return a;
  if (tests.length === 2) return (s) => a(s) && b(s);
  return (s) => {
    for (const test of tests) if (!test(s)) return false;
    return true;
  };
}

/** The priorities of a policy, each with its conditions as one closure; the first that holds is the one. */
export function compilePriorities(
  policy: Policy,
  names: Names,
): readonly { readonly rule: PriorityRule; readonly holds: PriorityTest }[] {
  return policy.priorities.map((rule) => ({
    rule,
    holds: all(rule.when.map((c) => compileCondition(c, policy, names))),
  }));
}
