import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalPolicy } from './canonical.js';
import { checkPolicy } from './check-policy.js';
import { changeFaults, diffPolicies } from './diff-policies.js';
import { housePolicy } from './house-policy.js';
import { byVersion, policyInEffect } from './in-effect.js';
import type { Policy } from './policy.js';
import { policySchema } from './schema.js';
import { readPolicy } from './shape.js';

const faults = (change: object) => checkPolicy({ ...housePolicy, ...change }).map((f) => `${f.code} at ${f.at}`);
const { factors, priorities, bands, confidence } = housePolicy;
const firstFactor = (change: object) => ({ factors: factors.map((f, i) => (i ? f : { ...f, ...change })) });

it.each<[string, object]>([
  [
    'band_unreachable at bands[1]',
    { bands: [bands[0], { band: 'slit', from: 99.999 }, { band: 'top', from: 99.9995 }] },
  ],
  ['never_set at factors[8]', { factors: factors.map(({ statedBy: _, ...f }) => f) }],
  [
    'not_monotone at priorities[1]',
    { priorities: [{ ...priorities.at(-1)!, when: [{ is: 'threat-to-life' }] }, ...priorities] },
  ],
  ['priority_unreachable at priorities[16]', { priorities: [...priorities, { ...priorities.at(-1)!, when: [] }] }],
  [
    'priority_unreachable at priorities[1]',
    {
      priorities: [
        priorities[0],
        { ...priorities[0], when: [{ is: 'threat-to-life' }, { factor: 'physical', atLeast: 8 }] },
        ...priorities.slice(1),
      ],
    },
  ],
  [
    'priority_unreachable at priorities[0]',
    { priorities: [{ ...priorities[0], when: [{ factor: 'physical', atLeast: 9 }] }, ...priorities] },
  ],
  [
    'unknown_factor at priorities[0]',
    { priorities: [{ ...priorities[0], when: [{ factor: 'luck', atLeast: 1 }] }, ...priorities] },
  ],
  [
    'no_duty at priorities[0]',
    { priorities: [{ ...priorities[0], when: [{ vulnerability: ['NONE'] }] }, ...priorities] },
  ],
  ['bad_unknown at factors[0]', firstFactor({ unknown: { assumed: 1, low: 0, high: 9 } })],
  ['bad_scale at factors[6]', { factors: factors.map((f, i) => (i === 6 ? { ...f, scale: [0, 1, 2, 3, 4] } : f)) }],
  ['not_monotone at confidence.source', { confidence: { ...confidence, source: { '1': 0, '2': 1, '3': 2 } } }],
  [
    'age_gap at confidence.age.steps',
    { confidence: { ...confidence, age: { ...confidence.age!, steps: [{ fromDays: 3, share: 1 }] } } },
  ],
  [
    'not_monotone at confidence.age.steps',
    {
      confidence: {
        ...confidence,
        age: {
          ...confidence.age!,
          steps: [
            { fromDays: 0, share: 0.5 },
            { fromDays: 9, share: 1 },
          ],
        },
      },
    },
  ],
  ['name_twice at bands[1]', { bands: bands.map((b, i) => (i === 1 ? { ...b, band: 'low' } : b)) }],
  ['life_rule_unreachable at lifeRule', { lifeRule: { ...housePolicy.lifeRule, physicalAtLeast: 9 } }],
  ['bad_dates at effectiveUntil', { effectiveUntil: '2020-01-01' }],
  ['bad_override at overrides.lifeRoles', { overrides: { roles: [], lifeRoles: ['anybody'], longestHours: 1 } }],
  ['bad_shape at version', { version: 'one' }],
  ['bad_shape at factors[0].scale[1]', firstFactor({ scale: [0, '1'] })],
  ['bad_shape at priorities[0].when[0]', { priorities: [{ ...priorities[0], when: [{ moon: 'full' }] }] }],
])('finds %s', (expected, change) => {
  expect(faults(change)).toContain(expected);
});

it.each(['raceOfSubject', 'religious_belief', 'age', 'nationality', 'genderIdentity', 'isPregnant', 'disability'])(
  'refuses %s as a factor, as a protected characteristic',
  (factor) => {
    expect(faults(firstFactor({ factor, statedBy: 'person' }))).toContain('protected_characteristic at factors[0]');
  },
);

it('publishes the schema as it is held to', () => {
  const published = readFileSync(join(import.meta.dirname, '../../policy.schema.json'), 'utf8');
  expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(policySchema)));
});

it('reads a policy back from its canonical text, and refuses what is none by its place', () => {
  expect(canonicalPolicy(readPolicy(JSON.parse(canonicalPolicy(housePolicy))))).toBe(canonicalPolicy(housePolicy));
  for (const document of [null, 3, [], {}, { ...housePolicy, extra: 1 }])
    expect(() => readPolicy(document)).toThrow(expect.objectContaining({ code: 'bad_policy' }));
});

it('never fails on a document, whatever it is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(...Object.keys(housePolicy)), (value, member) => {
      expect(Array.isArray(checkPolicy({ ...housePolicy, [member]: value } as Policy))).toBe(true);
    }),
    { numRuns: 500 },
  );
});

it('names what differs by the id it bears, and asks for a new version', () => {
  const changed: Policy = { ...housePolicy, bands: bands.map((b) => (b.band === 'high' ? { ...b, from: 40 } : b)) };
  expect(diffPolicies(housePolicy, housePolicy)).toEqual([]);
  expect(diffPolicies(housePolicy, changed)).toEqual([
    { at: 'bands[band=high].from', kind: 'changed', before: 35, after: 40 },
  ]);
  expect(changeFaults(housePolicy, changed)).toEqual(['version_not_raised']);
  expect(changeFaults(housePolicy, { ...changed, version: '1.9.0' })).toEqual([]);
  const fewer = { ...housePolicy, duties: housePolicy.duties.slice(1) };
  expect(diffPolicies(housePolicy, fewer).map((d) => `${d.kind} ${d.at}`)).toEqual([
    `removed duties[code=${housePolicy.duties[0]!.code}]`,
  ]);
});

it('takes the highest version of those in effect', () => {
  const later = { ...housePolicy, version: '2.0.0', effectiveFrom: '2026-06-01' };
  const of = (day: string) => policyInEffect([housePolicy, later], new Date(day)).version;
  expect([of('2026-05-31T23:59:59Z'), of('2026-06-01T00:00:00Z')]).toEqual([housePolicy.version, '2.0.0']);
  expect(() => of('2025-01-01')).toThrow(expect.objectContaining({ code: 'bad_policy' }));
  expect(['1.10.0', '1.9.0', '1.9.0-draft', '2.0.0'].sort(byVersion)).toEqual([
    '1.9.0-draft',
    '1.9.0',
    '1.10.0',
    '2.0.0',
  ]);
});
