import { compiled, type CompiledRule } from './compiled.js';
import { textFields, type LogText } from './facts.js';
import type { Consequence, Policy } from './policy/policy.js';

/** What the door asks for, worked out once for each policy object. */
interface Screen {
  readonly rulesOf: ReadonlyMap<string, readonly CompiledRule[]>;
  /** Rules that say enough alone. */
  readonly alone: readonly CompiledRule[];
  /** Signs that say enough together. */
  readonly together: readonly (readonly string[])[];
}

const known = new WeakMap<Policy, Screen>();

function screenOf(policy: Policy): Screen {
  const before = known.get(policy);
  if (before) return before;
  const { rules } = compiled(policy);
  const grave = policy.conclusions.filter((c) => c.threatToLife || isSevere(c, policy));
  const lists = grave.flatMap((c) => c.whenAnyOf);
  const enough = new Set([...policy.urgentSigns, ...lists.filter((l) => l.length === 1).flat()]);
  const made: Screen = {
    rulesOf: new Map(lists.flat().map((s) => [s, rules.filter((r) => r.rule.signs?.includes(s))])),
    alone: rules.filter((r) => isSevere(r.rule, policy) || r.rule.signs?.some((s) => enough.has(s))),
    together: lists.filter((l) => !l.some((s) => enough.has(s))),
  };
  known.set(policy, made);
  return made;
}

/** Harm so severe that a review follows as soon as it may come soon. */
const isSevere = (c: Consequence, { lifeRule }: Policy): boolean =>
  (c.sets?.['physical'] ?? 0) >= lifeRule.physicalAtLeast;

function matches({ pattern }: CompiledRule, log: LogText): boolean {
  return textFields.some((field) => {
    pattern.lastIndex = 0;
    return log[field] ? pattern.test(log[field]) : false;
  });
}

/**
 * Chooses the lane at the door, in well under a millisecond for an ordinary log: urgent where anything may bear on a life. It
 * knows neither negation nor jest, so whatever triage finds to be a threat has hurried since the door; triage's full judgement
 * may put the others back. Reasons are ids of rules, never text of the log.
 */
export function preScreen(
  log: LogText,
  policy: Policy,
): { readonly lane: 'routine' | 'urgent'; readonly reasons: readonly string[] } {
  const screen = screenOf(policy);
  const reasons = new Set(screen.alone.filter((r) => matches(r, log)).map((r) => r.rule.id));
  // Signs are looked for only when the others of their list are there: most logs need few of them.
  const seen = new Map<string, readonly string[]>();
  const idsOf = (sign: string): readonly string[] => {
    const before = seen.get(sign);
    if (before) return before;
    const found = screen.rulesOf.get(sign)!.filter((r) => matches(r, log));
    const ids = found.map((r) => r.rule.id);
    seen.set(sign, ids);
    return ids;
  };
  if (reasons.size === 0)
    for (const list of screen.together)
      if (list.every((s) => idsOf(s).length > 0)) list.flatMap(idsOf).forEach((id) => reasons.add(id));
  return { lane: reasons.size > 0 ? 'urgent' : 'routine', reasons: [...reasons] };
}
