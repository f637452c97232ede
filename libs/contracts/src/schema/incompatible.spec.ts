import { incompatible } from './incompatible.js';
import type { Schema } from './schema.js';

const before = {
  type: 'object',
  additionalProperties: false,
  required: ['a'],
  properties: {
    a: { type: 'string', minLength: 1, maxLength: 5 },
    b: { type: 'string', enum: ['x', 'y'] },
    c: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    d: { type: 'array', items: { type: 'integer', minimum: 1 }, maxItems: 3 },
    e: { type: 'string', format: 'uuid' },
  },
} satisfies Schema;
const fields = before.properties;
const withFields = (change: object): Schema => ({ ...before, properties: { ...fields, ...change } });
const without = (name: keyof typeof fields): Schema => ({
  ...before,
  properties: Object.fromEntries(Object.entries(fields).filter(([n]) => n !== name)),
});

it.each<[string, Schema, string]>([
  ['takes a field away', without('b'), '$.b: the field is gone'],
  ['takes a required field away', without('a'), '$.a: the field is gone'],
  ['asks for a field that was optional', { ...before, required: ['a', 'b'] }, '$.b: the field is required now'],
  ['no longer promises a field', { ...before, required: [] }, '$.a: readers can no longer count on the field'],
  ['takes a code out', withFields({ b: { type: 'string', enum: ['x'] } }), '$.b: the code y was taken out'],
  ['opens a list of codes', withFields({ b: { type: 'string' } }), '$.b: enum changed'],
  ['makes a list of codes of a free text', withFields({ e: { ...fields.e, enum: ['x'] } }), '$.e: enum changed'],
  ['changes a type', withFields({ a: { ...fields.a, type: 'number' } }), '$.a: type changed'],
  ['changes a format', withFields({ e: { type: 'string', format: 'date' } }), '$.e: format changed'],
  ['drops a format', withFields({ e: { type: 'string' } }), '$.e: format changed'],
  ['adds a pattern', withFields({ a: { ...fields.a, pattern: '^x' } }), '$.a: pattern changed'],
  ['lowers a limit', withFields({ a: { ...fields.a, maxLength: 4 } }), '$.a: maxLength was lowered'],
  [
    'sets a limit where there was none',
    withFields({ e: { ...fields.e, maxLength: 99 } }),
    '$.e: maxLength was lowered',
  ],
  ['raises a lower limit', withFields({ a: { ...fields.a, minLength: 2 } }), '$.a: minLength was raised'],
  [
    'narrows the entries',
    withFields({ d: { ...fields.d, items: { type: 'integer', minimum: 2 } } }),
    '$.d[]: minimum was raised',
  ],
  ['frees the entries', withFields({ d: { type: 'array', maxItems: 3 } }), '$.d: items changed'],
  [
    'takes an alternative away',
    withFields({ c: { anyOf: [{ type: 'string' }] } }),
    '$.c: an alternative was taken out',
  ],
  [
    'makes alternatives of one type',
    withFields({ e: { ...fields.e, anyOf: [{}] } }),
    '$.e: an alternative was taken out',
  ],
  [
    'changes an alternative',
    withFields({ c: { anyOf: [{ type: 'number' }, { type: 'null' }] } }),
    '$.c|0: type changed',
  ],
  ['uses a keyword that nobody here compares', withFields({ e: { ...fields.e, not: {} } }), '$.e: not changed'],
])('finds a change incompatible that %s', (_, after, told) => {
  expect(incompatible(before, after)).toEqual([told]);
});

it('finds every field that went with the list of fields', () => {
  const { properties, ...rest } = before;
  expect(incompatible(before, rest)).toHaveLength(Object.keys(properties).length);
});

it('finds a change incompatible that refuses further fields from now on', () => {
  const open = { type: 'object', properties: {} };
  expect(incompatible(open, { ...open, additionalProperties: false })).toEqual(['$: further fields are refused now']);
  expect(incompatible({ ...open, additionalProperties: false }, open)).toEqual([]);
});

it.each<[string, Schema]>([
  ['nothing', before],
  ['a new optional field', withFields({ f: { type: 'string' } })],
  ['a further code', withFields({ b: { type: 'string', enum: ['x', 'y', 'z'] } })],
  ['a wider limit', withFields({ a: { type: 'string', maxLength: 9 } })],
  ['a further alternative', withFields({ c: { anyOf: [...fields.c.anyOf, { type: 'number' }] } })],
  ['other words', { ...before, title: 'x', description: 'y' }],
])('finds a change compatible that is %s', (_, after) => {
  expect(incompatible(before, after)).toEqual([]);
});
