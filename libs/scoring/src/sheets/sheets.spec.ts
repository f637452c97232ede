import fc from 'fast-check';
import { cambridgeHarmIndex, harmDays } from './cambridge.js';
import { assessDash, type DashAnswers } from './dash.js';
import { ocgSheet, priorityIndividualSheet, vulnerabilitySheet } from './house-sheets.js';
import { gradeMissing, houseMissing, missingGrades } from './missing.js';
import { assessOcg, houseTiers, section45 } from './ocg.js';
import { scoreSheet, type Rating, type Sheet } from './sheet.js';

const rating = (attribute: string, value: number | null): Rating => ({
  attribute,
  value,
  setBy: 'person',
  evidence: 'IR 1',
});
const all = (sheet: Sheet, value: number) =>
  sheet.axes.flatMap((a) => a.attributes.map((x) => rating(x.attribute, value)));
const group = { criminalPurpose: true, people: 4, longestTermYears: 14, gain: true };
const runs = { numRuns: 10_000 };

it('scores a group that a person can redo with a pencil', () => {
  // Intent 4+3+2+0 and one unknown counted as 1: 10 of 20 = 0.5, band 3. Capability 4+3+3+2+1+3+2 and one unknown as 1: 19 of 32.
  const ratings = [
    ...[4, 3, 2, 0].map((v, i) => rating(ocgSheet.axes[0]!.attributes[i]!.attribute, v)),
    ...[4, 3, 3, 2, 1, 3, 2].map((v, i) => rating(ocgSheet.axes[1]!.attributes[i]!.attribute, v)),
  ];
  const a = assessOcg(ratings, group);
  expect(a.axes.map((x) => [x.share, x.low, x.high])).toEqual([
    [0.5, 0.45, 0.65],
    [0.5938, 0.5625, 0.6875],
  ]);
  expect([a.code, a.suggestedTier, a.test.met]).toEqual(['3b', 'T3', true]);
  expect(a.gaps).toEqual(['impact on victims and the community not stated', 'legitimate business fronts not stated']);
  expect(a.reasons).toHaveLength(11);
});

it.each([ocgSheet, priorityIndividualSheet, vulnerabilitySheet])(
  'keeps every share of $id inside its interval and never falls with a graver rating',
  (sheet) => {
    const names = sheet.axes.flatMap((a) => a.attributes.map((x) => x.attribute));
    const ratings = fc.array(
      fc.tuple(fc.constantFrom(...names), fc.option(fc.nat(sheet.most))).map(([n, v]) => rating(n, v)),
      { maxLength: 10 },
    );
    fc.assert(
      fc.property(ratings, fc.constantFrom(...names), (list, name) => {
        const before = scoreSheet(sheet, list);
        expect(before.axes.every((a) => a.low <= a.share && a.share <= a.high)).toBe(true);
        const stated = list.some((r) => r.attribute === name && r.value !== null);
        if (!stated) return;
        const after = scoreSheet(sheet, [...list, rating(name, sheet.most)]);
        expect(after.axes.every((a, i) => a.share >= before.axes[i]!.share)).toBe(true);
      }),
      runs,
    );
  },
);

it('gives a tier to every code there can be, and only one', () => {
  for (const i of ['1', '2', '3', '4', '5'])
    for (const c of ['a', 'b', 'c']) expect(houseTiers.filter((t) => t.codes.includes(`${i}${c}`))).toHaveLength(1);
  expect(assessOcg(all(ocgSheet, 4), group)).toMatchObject({ code: '1a', suggestedTier: 'T1' });
  expect(assessOcg(all(ocgSheet, 0), group)).toMatchObject({ code: '5c', suggestedTier: 'T4' });
});

it('shows each limb of section 45; one that fails settles it, one unknown leaves it open', () => {
  expect(section45(group).limbs.map((l) => l.met)).toEqual([true, true, true, true]);
  expect(section45({ ...group, people: 2 }).met).toBe(false);
  expect(section45({ ...group, longestTermYears: 5, gain: null }).met).toBe(false);
  expect(section45({ ...group, gain: null }).met).toBeNull();
  expect(() => section45({ ...group, people: NaN })).toThrow(expect.objectContaining({ field: 'people' }));
});

const quiet = { professionalJudgement: false, callsInYear: 0, repeatWithinYear: false };
const answered = (yes: number, no: number): DashAnswers =>
  Object.fromEntries(Array.from({ length: yes + no }, (_, i) => [i + 1, i < yes ? 'yes' : 'no']));

it('refers to a conference from fourteen, by judgement, on escalation or on a repeat, each by itself', () => {
  expect(assessDash(answered(14, 13), quiet)).toMatchObject({
    grade: 'High',
    marac: true,
    grounds: ['count'],
    gaps: [],
  });
  expect(assessDash(answered(13, 14), quiet)).toMatchObject({ grade: 'Medium', marac: false });
  const few = answered(2, 25);
  expect(assessDash(few, { ...quiet, professionalJudgement: true })).toMatchObject({ grade: 'High', marac: true });
  expect(assessDash(few, { ...quiet, callsInYear: 3 }).grounds).toEqual(['escalation']);
  expect(assessDash(few, { ...quiet, repeatWithinYear: true }).grounds).toEqual(['repeat']);
});

it('takes no question left open for a no', () => {
  const a = assessDash(answered(10, 0), quiet);
  expect([a.yes, a.yesAtMost, a.grade, a.gradeAtMost, a.gaps.length]).toEqual([10, 27, 'Medium', 'High', 17]);
  expect(() => assessDash({ 28: 'yes' }, quiet)).toThrow(expect.objectContaining({ code: 'bad_sheet' }));
});

it('grades a missing person by the gravest that holds, and nobody as safe because nobody asked', () => {
  expect(gradeMissing({})).toMatchObject({ grade: 'medium', low: 'no apparent risk', high: 'high', immediate: false });
  expect(gradeMissing({ suicideRisk: true })).toMatchObject({ grade: 'high', immediate: true });
  const none = Object.fromEntries(Object.keys(houseMissing.indicators).map((k) => [k, false]));
  expect(gradeMissing(none)).toMatchObject({ grade: 'no apparent risk', high: 'no apparent risk', gaps: [] });
  expect(gradeMissing({ ...none, absent: true }).grade).toBe('low');
  const known = fc.dictionary(fc.constantFrom(...Object.keys(houseMissing.indicators)), fc.option(fc.boolean()));
  const rank = (g: (typeof missingGrades)[number]) => missingGrades.indexOf(g);
  fc.assert(
    fc.property(known, (k) => {
      const a = gradeMissing(k);
      return rank(a.low) <= rank(a.grade) && rank(a.grade) <= rank(a.high);
    }),
    runs,
  );
});

it('adds harm in days, count by count', () => {
  // 2 residential burglaries (273.5) and one robbery (365): 912 days; at the least 2·2+365, at the most 2·730+365.
  expect(harmDays({ BURGLARY_RESIDENTIAL: 2, ROBBERY: 1 })).toMatchObject({ days: 912, low: 369, high: 1_825 });
  expect(() => harmDays({ ROBBERY: -1 })).toThrow(expect.objectContaining({ code: 'not_a_number' }));
  for (const r of cambridgeHarmIndex.rows)
    if (r.minDays !== null) expect(r.minDays <= r.medianDays && r.medianDays <= r.maxDays!).toBe(true);
});
