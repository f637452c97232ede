import fc from 'fast-check';
import { applyMapping } from './apply-mapping.js';
import { checkMapping } from './check-mapping.js';
import { shippedMappings } from './shipped.js';
import type { Mapping } from './mapping.js';

const mapping = (fields: Mapping['fields']): Mapping => ({ id: 'm', version: '1', format: 'csv', fields });

it('ships only mappings that pass their own check', () => {
  for (const shipped of shippedMappings) expect(checkMapping(shipped)).toEqual([]);
});

it('takes fields from paths, joins, constants, code tables and transforms', () => {
  const fields: Mapping['fields'] = {
    id: { from: 'a.id', required: true },
    title: { from: ['make', 'colour'], join: ', ', transforms: ['upper'] },
    sourceType: { from: 'kind', map: { cam: 'ANPR' }, default: 'OSINT' },
    'grade.source': { from: 'g', transforms: ['number'] },
    'grade.handling': { const: 'P' },
    eventFrom: { from: 'at', transforms: [{ instant: { order: 'dmy', offset: '+01:00' } }] },
    themes: { from: 't', transforms: [{ split: ';' }] },
  };
  const row = {
    a: { id: 'x1' },
    make: 'ford',
    colour: 'grey',
    kind: 'cam',
    g: '2',
    at: '7/5/2026 9:05',
    t: 'DRO; FIR;',
  };
  expect(applyMapping(mapping(fields), row)).toEqual({
    ok: {
      id: 'x1',
      title: 'FORD, GREY',
      sourceType: 'ANPR',
      grade: { source: 2, handling: 'P' },
      eventFrom: '2026-05-07T09:05:00+01:00',
      themes: ['DRO', 'FIR'],
    },
  });
});

it('leaves out what the row does not hold, and refuses a row without what is required', () => {
  expect(applyMapping(mapping({ title: { from: 'x' }, comment: { from: 'y' } }), { y: null })).toEqual({
    ok: { comment: null },
  });
  expect(applyMapping(mapping({ id: { from: 'x', required: true } }), { x: '' })).toMatchObject({
    problems: [{ code: 'missing_in_row', field: 'id' }],
  });
});

it('hands on what it cannot read, for the door to judge', () => {
  const fields = { eventFrom: { from: 'at', transforms: [{ instant: { order: 'dmy', offset: 'Z' } }] } } as const;
  expect(applyMapping(mapping(fields), { at: 'yesterday' })).toEqual({ ok: { eventFrom: 'yesterday' } });
});

it('never reads what a row only inherits', () => {
  expect(applyMapping(mapping({ title: { from: 'constructor.name' } }), {})).toEqual({ ok: {} });
});

it('names everything wrong with a mapping at once', () => {
  const faulty = {
    id: '',
    format: 'xml',
    fields: { title: {}, nickname: { const: 1 }, body: { from: 'a..b', transforms: ['shout'] } },
  };
  expect(checkMapping(faulty).map((p) => p.code)).toEqual([
    'missing_part',
    'missing_part',
    'bad_format',
    'no_id',
    'no_origin',
    'unknown_target',
    'bad_path',
    'bad_transform',
  ]);
  expect(checkMapping(null).map((p) => p.code)).toEqual(['not_an_object']);
});

it('gives the same object for the same row, and never throws', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue()), (row) => {
      for (const m of shippedMappings) expect(applyMapping(m, row)).toEqual(applyMapping(m, row));
    }),
  );
});
