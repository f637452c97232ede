import { compiled, type CompiledPolicy } from './compiled.js';
import { Discounts } from './discounts.js';
import { textFields, type Fact, type LogText } from './facts.js';
import type { ExtractorRule, Policy } from './policy/policy.js';

/** How far before and after a passage a negation is looked for. */
const negationWindow = 60;
/** So many passages of one rule in one field say all there is to say. */
const passagesPerRule = 3;

type Place = Pick<Fact, 'field' | 'start' | 'end'>;

function factsOfMatch(rule: ExtractorRule, place: Place, stands: boolean): Fact[] {
  const base = { setBy: 'extractor', label: rule.label, rule: rule.id, ...place } as const;
  const named = (kind: Fact['kind'], names: readonly string[] = []): Fact[] =>
    names.map((name) => ({ kind, name, value: null, ...base }));
  // A threat in play, past or jest still names its theme, and nothing more.
  if (!stands) return named('theme', rule.themes);
  return [
    ...Object.entries(rule.sets ?? {}).map(([name, value]): Fact => ({ kind: 'factor', name, value, ...base })),
    ...named('vulnerability', rule.vulnerability),
    ...named('theme', rule.themes),
    ...named('sign', rule.signs),
  ];
}

function isNegated(text: string, start: number, end: number, policy: CompiledPolicy): boolean {
  const before = text.slice(Math.max(0, start - negationWindow), start);
  const after = text.slice(end, end + negationWindow);
  return policy.negatedBefore.test(before) || policy.negatedAfter.test(after);
}

/**
 * What the texts of a log say under a policy: factors, indicators, themes, signs and what was set aside, each with its
 * passage. The same texts and policy give the same facts in the same order; time grows in line with the text.
 */
export function factsOf(log: LogText, policy: Policy): Fact[] {
  const ready = compiled(policy);
  const discounts = new Discounts(log, ready);
  const facts: Fact[] = [];
  for (const field of textFields) {
    const text = log[field];
    if (!text) continue;
    for (const { rule, pattern } of ready.rules) {
      pattern.lastIndex = 0;
      for (let m = pattern.exec(text), n = 0; m && n < passagesPerRule; m = pattern.exec(text)) {
        if (m[0] === '') break;
        const [start, end] = [m.index, m.index + m[0].length];
        if (rule.negatable && isNegated(text, start, end, ready)) continue;
        n += 1;
        const aside = rule.discountable ? discounts.of(field, start) : null;
        facts.push(...factsOfMatch(rule, { field, start, end }, aside === null));
        if (aside) facts.push(discounted(rule, aside));
      }
    }
  }
  return facts;
}

function discounted(rule: ExtractorRule, aside: NonNullable<ReturnType<Discounts['of']>>): Fact {
  const { discount, field, start, end } = aside;
  const label = `${rule.label}, set aside: ${discount.label}`;
  return {
    kind: 'discount',
    name: discount.id,
    value: null,
    setBy: 'extractor',
    label,
    rule: rule.id,
    field,
    start,
    end,
  };
}
