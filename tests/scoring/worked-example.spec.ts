import { assess, explanation, housePolicy, whatWouldChange, type Fact } from '@collator/scoring';

// One assessment that a person can redo with a pencil. What is known: a robbery series with a knife, likely again this week.
const at = new Date('2026-05-07T10:00:00.000Z');
const stated = (name: string, value: number): Fact => ({
  kind: 'factor',
  name,
  value,
  setBy: 'person',
  label: 'stated by the analyst',
  rule: 'stated',
  field: 'body',
  start: 0,
  end: 10,
});
const facts = [
  stated('physical', 4),
  stated('community', 2),
  stated('frequency', 4),
  stated('imminence', 4),
  stated('victimVulnerability', 1.25),
];
const context = {
  grade: { source: 2, assessment: 'C' },
  corroborated: false,
  informationAt: new Date('2026-04-01T10:00:00Z'),
};
const a = assess(facts, context, housePolicy, at);

it('comes to the risk that a pencil comes to', () => {
  // Harm: 4 + 2, and unknown: psychological 0.5, financial 0.5, environmental 0.25, public expectation 0.5 = 7.75.
  // Likelihood: (4 + 4 + 2 + 2 + 2) / 5 = 2.8, the three unknown taken as 2. Victim 1.25, scope unknown 1.
  // 7.75 × 2.8 × 1.25 × 1 = 27.125; of 48 × 5 × 1.5 × 1.3 = 468 that is 0.05796; its root 0.24075: 24.07 of 100.
  expect(a.risk).toBe(24.07);
  expect(a.band).toBe('medium');
  // Least: harm 6, likelihood (4 + 4 + 1 + 1 + 1) / 5 = 2.2: 6 × 2.2 × 1.25 = 16.5 of 468, root 0.18777.
  expect(a.low).toBe(18.78);
  // Most: harm 6 + 2 + 2 + 1 + 2 = 13, likelihood (4 + 4 + 4 + 4 + 4) / 5 = 4, scope 1.1: 71.5 of 468, root 0.39087.
  expect(a.high).toBe(39.09);
});

it('comes to the confidence that a pencil comes to', () => {
  // Source 2: 1. Assessment C: 1. Five of thirteen factors: 3 × 5/13 = 1.154. 36 days old: 0.9 of 3.154 = 2.84, below 3: Low.
  expect(a.confidenceParts.points).toBe(2.84);
  expect(a.confidence).toBe('Low');
});

it('has the priority of the first clause that holds', () => {
  // No threat to life (physical below 8), no indicator, no severe harm; physical 4 and more: serious physical harm, a day.
  expect([a.threatToLife, a.priority, a.dueAt]).toEqual([false, 'MEDIUM', '2026-05-08T10:00:00.000Z']);
  expect(a.reasons[0]!.code).toBe('serious_physical_harm');
});

it('says what each factor adds', () => {
  // Were the harm to people unknown (1): harm 4.75 × 2.8 × 1.25 = 16.625 of 468, root 0.18848: 18.85, so that it adds 5.22.
  const { points } = explanation(a, housePolicy);
  expect(points.find((p) => p.factor === 'physical')!.adds).toBe(5.22);
  expect(points.map((p) => p.adds)).toEqual([...points.map((p) => p.adds)].sort((x, y) => y - x));
});

it('says what would make it high, and what to find out first', () => {
  // High begins at 35: the product must reach 0.35² × 468 = 57.33. Twice 27.125 is 54.25: no harm alone doubles it (7.75 + 7.5 gives
  // 53.4), no likelihood and no modifier either. Two changes do.
  const what = whatWouldChange(a, 'high', housePolicy);
  expect([what.direction, what.size, what.complete]).toEqual(['up', 2, true]);
  // Intent, capability and trend unknown move the mean from 2.6 to 3.2; unknown psychological or financial harm moves harm from
  // 7.25 to 9.25, which is more.
  expect(what.findOutFirst[0]!.factor).toBe('psychological');
});
