import fc from 'fast-check';
import { assess } from '../assess.js';
import type { Fact } from '../facts.js';
import { housePolicy } from '../policy/house-policy.js';
import { biasReport, wilson } from './bias-report.js';
import { effectiveAt, override, type OverrideRequest } from './override.js';

const at = new Date('2026-05-07T10:00:00.000Z');
const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
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
const context = { grade: { source: 1, assessment: 'A' }, corroborated: false, informationAt: at };
const judge = (...facts: Fact[]) => assess(facts, context, housePolicy, at);
const request: OverrideRequest = {
  by: 'Insp 4471',
  role: 'triage-supervisor',
  reason: 'Officers are with the family now',
  until: later(4),
  priority: 'HIGH',
};

it('keeps the machine’s own result beside a decision by hand, which ends by itself', () => {
  const machine = judge(stated('physical', 2));
  const decided = override(machine, request, housePolicy, at);
  expect(decided.machine).toBe(machine);
  expect(effectiveAt(decided, housePolicy, later(1))).toEqual({
    band: machine.band,
    priority: 'HIGH',
    dueAt: '2026-05-07T11:00:00.000Z',
    byHand: true,
  });
  expect(effectiveAt(decided, housePolicy, later(4))).toEqual({
    band: machine.band,
    priority: machine.priority,
    dueAt: machine.dueAt,
    byHand: false,
  });
});

it('lets only the named roles lower a threat to life', () => {
  const life = judge(stated('physical', 8), stated('imminence', 5));
  expect(life.threatToLife).toBe(true);
  expect(() => override(life, request, housePolicy, at)).toThrow(expect.objectContaining({ field: 'role' }));
  const decided = override(life, { ...request, role: 'duty-inspector' }, housePolicy, at);
  expect(decided.machine.threatToLife).toBe(true);
});

it.each<[string, Partial<OverrideRequest>]>([
  ['role', { role: 'visitor' }],
  ['reason', { reason: 'because' }],
  ['by', { by: ' ' }],
  ['until', { until: at }],
  ['until', { until: later(73) }],
  ['until', { until: new Date(NaN) }],
  ['band', { band: 'huge' }],
  ['priority', { priority: 'WHENEVER' }],
  ['band', { priority: undefined }],
])('refuses a decision by its %s', (field, change) => {
  expect(() => override(judge(), { ...request, ...change }, housePolicy, at)).toThrow(
    expect.objectContaining({ field }),
  );
});

const bands = housePolicy.bands.map((b) => b.band);
const about = { bands, upperBands: ['high', 'very-high'] };
const times = (n: number, group: string, band: string) => Array.from({ length: n }, () => ({ group, band }));

it('compares groups by counts and intervals, and says where there are too few', () => {
  const items = [
    ...times(60, 'north', 'high'),
    ...times(40, 'north', 'low'),
    ...times(20, 'south', 'high'),
    ...times(80, 'south', 'low'),
    ...times(3, 'west', 'high'),
  ];
  const { groups } = biasReport(items, about);
  expect(groups.map((g) => [g.group, g.items, g.apart, g.tooFew])).toEqual([
    ['north', 100, true, false],
    ['south', 100, true, false],
    ['west', 3, false, true],
  ]);
  expect(groups[0]!.upper).toEqual({ count: 60, share: 0.6, low: 0.502, high: 0.6906 });
  expect(groups[0]!.bands['low']!.count).toBe(40);
  expect(() => biasReport(times(1, 'a', 'none'), about)).toThrow(expect.objectContaining({ code: 'unknown_band' }));
});

it('has intervals that hold the share and narrow with more items', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (of, part) => {
      const count = Math.round(of * part);
      const [one, ten] = [wilson(count, of), wilson(count * 10, of * 10)];
      return one.low <= one.share && one.share <= one.high && ten.high - ten.low <= one.high - one.low;
    }),
    { numRuns: 10_000 },
  );
});
