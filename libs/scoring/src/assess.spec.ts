import fc from 'fast-check';
import { assess } from './assess.js';
import { explain } from './explain.js';
import { factsOf } from './facts-of.js';
import type { Fact } from './facts.js';
import { preScreen } from './pre-screen.js';
import { housePolicy } from './policy/house-policy.js';

const at = new Date('2026-05-07T10:00:00.000Z');
const context = { grade: { source: 2, assessment: 'C' }, corroborated: false };
const judge = (facts: readonly Fact[]) => assess(facts, context, housePolicy, at);
const text = (body: string) => factsOf({ title: '', body, comment: null }, housePolicy);

const factorFact = fc.constantFrom(...housePolicy.factors).chain((f) =>
  fc.record({ value: fc.constantFrom(...f.scale), start: fc.nat(100) }).map(({ value, start }): Fact => ({
    kind: 'factor',
    name: f.factor,
    value,
    setBy: 'extractor',
    label: 'x',
    rule: 'r',
    field: 'body',
    start,
    end: start + 1,
  })),
);
const signFact = fc
  .record({
    kind: fc.constantFrom('sign' as const, 'vulnerability' as const),
    sign: fc.constantFrom(...new Set(housePolicy.extractors.flatMap((e) => e.signs ?? []))),
    duty: fc.constantFrom(...housePolicy.duties),
  })
  .map(({ kind, sign, duty }): Fact => ({
    kind,
    name: kind === 'sign' ? sign : duty.code,
    value: null,
    setBy: 'extractor',
    label: 'x',
    rule: 'r',
    field: 'body',
    start: 0,
    end: 1,
  }));
const facts = fc.array(fc.oneof(factorFact, signFact), { maxLength: 14 });
const runs = { numRuns: 10_000 };

describe('laws', () => {
  it('never lowers a risk when harm is added', () => {
    const harms = housePolicy.factors.filter((f) => f.block === 'harm');
    fc.assert(
      fc.property(facts, fc.constantFrom(...harms), fc.nat(4), (list, f, step) => {
        const known = list.filter((x) => x.kind === 'factor' && x.name === f.factor);
        // Only a factor that was stated before: what an unknown one turns out to be may lie below its assumption.
        fc.pre(known.length > 0);
        const more: Fact = { ...known[0]!, value: f.scale[Math.min(step, f.scale.length - 1)]! };
        return judge([...list, more]).risk >= judge(list).risk;
      }),
      runs,
    );
  });

  it('keeps the risk inside its interval, and within 0 and 100', () => {
    fc.assert(
      fc.property(facts, (list) => {
        const a = judge(list);
        return a.low <= a.risk && a.risk <= a.high && a.low >= 0 && a.high <= 100;
      }),
      runs,
    );
  });

  it('gives equal bytes for equal facts in any order', () => {
    fc.assert(
      fc.property(facts, fc.nat(), (list, seed) => {
        const shuffled = [...list]
          .sort((a, b) => (((a.start ?? 0) * seed) % 7) - (((b.start ?? 0) * seed) % 7))
          .reverse();
        return JSON.stringify(judge(list)) === JSON.stringify(judge(shuffled));
      }),
      runs,
    );
  });

  it('never lowers a threat-to-life flag when evidence is added', () => {
    fc.assert(
      fc.property(
        facts,
        fc.oneof(factorFact, signFact),
        (list, more) => !judge(list).threatToLife || judge([...list, more]).threatToLife,
      ),
      runs,
    );
  });

  it('never raises confidence when a fact is removed', () => {
    const rank = { Low: 0, Moderate: 1, High: 2 };
    fc.assert(
      fc.property(facts, fc.nat(), (list, i) => {
        fc.pre(list.length > 0);
        const fewer = list.filter((_, k) => k !== i % list.length);
        return rank[judge(fewer).confidence] <= rank[judge(list).confidence];
      }),
      runs,
    );
  });

  it('moves the due time with the clock, exactly', () => {
    fc.assert(
      fc.property(facts, fc.integer({ min: 0, max: 1e9 }), (list, ms) => {
        const later = assess(list, context, housePolicy, new Date(at.getTime() + ms));
        return Date.parse(later.dueAt) - Date.parse(judge(list).dueAt) === ms;
      }),
      runs,
    );
  });
});

it('opens a gap for everything it does not know, and does not take it for nought', () => {
  const nothing = judge([]);
  expect(nothing.gaps).toHaveLength(housePolicy.factors.length + 1);
  expect(nothing.gaps).toEqual(expect.arrayContaining(['imminence not stated', 'age of the information not stated']));
  expect(nothing.risk).toBeGreaterThan(0);
  expect(nothing.confidence).toBe('Low');
});

it('sees an outright threat, and rests it on the passage', () => {
  const body = 'He said he is going to shoot Ste tonight.';
  const a = judge(text(body));
  expect([a.threatToLife, a.priority, a.dueAt]).toEqual([true, 'IMMEDIATE', '2026-05-07T10:05:00.000Z']);
  const physical = a.reasons.find((r) => r.code === 'physical_harm')!;
  expect(body.slice(physical.start!, physical.end!)).toBe('going to shoot');
});

it('does not take songs, films, jests and the past for a threat', () => {
  for (const body of [
    "Singing a song about how he's going to shoot you tonight.",
    'A film crew with rifles; an actor says he will kill him tonight.',
    'Last summer he said he would kill him; it was dealt with and there was a suspended sentence.',
    'He made no threats to kill. No weapons seen.',
  ])
    expect(judge(text(body)).threatToLife).toBe(false);
});

it('screens towards urgent: what the full judgement puts back, the door lets hurry', () => {
  const log = { title: '', body: 'Drunk, singing that he is going to shoot someone', comment: null };
  expect(preScreen(log, housePolicy)).toMatchObject({ lane: 'urgent', reasons: ['threat-kill'] });
  expect(preScreen({ ...log, body: 'Vehicle read on the A12.' }, housePolicy)).toEqual({
    lane: 'routine',
    reasons: [],
  });
});

it('explains itself in two sentences without a passage of the log', () => {
  const words = explain(judge(text('He is going to shoot Zebedee tonight with a handgun.')));
  expect(words).not.toContain('Zebedee');
  expect(words).toMatch(
    /^Possible threat to life\. Priority immediate, risk [\d.]+ \([a-z-]+\): .+\. Confidence is low and .+\.$/,
  );
});

it('forces a review for severe harm that may come soon, whatever the total', () => {
  const fact = (name: string, value: number): Fact => ({
    kind: 'factor',
    name,
    value,
    setBy: 'person',
    label: 'stated by a person',
    rule: 'stated',
    field: null,
    start: null,
    end: null,
  });
  const forced = judge([fact('physical', 8), fact('imminence', 4)]);
  expect([forced.threatToLife, forced.band]).toEqual([true, 'medium']);
  expect(judge([fact('physical', 8), fact('imminence', 3)]).threatToLife).toBe(false);
  expect(judge([fact('physical', 4), fact('imminence', 5)]).threatToLife).toBe(false);
});

it('traces every point to a factor, its value, who set it, a passage and a clause', () => {
  const body = 'He is going to shoot Ste tonight with a handgun.';
  const points = judge(text(body)).reasons.filter((r) => r.points !== null);
  expect(points.map((r) => r.code)).toEqual(expect.arrayContaining(['physical_harm', 'imminence', 'intent']));
  for (const r of points) {
    expect(['extractor', 'person', 'rule']).toContain(r.setBy);
    expect(body.slice(r.start!, r.end!).length).toBeGreaterThan(2);
  }
});

it('lets confidence stand beside the risk: a better grade changes no point of it', () => {
  const facts = text('He is going to shoot Ste tonight.');
  const graded = (source: number, assessment: string) =>
    assess(facts, { grade: { source, assessment }, corroborated: false, informationAt: at }, housePolicy, at);
  expect(graded(1, 'A').risk).toBe(graded(3, 'E').risk);
  expect([graded(1, 'A').confidence, graded(3, 'E').confidence]).toEqual(['High', 'Low']);
});

it('has only patterns that stay quick on hostile text', () => {
  const units = ['a', ' ', 'going to ', 'will ', 'girl ', 'sending ', '£1', "'", 'Aa ', "a'", 'no ', 'petrol ', 'mr a'];
  const hostile = units.map((unit) => unit.repeat(50_000 / unit.length));
  for (const e of housePolicy.extractors)
    for (const body of hostile) {
      const pattern = new RegExp(e.pattern, e.caseMatters ? 'g' : 'gi');
      const began = performance.now();
      while (pattern.exec(body)?.[0]);
      expect([e.id, performance.now() - began < 500]).toEqual([e.id, true]);
    }
});
