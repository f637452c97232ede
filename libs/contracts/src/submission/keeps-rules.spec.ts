import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import fc from 'fast-check';
import { compartments, sourceTypes, themes } from '../code-lists/index.js';
import { keepsRules } from './keeps-rules.js';
import { SubmissionInput } from './submission-input.js';

const byClasses = (object: object): boolean =>
  validateSync(plainToInstance(SubmissionInput, object), {
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
  }).length === 0;

const code = (list: { readonly codes: readonly { readonly code: string }[] }) =>
  fc.constantFrom(...list.codes.map((c) => c.code));
const odd = fc.oneof(
  fc.constantFrom(
    null,
    undefined,
    '',
    ' ',
    '\u200b',
    0,
    1,
    1.5,
    7,
    -1,
    true,
    [],
    {},
    ['x'],
    [null],
    { a: 1 },
    '2',
    NaN,
  ),
  fc.constantFrom('x'.repeat(129), 'x'.repeat(301), 'x'.repeat(501), 'x'.repeat(1_001), 'x'.repeat(5_001)),
  fc.string({ maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const instant = fc.constantFrom('2026-05-07T23:15Z', '2026-05-07T23:15:00+01:00', '2025-02-30T00:00Z', '2026-05-07');
const conditions = fc.option(fc.array(fc.oneof(fc.constant('A1'), odd), { maxLength: 3 }), { nil: undefined });
const grade = fc.oneof(
  fc.record({
    source: fc.constantFrom(1, 2, 3, 4),
    assessment: fc.constantFrom('A', 'E', 'F'),
    handling: fc.constantFrom('P', 'C', 'p'),
    conditions,
  }),
  odd,
);
const legacy = fc.record({
  source: fc.constantFrom('A', 'E', 'F'),
  information: fc.constantFrom(1, 5, 6, '1'),
  handling: fc.constantFrom(1, 5, 0),
});
const likely: Record<string, fc.Arbitrary<unknown>> = {
  id: fc.constantFrom('D001', 'a b'),
  version: fc.constantFrom(1, 2, 0, '2', 1_000_001),
  sourceType: code(sourceTypes),
  grade,
  legacyGrade: legacy,
  gradeReason: fc.string(),
  reviewAt: fc.constantFrom('2026-05-07', '2026-02-30', '2026-5-7'),
  marking: fc.constantFrom('OFFICIAL', 'OFFICIAL-SENSITIVE', 'official // personal data', 'PURPLE'),
  compartments: fc.array(code(compartments), { maxLength: 14 }),
  title: fc.string({ maxLength: 20 }),
  body: fc.string({ maxLength: 20 }),
  comment: fc.string(),
  language: fc.constantFrom('pl', 'PL', 'pol'),
  originalText: fc.string(),
  provenance: fc.string(),
  eventFrom: instant,
  eventTo: instant,
  learntAt: instant,
  submittedAt: instant,
  purpose: fc.string(),
  themes: fc.array(code(themes), { maxLength: 4 }),
  corroborates: fc.array(fc.constantFrom('D1', 'a b', ''), { maxLength: 3 }),
  authorityUrn: fc.string(),
  source: fc.oneof(fc.record({ name: fc.oneof(fc.string(), odd) }), fc.record({ secret: fc.string() })),
};
const good = {
  id: 'D001',
  sourceType: 'OFFICER',
  grade: { source: 1, assessment: 'A', handling: 'P' },
  marking: 'OFFICIAL-SENSITIVE',
  title: 'Stop search',
  body: 'Grey van.',
};
const change = fc.record(
  Object.fromEntries(
    [...Object.keys(likely), 'extra'].map((k) => [k, likely[k] ? fc.oneof(likely[k], likely[k], odd) : odd]),
  ),
  { requiredKeys: [] },
);
const few = fc
  .tuple(change, fc.subarray([...Object.keys(likely), 'extra'], { maxLength: 3 }))
  .map(([all, names]) => Object.fromEntries(names.filter((n) => n in all).map((n) => [n, all[n]])));

it('says the same as the classes, whatever is changed in a good submission', () => {
  let kept = 0;
  fc.assert(
    fc.property(few, (changed) => {
      const object = { ...good, ...changed } as Record<string, unknown>;
      const told = keepsRules(object);
      if (told) kept += 1;
      expect(told).toBe(byClasses(object));
    }),
    { numRuns: 4_000 },
  );
  expect(kept).toBeGreaterThan(400);
});

it('takes a legacy grade in place of a grade, and never neither', () => {
  const { grade: _grade, ...without } = good;
  const legacyGrade = { source: 'B', information: 2, handling: 4 };
  for (const object of [
    { ...without, legacyGrade },
    { ...good, legacyGrade },
    { ...without, grade: null, legacyGrade },
  ])
    expect([keepsRules(object), byClasses(object)]).toEqual([true, true]);
  for (const object of [without, { ...without, legacyGrade: null }, { ...without, legacyGrade: {} }])
    expect([keepsRules(object), byClasses(object)]).toEqual([false, false]);
});

it('leaves a text that is only long in code units to the classes, which count letters', () => {
  const object = { ...good, title: '\u{1f697}'.repeat(200) };
  expect([keepsRules(object), byClasses(object)]).toEqual([false, true]);
});
