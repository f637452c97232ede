import fc from 'fast-check';
import { applyMapping } from './apply-mapping.js';
import { checkMapping } from './check-mapping.js';
import { fnv128 } from './fnv128.js';
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

it('makes up no time of day, and chooses none where a clock said the same hour twice', () => {
  const read = (at: string) =>
    applyMapping(
      mapping({ eventFrom: { from: 'at', transforms: [{ instant: { order: 'dmy', offset: 'Europe/London' } }] } }),
      { at },
    );
  const is = (text: string) => ({ ok: { eventFrom: text } });
  expect(read('07/05/2026')).toEqual(is('07/05/2026'));
  expect(read('07/05/2026 23:15')).toEqual(is('2026-05-07T23:15:00+01:00'));
  expect(read('07/12/2026 23:15:09')).toEqual(is('2026-12-07T23:15:09Z'));
  // Clocks go forward on 29 March and back on 25 October 2026, both at 01:00 UTC.
  expect(read('29/03/2026 00:59')).toEqual(is('2026-03-29T00:59:00Z'));
  expect(read('29/03/2026 01:30')).toEqual(is('29/03/2026 01:30'));
  expect(read('29/03/2026 02:00')).toEqual(is('2026-03-29T02:00:00+01:00'));
  expect(read('25/10/2026 00:59')).toEqual(is('2026-10-25T00:59:00+01:00'));
  expect(read('25/10/2026 01:30')).toEqual(is('25/10/2026 01:30'));
  expect(read('25/10/2026 02:00')).toEqual(is('2026-10-25T02:00:00Z'));
});

it('makes the same id of the same row, and tells a gap from an empty text', () => {
  const id = (row: object) => applyMapping(mapping({ id: { hash: ['a', 'b'], required: true } }), row as never);
  expect(id({ a: 'x', b: 'y' })).toEqual(id({ b: 'y', a: 'x', c: 1 }));
  const ids = [{ a: 'x' }, { a: 'x', b: '' }, { a: 'x', b: null }, { a: 'xy' }, { b: 'x' }].map((r) =>
    JSON.stringify(id(r)),
  );
  expect(new Set(ids).size).toBe(5);
  expect(id({ c: 1 })).toMatchObject({ problems: [{ code: 'missing_in_row' }] });
});

it('hashes as FNV-1a of 128 bits does', () => {
  expect(fnv128('')).toBe('6c62272e07bb014262b821756295c58d');
  expect(fnv128('a')).toBe('d228cb696f1a8caf78912b704e4a8964');
  expect(fnv128('foobar')).toBe('343e1662793c64bf6f0d3597ba446f18');
});

it('says of a row that is left out that it was', () => {
  const m = { ...mapping({ id: { from: 'a' } }), skipWhen: { from: 'kind', in: ['test', '0'] } };
  expect(applyMapping(m, { a: '1', kind: 'test' })).toMatchObject({ problems: [{ code: 'skipped_by_mapping' }] });
  expect(applyMapping(m, { a: '1', kind: 0 })).toMatchObject({ problems: [{ code: 'skipped_by_mapping' }] });
  expect(applyMapping(m, { a: '1' })).toEqual({ ok: { id: '1' } });
});

it('does to each text of a list what comes after the split', () => {
  const fields = { themes: { from: 't', transforms: [{ split: ';' }, 'upper'] } } as const;
  expect(applyMapping(mapping(fields), { t: 'dro; fir' })).toEqual({ ok: { themes: ['DRO', 'FIR'] } });
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
  const skips = {
    id: 'm',
    version: '1',
    format: 'csv',
    fields: { id: { hash: 'a', from: 'b' } },
    skipWhen: { in: [1] },
  };
  expect(checkMapping(skips).map((p) => p.code)).toEqual(['bad_skip', 'two_origins', 'bad_path']);
  expect(checkMapping(null).map((p) => p.code)).toEqual(['not_an_object']);
});

it('gives the same object for the same row, and never throws', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string({ maxLength: 6 }), fc.jsonValue()), (row) => {
      for (const m of shippedMappings) expect(applyMapping(m, row)).toEqual(applyMapping(m, row));
    }),
  );
});

it('puts nothing into a submission that neither the row nor the mapping holds', () => {
  const texts = fc.string({ minLength: 1, maxLength: 12 }).filter((t) => t.trim() === t && t !== '');
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c'), texts), (row) => {
      const mapped = applyMapping(mapping({ id: { from: 'a' }, title: { from: 'b' }, body: { from: ['c'] } }), row);
      const held = new Set(Object.values(row));
      for (const value of Object.values('ok' in mapped ? mapped.ok : {})) expect(held).toContain(value);
    }),
  );
});

it('judges any document without throwing, and uses none it found fault with', () => {
  const part = fc.oneof(fc.jsonValue(), fc.record({ from: fc.jsonValue(), transforms: fc.jsonValue() }));
  const documents = fc.record({
    id: fc.constantFrom('m', ''),
    version: fc.constant('1'),
    format: fc.constantFrom('csv', 'ndjson', 'x'),
    fields: fc.dictionary(fc.constantFrom('id', 'title', 'grade.source', 'nickname', '__proto__'), part),
    skipWhen: fc.oneof(fc.constant(undefined), fc.jsonValue()),
  });
  fc.assert(
    fc.property(documents, fc.dictionary(fc.string({ maxLength: 4 }), fc.jsonValue()), (document, row) => {
      if (checkMapping(document).length > 0) return;
      expect(() => applyMapping(document as unknown as Mapping, row)).not.toThrow();
    }),
  );
});
