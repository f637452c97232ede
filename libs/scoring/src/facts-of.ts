import type { Fact } from './facts.js';
import type { ExtractorRule, Policy } from './policy/policy.js';

/** The texts of a log, as far as the core reads them. */
export interface LogText {
  readonly title: string;
  readonly body: string;
  readonly comment: string | null;
}

interface Compiled {
  readonly rules: readonly { readonly rule: ExtractorRule; readonly pattern: RegExp }[];
  readonly notInEarnest: readonly RegExp[];
  readonly negations: RegExp;
}

const compiled = new WeakMap<Policy, Compiled>();

function compile(policy: Policy): Compiled {
  const known = compiled.get(policy);
  if (known) return known;
  const made: Compiled = {
    rules: policy.extractors.map((rule) => ({ rule, pattern: new RegExp(rule.pattern, 'gi') })),
    notInEarnest: policy.notInEarnest.map((p) => new RegExp(p, 'i')),
    negations: new RegExp(policy.negations, 'i'),
  };
  compiled.set(policy, made);
  return made;
}

const fields = ['title', 'body', 'comment'] as const;
const negationWindow = 40;
/** So many passages of one rule in one field say all there is to say. */
const passagesPerRule = 3;

function factsOfMatch(rule: ExtractorRule, at: Pick<Fact, 'field' | 'start' | 'end'>, inEarnest: boolean): Fact[] {
  const base = { setBy: 'extractor', label: rule.label, rule: rule.id, ...at } as const;
  const named = (kind: Fact['kind'], names: readonly string[] = []): Fact[] =>
    names.map((name) => ({ kind, name, value: null, ...base }));
  // A threat in play, past or jest still names its theme, and nothing more.
  const earnest = inEarnest || rule.life === undefined;
  const factors = earnest ? Object.entries(rule.sets ?? {}) : [];
  return [
    ...factors.map(([name, value]): Fact => ({ kind: 'factor', name, value, ...base })),
    ...named('vulnerability', rule.vulnerability),
    ...named('theme', rule.themes),
    ...(rule.life && earnest ? named('life', [rule.life]) : []),
  ];
}

/**
 * What the texts of a log say under a policy: factors, indicators, themes and signs of a threat to a life, each with its
 * passage. The same texts and policy give the same facts in the same order.
 */
export function factsOf(log: LogText, policy: Policy): Fact[] {
  const { rules, notInEarnest, negations } = compile(policy);
  const facts: Fact[] = [];
  const whole = `${log.title}\n${log.body}\n${log.comment ?? ''}`;
  const inEarnest = !notInEarnest.some((p) => p.test(whole));
  for (const field of fields) {
    const text = log[field];
    if (!text) continue;
    for (const { rule, pattern } of rules) {
      pattern.lastIndex = 0;
      for (let m = pattern.exec(text), n = 0; m && n < passagesPerRule; m = pattern.exec(text)) {
        if (m[0] === '') break;
        const before = text.slice(Math.max(0, m.index - negationWindow), m.index);
        if (rule.negatable && negations.test(before)) continue;
        n += 1;
        facts.push(...factsOfMatch(rule, { field, start: m.index, end: m.index + m[0].length }, inEarnest));
      }
    }
  }
  return facts;
}

/**
 * Chooses the lane at the door, in well under a millisecond: urgent where anything may bear on a life. It errs towards
 * urgent; triage's full judgement may put a log back.
 */
export function preScreen(
  log: LogText,
  policy: Policy,
): { readonly lane: 'routine' | 'urgent'; readonly reasons: readonly string[] } {
  const signs = new Set<string>();
  const rules = new Set<string>();
  for (const { rule, pattern } of compile(policy).rules) {
    if (rule.life !== 'threat' && rule.life !== 'weapon') continue;
    if (!fields.some((f) => log[f] && matches(pattern, log[f]))) continue;
    signs.add(rule.life);
    rules.add(rule.id);
  }
  const urgent = signs.has('threat') || signs.has('weapon');
  return urgent ? { lane: 'urgent', reasons: [...rules] } : { lane: 'routine', reasons: [] };
}

function matches(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(text);
}
