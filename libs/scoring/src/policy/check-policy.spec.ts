import { checkPolicy } from './check-policy.js';
import { housePolicy } from './house-policy.js';
import type { Policy } from './policy.js';

const codes = (change: Partial<Policy>) => [...new Set(checkPolicy({ ...housePolicy, ...change }).map((f) => f.code))];

it('finds no fault in the house policy', () => {
  expect(checkPolicy(housePolicy)).toEqual([]);
});

it.each<[string, Partial<Policy>]>([
  ['same_person', { approver: housePolicy.author }],
  ['band_gap', { bands: [{ band: 'low', from: 5 }, ...housePolicy.bands.slice(1)] }],
  ['band_unreachable', { bands: [...housePolicy.bands, { band: 'more', from: 60 }] }],
  ['band_unreachable', { bands: [...housePolicy.bands, { band: 'beyond', from: 101 }] }],
  ['unknown_band', { bands: housePolicy.bands.slice(0, 3) }],
  ['unknown_factor', { conclusions: [{ id: 'x', label: 'x', whenAnyOf: [['threat']], sets: { luck: 1 } }] }],
  ['off_scale', { conclusions: [{ id: 'x', label: 'x', whenAnyOf: [['threat']], sets: { physical: 3 } }] }],
  ['no_duty', { conclusions: [{ id: 'x', label: 'x', whenAnyOf: [['threat']], vulnerability: ['LUCK'] }] }],
  ['unknown_sign', { conclusions: [{ id: 'x', label: 'x', whenAnyOf: [['luck']] }] }],
  ['always_concluded', { conclusions: [{ id: 'x', label: 'x', whenAnyOf: [[]] }] }],
  ['id_twice', { conclusions: [...housePolicy.conclusions, ...housePolicy.conclusions] }],
  ['unknown_sign', { gaps: [{ sign: 'luck', gap: 'x' }] }],
  ['priority_gap', { priorities: housePolicy.priorities.slice(0, 2) }],
  ['bad_confidence', { confidence: { ...housePolicy.confidence, highFrom: 1 } }],
  ['bad_scale', { factors: housePolicy.factors.map((f, i) => (i ? f : { ...f, scale: [...f.scale, 4] })) }],
])('finds %s', (code, change) => {
  expect(codes(change)).toContain(code);
});

it('lets no factor rest on a protected characteristic', () => {
  const factors = housePolicy.factors.map((f, i) => (i ? f : { ...f, label: 'religion of the subject' }));
  expect(codes({ factors })).toContain('protected_characteristic');
});
