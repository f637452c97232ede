import { ScoringError } from '../errors.js';
import type { Fact } from '../facts.js';
import { compareFacts, firstOf } from './compare-facts.js';
import { completeLists } from './inference.js';
import type { Plan } from './plan.js';
import type { State } from './state.js';

function clear(plan: Plan): State {
  const s = plan.state;
  const { best, values, lows, highs } = s;
  const { assumed, low, high } = plan.score;
  for (let i = 0; i < best.length; i += 1) best[i] = null;
  for (let i = 0; i < assumed.length; i += 1) {
    values[i] = assumed[i]!;
    lows[i] = low[i]!;
    highs[i] = high[i]!;
  }
  s.stated = s.organisation = 0;
  if (s.signsSeen.length > 0) {
    s.signs.fill(null);
    s.signsSeen.length = 0;
  }
  if (s.indicatorMask !== 0) s.indicators.fill(null);
  s.open = plan.allOpen;
  s.indicatorMask = 0;
  s.themes = null;
  s.aside = s.letters = s.lifePhysical = s.lifeImminence = s.concluded = null;
  s.threatToLife = false;
  return s;
}

const refuse = (code: ConstructorParameters<typeof ScoringError>[0], n: number, part: string, rule: string): never => {
  throw new ScoringError(code, `facts[${n}].${part}`, rule);
};

function offScale(value: number, n: number): never {
  if (typeof value !== 'number' || !Number.isFinite(value)) refuse('not_a_number', n, 'value', 'it must be a number');
  return refuse('off_scale', n, 'value', 'it must be a value of the factor’s scale');
}

function isOn(scale: Float64Array, value: number): boolean {
  for (let i = 0; i < scale.length; i += 1) if (scale[i] === value) return true;
  return false;
}

function state(s: State, slot: number, f: Fact, value: number): void {
  s.best[slot] = f;
  s.values[slot] = s.lows[slot] = s.highs[slot] = value;
}

function takeFactor(f: Fact, n: number, plan: Plan): void {
  const s = plan.state;
  const slot = plan.slotOf.get(f.name);
  if (slot === undefined) return refuse('unknown_factor', n, 'name', 'the policy has no such factor');
  const value = f.value;
  if (value === null) return;
  if (!isOn(plan.slots[slot]!.scale, value)) offScale(value, n);
  const before = s.best[slot]!;
  if (before === null) {
    s.open -= plan.slots[slot]!.weight;
    if (slot < plan.riskSlots) s.stated += 1;
    else s.organisation += 1;
    state(s, slot, f, value);
  } else if (value > s.values[slot]! || (value === s.values[slot] && compareFacts(f, before) < 0))
    state(s, slot, f, value);
  if (slot === plan.physicalSlot) {
    if (value >= plan.policy.lifeRule.physicalAtLeast && !plan.ownActRules.has(f.rule))
      s.lifePhysical = firstOf(s.lifePhysical, f);
  } else if (slot === plan.imminenceSlot && value >= plan.policy.lifeRule.imminenceAtLeast)
    s.lifeImminence = firstOf(s.lifeImminence, f);
}

function takeIndicator(f: Fact, n: number, plan: Plan): void {
  const s = plan.state;
  const duty = plan.dutyOf.get(f.name);
  if (duty === undefined) return refuse('unknown_indicator', n, 'name', 'the policy has no duty for such an indicator');
  s.indicators[duty] = firstOf(s.indicators[duty]!, f);
  s.indicatorMask |= 1 << duty;
}

function takeSign(f: Fact, plan: Plan): void {
  const sign = plan.signOf.get(f.name);
  // A sign that no conclusion asks for means nothing by itself.
  if (sign === undefined) return;
  const { signs, signsSeen } = plan.state;
  const before = signs[sign]!;
  if (before === null) signsSeen.push(sign);
  signs[sign] = firstOf(before, f);
}

function takeTheme(name: string, themes: string[]): void {
  let i = themes.length;
  while (i > 0 && themes[i - 1]! > name) i -= 1;
  if (i > 0 && themes[i - 1] === name) return;
  if (i === themes.length) themes.push(name);
  else themes.splice(i, 0, name);
}

function takeLetter(f: Fact, n: number, plan: Plan): void {
  if (!(plan.policy.thrive ?? []).some((t) => t.letter === f.name))
    refuse('unknown_factor', n, 'name', 'the policy has no such letter of THRIVE');
  if (f.value === null) return;
  if (!(Number.isInteger(f.value) && f.value >= 0 && f.value <= 3))
    refuse('off_scale', n, 'value', 'a letter is rated 0 (none) to 3 (high)');
  const { state } = plan;
  (state.letters ??= []).push(f);
  if (state.letters.length > 1) state.letters.sort(compareFacts);
}

function take(f: Fact, n: number, plan: Plan): void {
  switch (f.kind) {
    case 'factor':
      return takeFactor(f, n, plan);
    case 'sign':
      return takeSign(f, plan);
    case 'vulnerability':
      return takeIndicator(f, n, plan);
    case 'theme':
      return takeTheme(f.name, (plan.state.themes ??= []));
    case 'discount':
      (plan.state.aside ??= []).push(f);
      return;
    case 'thrive':
      return takeLetter(f, n, plan);
    default:
      return refuse('unknown_kind', n, 'kind', 'there is no such kind of fact');
  }
}

function infer(plan: Plan): void {
  const s = plan.state;
  const complete = completeLists(plan.lists, s.signsSeen, s.signs);
  if (complete === null) return;
  for (const { inference: n, list } of complete) {
    const inference = plan.inferences[n]!;
    const grounds = list.map((sign) => s.signs[sign]!);
    (s.concluded ??= []).push({ inference, grounds });
    if (inference.conclusion.threatToLife) s.threatToLife = true;
    for (const f of inference.follows(grounds[0]!)) take(f, -1, plan);
  }
}

/**
 * One pass over the facts into the plan's state: the fact that says most for each factor, so that a further fact never lowers
 * a risk; then what the signs conclude; then risk, band and priority. Throws a `ScoringError` naming the fact and its part.
 */
export function fold(facts: readonly Fact[], plan: Plan): State {
  const s = clear(plan);
  for (let i = 0; i < facts.length; i += 1) take(facts[i]!, i, plan);
  if (s.signsSeen.length > 0) infer(plan);
  if (s.lifePhysical !== null && s.lifeImminence !== null) s.threatToLife = true;
  rate(plan, s);
  return s;
}

function rate(plan: Plan, s: State): void {
  const { score, priorities } = plan;
  score.rate(s);
  s.band = score.band(s.risk);
  for (let i = 0; i < priorities.length; i += 1)
    if (priorities[i]!.holds(s)) {
      s.priority = i;
      return;
    }
  throw new ScoringError('bad_policy', 'priorities', 'the last priority must hold without conditions');
}
