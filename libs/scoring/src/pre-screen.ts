import { compiled } from './compiled.js';
import { textFields, type LogText } from './facts.js';
import { signsHold } from './conclude.js';
import type { Consequence, Policy } from './policy/policy.js';

function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
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
  const wanted = wantedSigns(policy);
  const signs = new Set<string>();
  const found: { readonly id: string; readonly signs: readonly string[]; readonly severe: boolean }[] = [];
  for (const { rule, pattern } of compiled(policy).rules) {
    const severe = isSevere(rule, policy);
    const counts = rule.signs?.filter((s) => wanted.has(s)) ?? [];
    if ((counts.length === 0 && !severe) || !textFields.some((f) => log[f] && matches(pattern, log[f]))) continue;
    counts.forEach((s) => signs.add(s));
    found.push({ id: rule.id, signs: counts, severe });
  }
  const hurrying = new Set<string>(policy.urgentSigns.filter((s) => signs.has(s)));
  for (const c of policy.conclusions)
    if (c.threatToLife || isSevere(c, policy)) signsHold(c, signs)?.forEach((s) => hurrying.add(s));
  const reasons = found.filter((f) => f.severe || f.signs.some((s) => hurrying.has(s))).map((f) => f.id);
  return { lane: reasons.length > 0 ? 'urgent' : 'routine', reasons };
}

const wantedBy = new WeakMap<Policy, ReadonlySet<string>>();

function wantedSigns(policy: Policy): ReadonlySet<string> {
  const before = wantedBy.get(policy);
  if (before) return before;
  const lists = policy.conclusions
    .filter((c) => c.threatToLife || isSevere(c, policy))
    .flatMap((c) => c.whenAnyOf.flat());
  const made = new Set([...policy.urgentSigns, ...lists]);
  wantedBy.set(policy, made);
  return made;
}

/** Harm so severe that a review follows as soon as it may come soon. */
const isSevere = (c: Consequence, { lifeRule }: Policy): boolean =>
  (c.sets?.['physical'] ?? 0) >= lifeRule.physicalAtLeast;
