import type { Fact } from '../facts.js';
import type { Conclusion, Policy } from '../policy/policy.js';

/** A conclusion ready to draw. */
export interface Inference {
  readonly conclusion: Conclusion;
  /** Its lists of signs, as numbers. */
  readonly lists: readonly (readonly number[])[];
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

function compileOne(conclusion: Conclusion, signOf: ReadonlyMap<string, number>): Inference {
  const lists = conclusion.whenAnyOf.map((list) => list.map((s) => signOf.get(s)!));
  const templates = templatesOf(conclusion);
  return {
    conclusion,
    lists,
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

/** A list of signs under its first sign: it need be looked at only where that sign is there. */
export interface Listed {
  readonly inference: number;
  readonly list: readonly number[];
  /** Its place among all lists of the policy: lists are drawn in that order. */
  readonly rank: number;
}

/** All lists by the number of their first sign. */
export function listsBySign(inferences: readonly Inference[], signs: number): readonly (readonly Listed[])[] {
  const found: Listed[][] = Array.from({ length: signs }, () => []);
  let rank = 0;
  inferences.forEach(({ lists }, inference) => {
    for (const list of lists) if (list.length) found[list[0]!]!.push({ inference, list, rank: rank++ });
  });
  return found;
}

/** The lists that are complete, in the policy's order, one for each conclusion; null where there is none. */
export function completeLists(
  bySign: readonly (readonly Listed[])[],
  seen: readonly number[],
  signs: readonly (Fact | null)[],
): readonly Listed[] | null {
  let found: Listed[] | null = null;
  for (let i = 0; i < seen.length; i += 1) {
    const lists = bySign[seen[i]!]!;
    for (let k = 0; k < lists.length; k += 1) if (isComplete(lists[k]!.list, signs)) (found ??= []).push(lists[k]!);
  }
  if (found === null || found.length === 1) return found;
  found.sort((a, b) => a.rank - b.rank);
  return found.filter((l, i) => i === 0 || l.inference !== found[i - 1]!.inference);
}

function isComplete(list: readonly number[], signs: readonly (Fact | null)[]): boolean {
  for (let i = 0; i < list.length; i += 1) if (signs[list[i]!] === null) return false;
  return true;
}
