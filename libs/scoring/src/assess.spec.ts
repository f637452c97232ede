import { assess, byQueue } from './assess.js';
import { explain } from './explain.js';
import type { Fact } from './facts.js';
import { housePolicy } from './policy/house-policy.js';

const at = new Date('2026-05-07T10:00:00.000Z');
const context = { grade: { source: 2, assessment: 'C' }, corroborated: false };
const judge = (facts: readonly Fact[]) => assess(facts, context, housePolicy, at);
const fact = (kind: Fact['kind'], name: string, value: number | null, change: Partial<Fact> = {}): Fact => ({
  kind,
  name,
  value,
  setBy: 'extractor',
  label: `${name} in the text`,
  rule: 'rule',
  field: 'body',
  start: 3,
  end: 9,
  ...change,
});
const factor = (name: string, value: number, change: Partial<Fact> = {}) => fact('factor', name, value, change);
const threat = fact('sign', 'threat', null, { label: 'words of killing' });

it('opens a gap for everything it does not know, and does not take it for nought', () => {
  const nothing = judge([]);
  expect(nothing.gaps).toHaveLength(housePolicy.factors.length + 1);
  expect(nothing.gaps).toEqual(expect.arrayContaining(['imminence not stated', 'age of the information not stated']));
  expect(nothing.risk).toBeGreaterThan(0);
  expect(nothing.confidence).toBe('Low');
  expect(nothing.thrive.map((t) => [t.letter, t.rating])).toEqual([
    ['T', null],
    ['H', null],
    ['R', 'low'],
    ['I', null],
    ['V', null],
    ['E', null],
  ]);
});

it('calls a person to a threat at once, starts its clocks, and rests it on the passage', () => {
  const a = judge([threat]);
  expect([a.threatToLife, a.priority, a.dueAt]).toEqual([true, 'IMMEDIATE', '2026-05-07T10:05:00.000Z']);
  expect(a.clocks.map((c) => c.dueAt.slice(11, 16))).toEqual(['10:01', '10:05', '10:30', '11:00', '10:00']);
  expect(a.reasons.find((r) => r.code === 'threat')).toMatchObject({
    text: 'a threat to a life: words of killing',
    field: 'body',
    start: 3,
    end: 9,
  });
  expect(judge([]).clocks).toEqual([]);
});

it('forces a review for severe harm that may come soon, whatever the total', () => {
  const forced = judge([factor('physical', 8), factor('imminence', 4)]);
  expect([forced.threatToLife, forced.band]).toEqual([true, 'medium']);
  expect(judge([factor('physical', 8), factor('imminence', 3)]).threatToLife).toBe(false);
  expect(judge([factor('physical', 4), factor('imminence', 5)]).threatToLife).toBe(false);
  // By the person's own act it is as urgent, and no other's crime.
  const own = judge([factor('physical', 8, { rule: 'self-harm' }), factor('imminence', 5)]);
  expect([own.threatToLife, own.priority]).toEqual([false, 'IMMEDIATE']);
});

it('traces every point to a factor, its value, who set it, a passage and a clause', () => {
  const points = judge([factor('physical', 8), factor('imminence', 5, { setBy: 'person' })]).reasons;
  expect(points.filter((r) => r.factor).map((r) => [r.factor, r.points, r.setBy, r.code, r.rule])).toEqual([
    ['physical', 8, 'extractor', 'physical_harm', 'rule'],
    ['imminence', 5, 'person', 'imminence', 'rule'],
  ]);
});

it('gives each indicator its duty', () => {
  const a = judge([fact('vulnerability', 'MODERN_SLAVERY', null), fact('vulnerability', 'CUCKOOING', null)]);
  expect(a.vulnerability).toEqual(['CUCKOOING', 'MODERN_SLAVERY']);
  expect(a.duties[1]!.duty).toContain('Modern Slavery Act 2015 s.52');
  expect(a.thrive.find((t) => t.letter === 'V')).toMatchObject({ rating: 'high', rationale: expect.any(String) });
});

it('reports the organisation’s position beside the risk, never in it', () => {
  const a = judge([factor('physical', 4)]);
  const b = judge([factor('physical', 4), factor('reputation', 4), factor('cost', 1)]);
  expect([a.risk, a.organisation]).toEqual([b.risk, { low: 0, high: 20, stated: 0 }]);
  expect(b.organisation).toEqual({ low: 5, high: 17, stated: 2 });
});

it('explains itself in two sentences without a passage of the log', () => {
  expect(explain(judge([threat, factor('physical', 8), factor('intent', 4)]))).toMatch(
    /^Possible threat to life\. Priority immediate, risk [\d.]+ \([a-z-]+\): physical harm 8: .+\. Confidence is low and .+ not known: .+\.$/,
  );
});

it('lets confidence stand beside the risk: a better grade changes no point of it', () => {
  const facts = ['physical', 'psychological', 'intent', 'imminence', 'capability'].map((n) => factor(n, 4));
  const graded = (source: number, assessment: string) =>
    assess(facts, { grade: { source, assessment }, corroborated: false, informationAt: at }, housePolicy, at);
  expect(graded(1, 'A').risk).toBe(graded(3, 'E').risk);
  expect([graded(1, 'A').confidence, graded(3, 'E').confidence]).toEqual(['High', 'Low']);
});

it('puts what is due first first, then the greater risk', () => {
  const [low, high, urgent] = [[factor('physical', 1)], [factor('physical', 2)], [threat]].map(judge);
  expect([low!, urgent!, high!].sort(byQueue)).toEqual([urgent, high, low]);
});

it.each<[string, string, Fact]>([
  ['unknown_factor', 'facts[0].name', factor('luck', 1)],
  ['not_a_number', 'facts[0].value', factor('physical', NaN)],
  ['not_a_number', 'facts[0].value', factor('physical', '8' as never)],
  ['off_scale', 'facts[0].value', factor('physical', 9)],
  ['off_scale', 'facts[0].value', factor('physical', 3)],
  ['unknown_indicator', 'facts[0].name', fact('vulnerability', 'NONE', null)],
  ['unknown_kind', 'facts[0].kind', fact('guess' as never, 'x', null)],
  ['off_scale', 'facts[0].value', fact('thrive', 'I', 4)],
  ['unknown_factor', 'facts[0].name', fact('thrive', 'Z', 1)],
])('refuses %s at %s', (code, field, bad) => {
  expect(() => judge([bad])).toThrow(expect.objectContaining({ code, field }));
  // What was refused leaves nothing behind.
  expect(judge([])).toEqual(assess([], { ...context }, { ...housePolicy }, at));
});

it.each([
  ['date_before_1900', new Date('1899-12-31T23:59:59Z')],
  ['bad_time', new Date(NaN)],
])('refuses %s, of the moment and of the information', (code, bad) => {
  expect(() => assess([], context, housePolicy, bad)).toThrow(expect.objectContaining({ code, field: 'at' }));
  expect(() => assess([], { ...context, informationAt: bad }, housePolicy, at)).toThrow(
    expect.objectContaining({ code, field: 'context.informationAt' }),
  );
});
