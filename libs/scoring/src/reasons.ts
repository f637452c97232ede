import type { Concluded } from './conclude.js';
import type { Fact } from './facts.js';
import type { Policy, PriorityRule } from './policy/policy.js';

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
}

function line(code: string, text: string, points: number | null, f: Fact | null): AssessmentReason {
  return {
    code,
    text,
    points,
    setBy: f?.setBy ?? 'rule',
    field: f?.field ?? null,
    start: f?.start ?? null,
    end: f?.end ?? null,
  };
}

/** What the reasons are made of. `facts` sorted. */
export interface Judgement {
  readonly policy: Policy;
  readonly facts: readonly Fact[];
  readonly factors: ReadonlyMap<string, Fact>;
  readonly concluded: readonly Concluded[];
  readonly rule: PriorityRule;
  /** The facts of the rule that forces a review whatever the total; null where it does not apply. */
  readonly forced: readonly Fact[] | null;
}

/** Every reason of an assessment: the priority's rule, a threat to life, each stated factor, duties, and what was set aside. */
export function reasonsOf(j: Judgement): AssessmentReason[] {
  const life = j.concluded
    .filter((c) => c.conclusion.threatToLife)
    .flatMap(({ conclusion: c, grounds }) => grounds.map((g) => line(c.id, `${c.label}: ${g.label}`, null, g)));
  const forced = (j.forced ?? []).map((f) =>
    line('severe_and_soon', `severe harm may come soon: ${f.label}`, f.value, f),
  );
  const stated = j.policy.factors.flatMap((f) => {
    const fact = j.factors.get(f.factor);
    return fact ? [line(f.clause, `${f.label} ${fact.value}: ${fact.label}`, fact.value, fact)] : [];
  });
  const duties = j.policy.duties.flatMap((d) => {
    const fact = j.facts.find((f) => f.kind === 'vulnerability' && f.name === d.code);
    return fact ? [line(`duty_${d.code.toLowerCase()}`, `${d.label}: ${d.duty}`, null, fact)] : [];
  });
  const aside = new Map(j.facts.filter((f) => f.kind === 'discount').map((f) => [`${f.name} ${f.rule}`, f]));
  return [
    line(j.rule.clause, `priority ${j.rule.priority.toLowerCase()}`, null, null),
    ...life,
    ...forced,
    ...stated,
    ...duties,
    ...[...aside.values()].map((f) => line(`set_aside_${f.name}`, f.label, null, f)),
  ];
}
