import fc from 'fast-check';
import { checkSubmission } from './check-submission.js';

const good = {
  id: 'D001',
  sourceType: 'OFFICER',
  grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
  marking: 'OFFICIAL-SENSITIVE',
  title: 'Stop search',
  body: 'Grey Ford Focus EK17 HNB.',
  purpose: 'Prevention and detection of burglary',
  eventFrom: '2026-05-07T23:15:00+01:00',
};

const check = (change: object, at: Date | null = null) =>
  checkSubmission(Buffer.from(JSON.stringify({ ...good, ...change })), at);
const findings = (change: object) => {
  const c = check(change);
  return 'refused' in c ? c.refused.map((f) => [f.code, f.field]) : c.warnings.map((f) => [f.code, f.field]);
};

it('takes a good log as it is, and adds what its source type implies', () => {
  expect(check({})).toMatchObject({ ok: { id: 'D001', compartments: [], source: null }, warnings: [] });
  expect(check({ sourceType: 'CHIS', marking: 'SECRET' })).toMatchObject({ ok: { compartments: ['CHIS'] } });
});

const refused: [string, object, [string, string][]][] = [
  ['BI-27 a grade outside the scheme', { grade: { ...good.grade, source: 4 } }, [['bad_grade', 'grade.source']]],
  ['BI-27 a grade as text', { grade: { ...good.grade, source: '1' } }, [['bad_grade', 'grade.source']]],
  ['BI-27 a lower-case grade', { grade: { ...good.grade, assessment: 'a' } }, [['bad_grade', 'grade.assessment']]],
  ['BI-27 a Cyrillic A', { grade: { ...good.grade, assessment: '\u0410' } }, [['bad_grade', 'grade.assessment']]],
  ['BI-29 an id of 9 KB', { id: 'x'.repeat(9_000) }, [['bad_id', 'id']]],
  ['BI-49 an unknown marking', { marking: 'RESTRICTED' }, [['unknown_marking', 'marking']]],
  ['BI-14 an unknown field', { extra: 1 }, [['unknown_field', 'extra']]],
  ['an unknown source type', { sourceType: 'GOSSIP' }, [['unknown_source_type', 'sourceType']]],
  ['an unknown compartment', { compartments: ['X'] }, [['unknown_compartment', 'compartments']]],
  ['BI-25 a date that does not exist', { eventFrom: '2025-02-30T00:00:00Z' }, [['bad_timestamp', 'eventFrom']]],
  ['BI-25 a time without zone', { learntAt: '2025-02-03T00:00:00' }, [['bad_timestamp', 'learntAt']]],
  [
    'no title and no body, both told',
    { title: undefined, body: '' },
    [
      ['missing_field', 'title'],
      ['missing_field', 'body'],
    ],
  ],
  ['no grade', { grade: null }, [['missing_field', 'grade']]],
  ['an unknown field of the source', { source: { secret: 1 } }, [['unknown_field', 'source.secret']]],
];

for (const [what, change, expected] of refused)
  it(`refuses ${what}`, () => {
    expect(findings(change)).toEqual(expected);
    expect('refused' in check(change)).toBe(true);
  });

it('accepts with a warning what a person must look at', () => {
  expect(findings({ marking: 'OFFICIAL' })).toEqual([['marking_below_minimum', 'marking']]);
  expect(findings({ grade: { ...good.grade, handling: 'C' } })).toEqual([['conditions_missing', 'grade.conditions']]);
  expect(findings({ grade: { ...good.grade, conditions: ['A1'] } })).toEqual([
    ['contradictory_handling', 'grade.handling'],
  ]);
  expect(findings({ title: 'a\u202eb' })).toEqual([['bidi_or_zero_width', 'title']]);
  const c = check({}, new Date('2026-05-01T00:00:00Z'));
  expect('ok' in c && c.warnings.map((w) => w.code)).toEqual(['future_timestamp']);
});

it('never repeats a value in a finding', () => {
  for (const change of [{ marking: 'CANARY' }, { sourceType: 'CANARY' }, { eventFrom: 'CANARY' }, { id: 'CANARY !' }])
    expect(JSON.stringify(findings(change))).not.toContain('CANARY');
});

it('never throws, whatever the object', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(good), 'source', 'themes'), fc.jsonValue({ maxDepth: 2 })),
      (o) => {
        checkSubmission(Buffer.from(JSON.stringify(o)));
      },
    ),
  );
});
