import fc from 'fast-check';
import { assess } from '../assess.js';
import { planOf } from '../engine/plan.js';
import type { Fact } from '../facts.js';
import { housePolicy } from '../policy/house-policy.js';
import type { Policy } from '../policy/policy.js';
import { applyChanges } from './apply-changes.js';
import { whatWouldChange } from './what-would-change.js';

const at = new Date('2026-05-07T10:00:00.000Z');
const context = { grade: { source: 2, assessment: 'C' }, corroborated: false, informationAt: at };
const stated = (name: string, value: number): Fact => ({
  kind: 'factor',
  name,
  value,
  setBy: 'person',
  label: 'stated',
  rule: 'stated',
  field: null,
  start: null,
  end: null,
});

// Four factors only, so that everything can be tried.
const small: Policy = {
  ...housePolicy,
  factors: ['physical', 'financial', 'imminence', 'victimVulnerability'].map((n) =>
    housePolicy.factors.find((f) => f.factor === n)!,
  ),
  conclusions: [],
  gaps: [],
};
const factorsOf = (policy: Policy) =>
  fc
    .tuple(...policy.factors.map((f) => fc.option(fc.constantFrom(...f.scale))))
    .map((values) => values.flatMap((v, i) => (v === null ? [] : [stated(policy.factors[i]!.factor, v)])));
const bandOf = (facts: readonly Fact[], policy: Policy) => assess(facts, context, policy, at).band;

/** The least number of changed factors over every assignment there is; null where none reaches. */
function exhaustive(facts: readonly Fact[], target: string, policy: Policy): number | null {
  const { score } = planOf(policy);
  const now = policy.factors.map((f) => facts.find((x) => x.name === f.factor)?.value ?? f.unknown.assumed);
  let least: number | null = null;
  const walk = (i: number, values: number[], changed: number): void => {
    if (least !== null && changed >= least) return;
    if (i === policy.factors.length) {
      if (policy.bands[score.band(score.risk(Float64Array.from(values)))]!.band === target) least = changed;
      return;
    }
    walk(i + 1, [...values, now[i]!], changed);
    for (const v of policy.factors[i]!.scale) if (v !== now[i]) walk(i + 1, [...values, v], changed + 1);
  };
  walk(0, [], 0);
  return least;
}

const subsets = <T>(list: readonly T[]): T[][] =>
  list.reduce<T[][]>((all, x) => [...all, ...all.map((s) => [...s, x])], [[]]);

it('finds sets as small as a search of everything finds', () => {
  fc.assert(
    fc.property(factorsOf(small), fc.constantFrom(...small.bands), (facts, { band }) => {
      const found = whatWouldChange(assess(facts, context, small, at), band, small);
      expect(found.size).toBe(exhaustive(facts, band, small));
      expect(found.sets.every((s) => s.length === found.size)).toBe(true);
      expect(found.complete).toBe(true);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

it('gives changes that reach the band when applied, and no part of which does', () => {
  fc.assert(
    fc.property(factorsOf(small), fc.constantFrom(...small.bands), (facts, { band }) => {
      for (const set of whatWouldChange(assess(facts, context, small, at), band, small).sets)
        for (const part of subsets(set))
          expect(bandOf(applyChanges(facts, part, small), small) === band).toBe(part.length === set.length);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);

it('does so under the house policy too, signs and conclusions included', () => {
  const signs = [...new Set(housePolicy.conclusions.flatMap((c) => c.whenAnyOf.flat()))];
  const sign = fc.constantFrom(...signs).map((name): Fact => ({ ...stated(name, 0), kind: 'sign', value: null }));
  fc.assert(
    fc.property(
      factorsOf(housePolicy),
      fc.array(sign, { maxLength: 4 }),
      fc.constantFrom(...housePolicy.bands),
      (factors, more, { band }) => {
        const facts = [...factors, ...more];
        const found = whatWouldChange(assess(facts, context, housePolicy, at), band, housePolicy);
        for (const set of found.sets.slice(0, 3)) {
          expect(bandOf(applyChanges(facts, set, housePolicy), housePolicy)).toBe(band);
          for (const left of set)
            expect(
              bandOf(
                applyChanges(
                  facts,
                  set.filter((c) => c !== left),
                  housePolicy,
                ),
                housePolicy,
              ),
            ).not.toBe(band);
        }
      },
    ),
    { numRuns: 300 },
  );
}, 120_000);

it('puts the unknown with the largest swing first', () => {
  const found = whatWouldChange(assess([stated('physical', 8)], context, housePolicy, at), 'high', housePolicy);
  expect(found.findOutFirst).toHaveLength(housePolicy.factors.length - 1);
  const swings = found.findOutFirst.map((u) => u.swing);
  expect(swings).toEqual([...swings].sort((a, b) => b - a));
  expect(found.findOutFirst[0]).toMatchObject({ gap: expect.stringContaining('not stated') });
});

it('refuses a band the policy has not, and an assessment of another policy', () => {
  const a = assess([], context, housePolicy, at);
  expect(() => whatWouldChange(a, 'huge', housePolicy)).toThrow(expect.objectContaining({ code: 'unknown_band' }));
  const other = { ...housePolicy, version: '9.0.0' };
  expect(() => whatWouldChange(a, 'low', other)).toThrow(expect.objectContaining({ code: 'bad_policy' }));
});
