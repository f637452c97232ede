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
  ['BI-29 an id of 9 KB', { id: 'x'.repeat(9_000) }, [['id_too_long', 'id']]],
  ['BI-29 an id with a space', { id: 'a b' }, [['bad_id', 'id']]],
  ['an id that is a number', { id: 7 }, [['bad_id', 'id']]],
  ['BI-49 an unknown marking', { marking: 'RESTRICTED' }, [['unknown_marking', 'marking']]],
  ['BI-14 an unknown field', { extra: 1 }, [['unknown_field', 'extra']]],
  ['an unknown source type', { sourceType: 'GOSSIP' }, [['unknown_source_type', 'sourceType']]],
  [
    'unknown compartments, each told',
    { compartments: ['X', 'CHIS', 'Y'] },
    [
      ['unknown_compartment', 'compartments[0]'],
      ['unknown_compartment', 'compartments[2]'],
    ],
  ],
  ['compartments that are no list', { compartments: 'CHIS' }, [['unknown_compartment', 'compartments']]],
  ['an unknown theme', { themes: ['HOM', 'NONE'] }, [['unknown_theme', 'themes[1]']]],
  ['an id of another log that is none', { corroborates: ['D002', ''] }, [['bad_corroboration', 'corroborates[1]']]],
  ['too many ids of other logs', { corroborates: Array(101).fill('x') }, [['too_many_items', 'corroborates']]],
  [
    'an empty condition',
    { grade: { ...good.grade, conditions: ['A1', ' '] } },
    [['bad_conditions', 'grade.conditions[1]']],
  ],
  [
    'a condition too long',
    { grade: { ...good.grade, conditions: ['x'.repeat(301)] } },
    [['too_long', 'grade.conditions[0]']],
  ],
  [
    'a grade without its parts',
    { grade: { source: 1 } },
    [
      ['missing_field', 'grade.assessment'],
      ['missing_field', 'grade.handling'],
    ],
  ],
  ['a list of grades', { grade: [good.grade] }, [['bad_grade', 'grade']]],
  ['a grade that is text', { grade: '1AP' }, [['bad_grade', 'grade']]],
  ['a list of sources', { source: [{ name: 'x' }] }, [['bad_source', 'source']]],
  ['a source that is text', { source: 'x' }, [['bad_source', 'source']]],
  ['a title of spaces', { title: ' \u200b ' }, [['missing_field', 'title']]],
  ['a title too long', { title: 'x'.repeat(301) }, [['too_long', 'title']]],
  ['a title that is too long in its normal form', { title: '\u0958'.repeat(200) }, [['too_long', 'title']]],
  ['a body too long', { body: 'x'.repeat(200_001) }, [['too_long', 'body']]],
  ['a body that is a number', { body: 7 }, [['not_text', 'body']]],
  ['a part of a marking that is unknown', { marking: 'OFFICIAL – PURPLE' }, [['unknown_marking', 'marking']]],
  ['a page of spaces as a marking', { marking: ' '.repeat(500_000) + 'x' }, [['unknown_marking', 'marking']]],
  [
    'an endless marking of known parts',
    { marking: ['OFFICIAL', ...Array.from({ length: 60 }, (_, i) => `U${i} USE ONLY`)].join(' - ') },
    [['unknown_marking', 'marking']],
  ],
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
  expect(findings({ provenance: 'a\u200bb' })).toEqual([['bidi_or_zero_width', 'provenance']]);
  expect(findings({ purpose: null })).toEqual([['purpose_missing', 'purpose']]);
  const c = check({}, new Date('2026-05-01T00:00:00Z'));
  expect('ok' in c && c.warnings.map((w) => w.code)).toEqual(['future_timestamp']);
});

it('stores every text in one form, and a marking and an instant as they are published', () => {
  const c = check({
    title: 'Cafe\u0301',
    marking: 'uk official-sensitive // recipients only/recipients only',
    learntAt: '2026-05-07T23:15+01:00',
    source: { name: 'Rene\u0301' },
    themes: ['DRO', 'DRO'],
  });
  expect(c).toMatchObject({
    ok: {
      title: 'Caf\u00e9',
      marking: 'UK OFFICIAL-SENSITIVE – RECIPIENTS ONLY',
      learntAt: '2026-05-07T23:15:00+01:00',
      source: { name: 'Ren\u00e9' },
      themes: ['DRO'],
    },
  });
});

it('tells hostile JSON as one finding', () => {
  const c = checkSubmission(Buffer.from('{"grade":"A","grade":"E"}'));
  expect(c).toEqual({
    refused: [{ code: 'duplicate_key', field: 'grade', rule: expect.any(String) as string, severity: 'block' }],
    id: null,
  });
});

it('names the submitter’s id with a refusal where it is one', () => {
  expect(check({ marking: 'X' })).toMatchObject({ id: 'D001' });
  expect(check({ id: 'a b' })).toMatchObject({ id: null });
});

it('never repeats a value in a finding', () => {
  for (const name of [...Object.keys(good), 'source', 'themes', 'compartments', 'corroborates', 'conditions', 'notes'])
    for (const value of ['CANARY !', ['CANARY !'], { a: 'CANARY !' }, { 'CANARY !': 1 }])
      expect(JSON.stringify(findings({ [name]: value }))).not.toContain('CANARY');
});

const fields = [...Object.keys(good), 'source', 'themes', 'compartments', 'corroborates', 'comment', 'authorityUrn'];

it('never throws, whatever the object', () => {
  const anything = fc.dictionary(fc.constantFrom(...fields), fc.jsonValue({ maxDepth: 2 }));
  const nearlyGood = fc.record({ name: fc.constantFrom(...fields), value: fc.jsonValue({ maxDepth: 3 }) });
  fc.assert(fc.property(anything, (o) => void checkSubmission(Buffer.from(JSON.stringify(o)), new Date(0))));
  fc.assert(
    fc.property(nearlyGood, ({ name, value }) => {
      const c = check({ [name]: value }, new Date(0));
      // Refused with what is wrong, or taken whole: never neither.
      if ('refused' in c) expect(c.refused.every((f) => f.severity === 'block') && c.refused.length > 0).toBe(true);
      else expect(typeof c.ok.grade.source).toBe('number');
    }),
    { numRuns: 2_000 },
  );
});
