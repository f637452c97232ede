import type { Fact } from './facts.js';
import type { Conclusion, Policy } from './policy/policy.js';

/** A conclusion that holds, with the facts of the signs it rests on. */
export interface Concluded {
  readonly conclusion: Conclusion;
  readonly grounds: readonly Fact[];
}

/** The first list of signs that is complete, or null. */
export function signsHold(conclusion: Conclusion, signs: ReadonlySet<string>): readonly string[] | null {
  return conclusion.whenAnyOf.find((list) => list.every((s) => signs.has(s))) ?? null;
}

/** The conclusions that hold for facts, in the order of the policy. `facts` must be sorted: the first of a sign is its ground. */
export function conclude(facts: readonly Fact[], policy: Policy): readonly Concluded[] {
  const first = new Map<string, Fact>();
  for (const f of facts) if (f.kind === 'sign' && !first.has(f.name)) first.set(f.name, f);
  const signs = new Set(first.keys());
  return policy.conclusions.flatMap((conclusion) => {
    const held = signsHold(conclusion, signs);
    return held ? [{ conclusion, grounds: held.map((s) => first.get(s)!) }] : [];
  });
}

/** What follows from a conclusion, resting on the passage of its first sign. */
export function factsOfConclusion({ conclusion: c, grounds }: Concluded): Fact[] {
  const { field, start, end } = grounds[0]!;
  const base = { setBy: 'rule', label: c.label, rule: c.id, field, start, end } as const;
  const named = (kind: Fact['kind'], names: readonly string[] = []): Fact[] =>
    names.map((name) => ({ kind, name, value: null, ...base }));
  return [
    ...Object.entries(c.sets ?? {}).map(([name, value]): Fact => ({ kind: 'factor', name, value, ...base })),
    ...named('vulnerability', c.vulnerability),
    ...named('theme', c.themes),
  ];
}
