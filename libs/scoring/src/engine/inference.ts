import type { Fact } from '../facts.js';
import type { Conclusion, Policy } from '../policy/policy.js';

/** A conclusion with its lists of signs as numbers. */
export interface Inference {
  readonly conclusion: Conclusion;
  /** The grounds where it holds: the facts of the first list that is complete; null where none is. */
  holds(signs: readonly (Fact | null)[]): readonly Fact[] | null;
  /** What follows, resting on the passage of its first ground. */
  follows(ground: Fact): readonly Fact[];
}

type Template = Pick<Fact, 'kind' | 'name' | 'value'>;

function templatesOf(c: Conclusion): readonly Template[] {
  const named = (kind: Fact['kind'], names: readonly string[] = []): Template[] =>
    names.map((name) => ({ kind, name, value: null }));
  return [
    ...Object.entries(c.sets ?? {}).map(([name, value]): Template => ({ kind: 'factor', name, value })),
    ...named('vulnerability', c.vulnerability),
    ...named('theme', c.themes),
  ];
}

function complete(list: readonly number[], signs: readonly (Fact | null)[]): boolean {
  for (const sign of list) if (signs[sign] === null) return false;
  return true;
}

function compileOne(conclusion: Conclusion, signOf: ReadonlyMap<string, number>): Inference {
  const lists = conclusion.whenAnyOf.map((list) => list.map((s) => signOf.get(s)!));
  const templates = templatesOf(conclusion);
  return {
    conclusion,
    holds(signs) {
      for (const list of lists) if (complete(list, signs)) return list.map((s) => signs[s]!);
      return null;
    },
    follows: ({ field, start, end }) =>
      templates.map((t): Fact => ({
        kind: t.kind,
        name: t.name,
        value: t.value,
        setBy: 'rule',
        label: conclusion.label,
        rule: conclusion.id,
        field,
        start,
        end,
      })),
  };
}

/** The conclusions of a policy, in its order. An empty list of signs would always hold: `checkPolicy` refuses it. */
export const compileConclusions = (policy: Policy, signOf: ReadonlyMap<string, number>): readonly Inference[] =>
  policy.conclusions.map((c) => compileOne(c, signOf));
