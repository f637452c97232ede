import fc from 'fast-check';
import { decodeRecord } from './decode-record.js';

const id = '0190a0b1-c2d3-8e4f-a5b6-c7d8e9f0a1b2';
const envelope = {
  id,
  schema: 'log.accepted.v1',
  logId: id,
  version: 1,
  acceptedOn: '2026-05-07',
  marking: 'OFFICIAL',
  lane: 'routine',
  emittedAt: '2026-05-07T10:00:00.000Z',
  data: { x: 1 },
};
const headers = { schema: 'log.accepted.v1' };

const codeOf = (change: object, h: Record<string, string> = headers, key: string | null = id): string => {
  const result = decodeRecord(Buffer.from(JSON.stringify({ ...envelope, ...change })), h, key);
  return 'dead' in result ? result.dead.code : 'ok';
};

it('reads a good record', () => {
  expect(decodeRecord(Buffer.from(JSON.stringify(envelope)), headers, id)).toEqual({ ok: envelope });
});

const bad: [string, object, string, Record<string, string>?, (string | null)?][] = [
  [
    'BI-15 a newer schema version',
    { schema: 'log.accepted.v9' },
    'unknown_schema_version',
    { schema: 'log.accepted.v9' },
  ],
  ['a schema version that never was', { schema: 'log.accepted.v0' }, 'unknown_schema', { schema: 'log.accepted.v0' }],
  ['BI-16 no schema header', {}, 'no_schema', {}],
  ['BI-16 an unknown schema', { schema: 'x.y.v1' }, 'unknown_schema', { schema: 'x.y.v1' }],
  ['BI-16 a header that says otherwise', {}, 'schema_mismatch', { schema: 'log.triaged.v1' }],
  ['BI-17 huge headers', {}, 'headers_too_large', { schema: 'log.accepted.v1', x: 'a'.repeat(65_536) }],
  [
    'BI-17 a thousand headers',
    {},
    'headers_too_large',
    Object.fromEntries([['schema', 'log.accepted.v1'], ...Array.from({ length: 1_000 }, (_, i) => [`h${i}`, 'x'])]),
  ],
  [
    'BI-17 few letters of many bytes',
    {},
    'headers_too_large',
    { schema: 'log.accepted.v1', x: '\u2603'.repeat(6_000) },
  ],
  ['BI-18 a key that is not the log id', {}, 'key_mismatch', headers, 'other'],
  ['BI-19 no key', {}, 'no_key', headers, null],
  ['BI-14 an unknown field', { extra: 1 }, 'unknown_field'],
  ['BI-23 version nought', { version: 0 }, 'bad_version'],
  ['BI-23 version minus one', { version: -1 }, 'bad_version'],
  ['BI-23 version one and a half', { version: 1.5 }, 'bad_version'],
  ['BI-23 version as text', { version: '2' }, 'bad_version'],
  ['BI-23 version 2^53', { version: 2 ** 53 }, 'bad_version'],
  ['BI-25 a day that does not exist', { emittedAt: '2025-02-30T00:00:00Z' }, 'bad_timestamp'],
  ['BI-25 no zone', { emittedAt: '2025-02-03T00:00:00' }, 'bad_timestamp'],
  ['BI-25 year nought', { emittedAt: '0000-01-01T00:00:00Z' }, 'bad_timestamp'],
  ['BI-25 a leap second', { emittedAt: '2025-01-01T23:59:60Z' }, 'bad_timestamp'],
  ['BI-25 a year of six digits', { emittedAt: '+275760-09-13T00:00:00Z' }, 'bad_timestamp'],
  ['BI-25 a day of acceptance that does not exist', { acceptedOn: '2025-02-30' }, 'bad_timestamp'],
  ['BI-26 a number that is rounded', { data: { n: 2 ** 53 } }, 'bad_number'],
  ['a list of data', { data: [] }, 'missing_field'],
  ['no data', { data: undefined }, 'missing_field'],
  ['no marking', { marking: undefined }, 'missing_field'],
  ['an id that is none', { id: 'x' }, 'bad_id'],
  ['a lane that is none', { lane: 'fast' }, 'bad_lane'],
];

for (const [what, change, code, h, key] of bad)
  it(`sets aside ${what}`, () => {
    expect(codeOf(change, h ?? headers, key === undefined ? id : key)).toBe(code);
  });

it('BI-01 sets aside a tombstone and BI-02 an empty value', () => {
  expect(decodeRecord(null, headers, id)).toMatchObject({ dead: { code: 'tombstone_not_allowed' } });
  expect(decodeRecord(Buffer.alloc(0), headers, id)).toMatchObject({ dead: { code: 'empty_payload' } });
});

it.each<[string, Buffer, string]>([
  ['BI-03 what is no JSON', Buffer.from('{"id":'), 'malformed_json'],
  ['BI-04 a list', Buffer.from('[]'), 'not_an_object'],
  ['BI-05 what is no UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), 'invalid_utf8'],
  ['BI-06 UTF-16', Buffer.from('\ufeff{"é":1}', 'utf16le'), 'invalid_utf8'],
  ['BI-07 a NUL', Buffer.from('{"data":{"a":"\\u0000"}}'), 'nul_character'],
  ['BI-08 half a surrogate pair', Buffer.from('{"a":"\\ud800"}'), 'invalid_unicode'],
  ['BI-09 a depth of 100,000', Buffer.from('{"a":'.repeat(100_000)), 'too_deep'],
  ['BI-12 a name that comes twice', Buffer.from('{"grade":"A","grade":"E"}'), 'duplicate_key'],
  ['BI-13 a forbidden name', Buffer.from('{"__proto__":{}}'), 'forbidden_key'],
])('sets aside %s', (_, bytes, code) => {
  expect(decodeRecord(bytes, headers, id)).toMatchObject({ dead: { code } });
});

it('BI-10 takes a record of exactly one MiB and sets aside one byte more', () => {
  const room = 1_048_576 - Buffer.byteLength(JSON.stringify({ ...envelope, data: { x: '' } }));
  const full = (letters: number) => Buffer.from(JSON.stringify({ ...envelope, data: { x: 'x'.repeat(letters) } }));
  expect(decodeRecord(full(room), headers, id)).toHaveProperty('ok');
  expect(decodeRecord(full(room + 1), headers, id)).toMatchObject({ dead: { code: 'too_large' } });
});

it('BI-06 takes a byte order mark away', () => {
  expect(decodeRecord(Buffer.from(`\ufeff${JSON.stringify(envelope)}`), headers, id)).toEqual({ ok: envelope });
});

it('never repeats a value in a reason', () => {
  const changes = [{ id: 'CANARY' }, { lane: 'CANARY' }, { emittedAt: 'CANARY' }, { schema: 'CANARY' }];
  for (const change of changes)
    expect(
      JSON.stringify(decodeRecord(Buffer.from(JSON.stringify({ ...envelope, ...change })), headers, id)),
    ).not.toContain('CANARY');
});

it('never throws, whatever the bytes, headers and key', () => {
  const header = fc.dictionary(fc.string({ maxLength: 5 }), fc.string({ maxLength: 5 }));
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), header, fc.option(fc.string()), (bytes, h, key) => {
      decodeRecord(Buffer.from(bytes), { ...h, schema: 'log.accepted.v1' }, key);
    }),
  );
  // Nearly good: one field of the envelope is anything at all.
  fc.assert(
    fc.property(fc.constantFrom(...Object.keys(envelope)), fc.jsonValue(), header, (name, value, h) => {
      decodeRecord(Buffer.from(JSON.stringify({ ...envelope, [name]: value })), { ...h, ...headers }, id);
    }),
    { numRuns: 1_000 },
  );
});
