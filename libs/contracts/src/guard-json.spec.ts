import fc from 'fast-check';
import { guardJson } from './guard-json.js';

const guard = (text: string) => guardJson(Buffer.from(text));
const codeOf = (text: string): string => {
  const g = guard(text);
  return 'fault' in g ? g.fault.code : 'ok';
};

it.each([
  ['', 'empty_payload'],
  ['{"a": 1', 'malformed_json'],
  ['not json', 'malformed_json'],
  ['[1]', 'not_an_object'],
  ['7', 'not_an_object'],
  ['null', 'not_an_object'],
  ['{"a":"x\\u0000y"}', 'nul_character'],
  ['{"a":"\\ud800"}', 'invalid_unicode'],
  ['{"a":"\\udc00\\ud800"}', 'invalid_unicode'],
  [`${'{"a":'.repeat(33)}1${'}'.repeat(33)}`, 'too_deep'],
  [`${'['.repeat(100_000)}`, 'too_deep'],
  [`{${Array.from({ length: 10_000 }, (_, i) => `"k${i}":1`).join(',')}}`, 'too_many_fields'],
  ['{"grade":"A","grade":"E"}', 'duplicate_key'],
  ['{"grade":"A","gr\\u0061de":"E"}', 'duplicate_key'],
  ['{"a":{"__proto__":1}}', 'forbidden_key'],
  ['{"constructor":1}', 'forbidden_key'],
  ['{"a":1e400}', 'bad_number'],
  ['{"a":9007199254740993}', 'bad_number'],
  ['{"a":NaN}', 'malformed_json'],
])('refuses %j as %s', (text, code) => {
  expect(codeOf(text)).toBe(code);
});

it('refuses what is not UTF-8 and takes a byte order mark away', () => {
  expect(guardJson(Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({ fault: { code: 'invalid_utf8' } });
  expect(guardJson(Buffer.from('{"a":1}', 'utf16le'))).toHaveProperty('fault');
  expect(guardJson(Buffer.from('\ufeff{"a":1}'))).toEqual({ ok: { a: 1 } });
});

it('names the field, and never the value', () => {
  const g = guard('{"log":{"parts":[{},{"x":"CANARY\\u0000"}]}}');
  expect(g).toMatchObject({ fault: { fieldPath: 'log.parts[1].x' } });
  expect(JSON.stringify(g)).not.toContain('CANARY');
});

const tame = fc
  .dictionary(
    fc
      .string({ unit: 'grapheme', maxLength: 8 })
      .filter((k) => !/[\u0000]|^(__proto__|constructor|prototype)$/.test(k)),
    fc.jsonValue({ maxDepth: 4 }),
  )
  .map((o) => JSON.stringify(o));

it('lets through everything a parser and a stringifier agree on', () => {
  fc.assert(
    fc.property(tame, (text) => {
      const g = guard(text);
      if ('fault' in g)
        return ['nul_character', 'invalid_unicode', 'forbidden_key', 'bad_number'].includes(g.fault.code);
      expect(g.ok).toEqual(JSON.parse(text));
      return true;
    }),
    { numRuns: 2_000 },
  );
});

it('never throws, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      guardJson(bytes);
    }),
    { numRuns: 3_000 },
  );
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:\\u0d8n1e-'), maxLength: 60 }), (text) => {
      guard(text);
    }),
    { numRuns: 5_000 },
  );
});
