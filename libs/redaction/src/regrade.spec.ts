import fc from 'fast-check';
import type { ClueType, Finding } from './finding.js';
import { assessmentRank, regrade, type SourceGrade } from './regrade.js';
import type { Edit } from './rewrite.js';

const edit = (...types: ClueType[]): Edit => ({ start: 0, end: 1, action: 'recast', to: '', codes: [], types });
const raw: SourceGrade = { source: 1, assessment: 'A', handling: 'P', conditions: [] };
const base = { sourceType: 'PUBLIC', findings: [], compartmented: false };

test('a text that lost how the source knew is no longer known directly', () => {
  expect(regrade(raw, { ...base, text: 'He has a gun.', edits: [edit(1)] }).assessment).toBe('D');
  expect(regrade(raw, { ...base, text: 'It is said that he has a gun.', edits: [edit(1)] }).assessment).toBe('C');
  expect(regrade(raw, { ...base, text: 'He has a gun.', edits: [edit(9)] }).assessment).toBe('A');
});

test('what comes of a covert source or a compartment is handling C with conditions', () => {
  const covert = regrade(raw, { ...base, sourceType: 'CHIS', text: 'x', edits: [] });
  expect(covert).toMatchObject({ handling: 'C', conditions: ['A1', 'S2'] });
  expect(regrade(raw, { ...base, compartmented: true, text: 'x', edits: [] }).handling).toBe('C');
});

test('a condition that leads to the source becomes one that asks the originator; the others stay', () => {
  const conditions = ['no copying', 'consult handler: K before action', 'ISR 0417 only', 'review 2027-06-30'];
  const graded = { ...raw, handling: 'C', conditions };
  expect(regrade(graded, { ...base, text: 'x', edits: [] }).conditions).toEqual([
    'no copying',
    'S2',
    'review 2027-06-30',
  ]);
});

test('a run of one grade from one origin is not carried on', () => {
  const finding: Finding = {
    code: 'grade_pattern',
    type: 13,
    field: 'comment',
    start: 0,
    end: 1,
    severity: 'warn',
    treatment: 'hold',
  };
  expect(regrade(raw, { ...base, findings: [finding], text: 'x', edits: [] }).source).toBe(2);
});

test('no part of a grade is ever raised, and handling C always states a condition', () => {
  const grade = fc.record({
    source: fc.integer({ min: 1, max: 3 }),
    assessment: fc.constantFrom('A', 'B', 'C', 'D', 'E'),
    handling: fc.constantFrom('P', 'C'),
    conditions: fc.array(fc.constantFrom('S1', 'S2', 'review 2027-01-01', '')),
  });
  const input = fc.record({
    sourceType: fc.constantFrom('PUBLIC', 'CHIS', 'ANPR', 'NEW'),
    text: fc.constantFrom('', 'He was told.', 'It is said that.', 'Plain.'),
    edits: fc.array(fc.integer({ min: 1, max: 17 }).map((t) => edit(t as ClueType))),
    compartmented: fc.boolean(),
  });
  fc.assert(
    fc.property(grade, input, (g, i) => {
      const fresh = regrade(g, { ...i, findings: [] });
      return (
        fresh.source >= g.source &&
        assessmentRank(fresh.assessment) >= assessmentRank(g.assessment) &&
        (g.assessment !== 'E') === (fresh.assessment !== 'E') &&
        !(g.handling === 'C' && fresh.handling === 'P') &&
        (fresh.handling !== 'C' || fresh.conditions.length > 0)
      );
    }),
  );
});
