import type { Fact } from '../facts.js';
import type { Conclusion, Policy } from '../policy/policy.js';

/** A clause of the policy as a reason names it; the words are made when somebody asks. */
export interface Clause {
  readonly code: string;
  /** The factor it is about; null where it is about none. */
  readonly factor: string | null;
  /** In words, from the fact it applies to; a clause that rests on no fact is given null. */
  text(fact: Fact | null): string;
}

/** One line of reasoning, as little as it takes: the clause and the fact it rests on. */
export interface CompactReason {
  readonly clause: Clause;
  readonly fact: Fact | null;
}

/** The clauses of a policy, made once. */
export interface Clauses {
  readonly priorities: readonly CompactReason[];
  /** By slot: the factors of the risk, then the organisation's. */
  readonly factors: readonly Clause[];
  readonly forced: Clause;
  readonly lives: ReadonlyMap<Conclusion, Clause>;
  /** In the order of the policy; `place` is the duty's place among the sorted codes. */
  readonly duties: readonly { readonly place: number; readonly clause: Clause }[];
}

const fixed = (code: string, text: string): Clause => ({ code, factor: null, text: () => text });
const led = (code: string, lead: string): Clause => ({ code, factor: null, text: (f) => `${lead}: ${f!.label}` });

/** The clause under which something was read and set aside. */
export const asideClause = (f: Fact): Clause => fixed(`set_aside_${f.name}`, f.label);

/** Compiles the clauses of a policy; `placeOf` gives the place of a duty's code. */
export function compileClauses(policy: Policy, placeOf: ReadonlyMap<string, number>): Clauses {
  const rules = [...policy.factors, ...(policy.organisation ?? [])];
  return {
    priorities: policy.priorities.map((p) => ({
      clause: fixed(p.clause, `priority ${p.priority.toLowerCase()}`),
      fact: null,
    })),
    factors: rules.map((r) => ({
      code: r.clause,
      factor: r.factor,
      text: (f) => `${r.label} ${f!.value}: ${f!.label}`,
    })),
    forced: led('severe_and_soon', 'severe harm may come soon'),
    lives: new Map(policy.conclusions.filter((c) => c.threatToLife).map((c) => [c, led(c.id, c.label)])),
    duties: policy.duties.map((d) => ({
      place: placeOf.get(d.code)!,
      clause: fixed(`duty_${d.code.toLowerCase()}`, `${d.label}: ${d.duty}`),
    })),
  };
}
