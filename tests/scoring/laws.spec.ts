import {
  assess,
  canonicalPolicy,
  comparePolicies,
  explanation,
  housePolicy,
  judge,
  readPolicy,
  type Context,
  type Fact,
  type Policy,
} from '@collator/scoring';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// The laws of the scoring core, under the house policy and under policies made up from it. At least 10,000 cases each.
const runs = { numRuns: 10_000 };
const at = new Date('2026-05-07T10:00:00.000Z');
const dayMs = 86_400_000;

const { bands, confidence, factors } = housePolicy;
// The conclusions of the first version: they ask for many signs together.
const former = JSON.parse(
  readFileSync(join(import.meta.dirname, 'golden/house-triage-1.0.0.policy.json'), 'utf8'),
) as Policy;
const lean: Policy = { ...housePolicy, conclusions: former.conclusions };

const policies: fc.Arbitrary<Policy> = fc
  .record({
    curve: fc.constantFrom('linear' as const, 'root' as const),
    medium: fc.integer({ min: 1, max: 30 }),
    statedShare: fc.integer({ min: 0, max: 9 }),
    highFrom: fc.double({ min: 3.5, max: 9, noNaN: true }),
    assumed: fc.double({ min: 1, max: 4, noNaN: true }),
    kept: fc.integer({ min: 0, max: lean.conclusions.length }),
  })
  .map(({ curve, medium, statedShare, highFrom, assumed, kept }) => ({
    ...lean,
    curve,
    bands: bands.map((b, i) => (i === 1 ? { ...b, from: medium } : b)),
    factors: factors.map((f) => (f.block === 'likelihood' ? { ...f, unknown: { ...f.unknown, assumed } } : f)),
    confidence: { ...confidence, statedShare, highFrom },
    conclusions: lean.conclusions.slice(0, kept),
  }));
// Few different ones: a policy is compiled once and assessed under often.
const somePolicies = fc.constantFrom(lean, ...fc.sample(policies, { numRuns: 12, seed: 5 }));

const signs = [...new Set(lean.conclusions.flatMap((c) => c.whenAnyOf.flat()))];
type Named = readonly [Fact['kind'], string, number | null];
const named: fc.Arbitrary<Named> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .constantFrom(...factors)
      .chain((f) => fc.constantFrom(...f.scale).map((v) => ['factor', f.factor, v] as const)),
  },
  { weight: 2, arbitrary: fc.constantFrom(...signs).map((s) => ['sign', s, null] as const) },
  { weight: 1, arbitrary: fc.constantFrom(...lean.duties).map((d) => ['vulnerability', d.code, null] as const) },
  { weight: 1, arbitrary: fc.constantFrom('DRO', 'FIR').map((t) => ['theme', t, null] as const) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('I', 'V', 'T').chain((l) => fc.nat(3).map((v) => ['thrive', l, v] as const)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('reputation', 'cost').chain((o) => fc.nat(4).map((v) => ['factor', o, v] as const)),
  },
);
const fact: fc.Arbitrary<Fact> = fc
  .record({
    named,
    start: fc.nat(40),
    setBy: fc.constantFrom('person' as const, 'extractor' as const),
    rule: fc.constantFrom('r', 'self-harm'),
  })
  .map(({ named: [kind, name, value], start, setBy, rule }) => ({
    kind,
    name,
    value,
    setBy,
    label: `${name} stated`,
    rule,
    field: 'body',
    start,
    end: start + 1,
  }));
const facts = fc.array(fact, { maxLength: 14 });
const contexts: fc.Arbitrary<Context> = fc.record({
  grade: fc.record({ source: fc.integer({ min: 1, max: 3 }), assessment: fc.constantFrom('A', 'B', 'C', 'D', 'E') }),
  corroborated: fc.boolean(),
  informationAt: fc.option(fc.nat(1_500).map((days) => new Date(at.getTime() - days * dayMs))),
});
/** Ten thousand cases take their time on a busy machine. */
const law = (name: string, test: () => void): void => it(name, test, 120_000);
const rank = { Low: 0, Moderate: 1, High: 2 };
const bytes = (value: unknown): string => JSON.stringify(value);
const check = <T>(arbitrary: fc.Arbitrary<T>, law: (value: T) => boolean | void): void =>
  fc.assert(fc.property(arbitrary, law), runs);

law('never lowers a risk, nor either end of its interval, when harm is added to what is stated', () => {
  const more = fc.record({
    facts,
    context: contexts,
    policy: somePolicies,
    factor: fc.constantFrom(...factors),
    step: fc.nat(4),
  });
  check(more, ({ facts: list, context, policy, factor, step }) => {
    const stated: Fact = {
      ...list[0]!,
      kind: 'factor',
      name: factor.factor,
      value: factor.scale[0]!,
      setBy: 'person',
      label: 'x',
      rule: 'r',
      field: null,
      start: null,
      end: null,
    };
    const added = { ...stated, value: factor.scale[Math.min(step, factor.scale.length - 1)]! };
    const [before, after] = [
      [...list, stated],
      [...list, stated, added],
    ].map((l) => judge(l, context, policy, at));
    return after!.risk >= before!.risk && after!.low >= before!.low && after!.high >= before!.high;
  });
});

law('never lowers a threat-to-life flag, nor drops an indicator, when evidence is added', () => {
  check(
    fc.record({ facts, context: contexts, policy: somePolicies, fact }),
    ({ facts: list, context, policy, fact: one }) => {
      const [before, after] = [list, [...list, one]].map((l) => judge(l, context, policy, at));
      return (
        (!before!.threatToLife || after!.threatToLife) &&
        before!.vulnerability.every((v) => after!.vulnerability.includes(v))
      );
    },
  );
});

law('never raises confidence, nor closes a gap, when a fact is removed', () => {
  check(
    fc.record({
      facts: fc.array(fact, { minLength: 1, maxLength: 14 }),
      context: contexts,
      policy: somePolicies,
      i: fc.nat(),
    }),
    ({ facts: list, context, policy, i }) => {
      const fewer = list.filter((_, k) => k !== i % list.length);
      const [less, all] = [fewer, list].map((l) => judge(l, context, policy, at));
      const open = all!.gaps.filter((g) => g.endsWith('not stated'));
      return (
        rank[less!.confidence] <= rank[all!.confidence] &&
        less!.confidenceParts.points <= all!.confidenceParts.points &&
        open.every((g) => less!.gaps.includes(g))
      );
    },
  );
});

law('gives equal bytes for equal facts in any order', () => {
  const shuffled = facts.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
  );
  check(
    fc.record({ lists: shuffled, context: contexts, policy: somePolicies }),
    ({ lists: [a, b], context, policy }) => {
      return bytes(assess(a, context, policy, at)) === bytes(assess(b, context, policy, at));
    },
  );
});

law('gives equal bytes for two equal inputs, whatever was assessed in between', () => {
  check(
    fc.record({ facts, between: facts, context: contexts, policy: somePolicies }),
    ({ facts: list, between, context, policy }) => {
      const first = bytes(assess(list, context, policy, at));
      assess(between, context, policy, new Date(at.getTime() + 1));
      return first === bytes(assess(structuredClone(list), structuredClone(context), policy, new Date(at)));
    },
  );
});

law('moves every clock with time, exactly, and nothing else', () => {
  check(
    fc.record({ facts, context: contexts, policy: somePolicies, ms: fc.integer({ min: -1e11, max: 1e11 }) }),
    ({ facts: list, context, policy, ms }) => {
      const moved = (d: Date | null | undefined) => (d ? new Date(d.getTime() + ms) : null);
      const now = assess(list, context, policy, at);
      const then = assess(list, { ...context, informationAt: moved(context.informationAt) }, policy, moved(at)!);
      const shifted = (iso: string) => new Date(Date.parse(iso) + ms).toISOString();
      const expected = {
        ...now,
        dueAt: shifted(now.dueAt),
        clocks: now.clocks.map((c) => ({ ...c, dueAt: shifted(c.dueAt) })),
      };
      return bytes(then) === bytes(expected);
    },
  );
});

law('keeps the score inside its interval, and within 0 and 100', () => {
  check(fc.record({ facts, context: contexts, policy: somePolicies }), ({ facts: list, context, policy }) => {
    const a = judge(list, context, policy, at);
    return 0 <= a.low && a.low <= a.risk && a.risk <= a.high && a.high <= 100;
  });
});

law('judges alike under a policy and its canonical round trip', () => {
  const made = [lean, ...fc.sample(policies, { numRuns: 12, seed: 9 })].map((policy) => ({
    policy,
    again: readPolicy(JSON.parse(canonicalPolicy(policy))),
  }));
  check(fc.record({ facts, context: contexts, pair: fc.constantFrom(...made) }), ({ facts: list, context, pair }) => {
    return bytes(assess(list, context, pair.policy, at)) === bytes(assess(list, context, pair.again, at));
  });
});

law('lets age lower confidence and nothing else', () => {
  check(fc.record({ facts, context: contexts, days: fc.nat(3_000) }), ({ facts: list, context, days }) => {
    const fresh = assess(list, { ...context, informationAt: at }, lean, at);
    const old = assess(list, { ...context, informationAt: new Date(at.getTime() - days * dayMs) }, lean, at);
    const rest = ({ confidence: _c, confidenceParts: _p, ...others }: typeof fresh) => bytes(others);
    return rank[old.confidence] <= rank[fresh.confidence] && rest(old) === rest(fresh);
  });
});

law('agrees with the arithmetic done plainly', () => {
  check(fc.record({ facts: fc.array(fact, { maxLength: 14 }), policy: somePolicies }), ({ facts: list, policy }) => {
    const plain = list.filter((f) => f.kind !== 'sign');
    const value = (f: (typeof factors)[number]) =>
      Math.max(...plain.filter((x) => x.kind === 'factor' && x.name === f.factor).map((x) => x.value!), -1);
    const of = (...blocks: string[]) =>
      policy.factors.filter((f) => blocks.includes(f.block)).map((f) => (value(f) < 0 ? f.unknown.assumed : value(f)));
    const sum = (l: number[]) => l.reduce((a, b) => a + b, 0);
    const product =
      sum(of('harm')) * (sum(of('likelihood')) / 5) * of('vulnerability', 'scope').reduce((a, b) => a * b, 1);
    const share = product / (48 * 5 * 1.5 * 1.3);
    const risk = 100 * (policy.curve === 'root' ? Math.sqrt(share) : share);
    const context = { grade: { source: 2, assessment: 'C' }, corroborated: false };
    expect(Math.abs(judge(plain, context, policy, at).risk - risk)).toBeLessThanOrEqual(0.005 + 1e-9);
  });
});

law('finds nothing changed between a policy and itself, and every reason of a change', () => {
  check(fc.record({ list: facts, a: somePolicies, b: somePolicies }), ({ list, a, b }) => {
    const history = [{ id: 'x', facts: list }];
    expect(comparePolicies(a, a, history).changed).toBe(0);
    const [change] = comparePolicies(a, b, history).changes;
    const context = { grade: { source: 2, assessment: 'C' }, corroborated: false };
    const [x, y] = [judge(list, context, a, at), judge(list, context, b, at)];
    const differs = x.band !== y.band || x.priority !== y.priority || x.threatToLife !== y.threatToLife;
    expect(change !== undefined).toBe(differs);
    if (change)
      expect([change.before.band, change.after.band, change.reasons.length > 0]).toEqual([x.band, y.band, true]);
  });
});

law('explains every stated factor once, with what set it and the clause', () => {
  check(fc.record({ facts, context: contexts }), ({ facts: list, context }) => {
    const a = assess(list, context, lean, at);
    const e = explanation(a, lean);
    const stated = new Set(
      lean.factors.map((f) => f.factor).filter((f) => !a.gaps.includes(factors.find((x) => x.factor === f)!.gap)),
    );
    expect(new Set(e.points.map((p) => p.factor))).toEqual(stated);
    expect(e.points.length + e.others.length).toBe(a.reasons.length);
    expect(e.sentences.every((s) => s.endsWith('.'))).toBe(true);
    expect(e.sentences[0]).toContain(`risk ${a.risk} (`);
    expect(e.sentences[1]).toContain(`between ${a.low} and ${a.high}`);
  });
});
