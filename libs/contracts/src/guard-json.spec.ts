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
  ['{"a":1e-400}', 'bad_number'],
  ['{"a":NaN}', 'bad_number'],
  ['{"a":-Infinity}', 'bad_number'],
  ['{"a":1-2}', 'malformed_json'],
  ['{"a":Nope}', 'malformed_json'],
  ['{"a":0.0,"b":-0,"c":9007199254740991,"d":1e-300}', 'ok'],
  ['{"a":"C:\\\\u0000 \\\\ud800 NaN 1e400"}', 'ok'],
  ['{"a":"\\ud83d\\ude00"}', 'ok'],
  [`${'{"a":'.repeat(32)}1${'}'.repeat(32)}`, 'ok'],
])('refuses %j as %s', (text, code) => {
  expect(codeOf(text)).toBe(code);
});

it('refuses what is not UTF-8 and takes a byte order mark away', () => {
  expect(guardJson(Buffer.from([0x7b, 0xff, 0x7d]))).toMatchObject({ fault: { code: 'invalid_utf8' } });
  expect(guardJson(Buffer.from('{"a":1}', 'utf16le'))).toMatchObject({ fault: { code: 'invalid_utf8' } });
  expect(guardJson(Buffer.from('{"a":1}', 'utf16le').swap16())).toMatchObject({ fault: { code: 'invalid_utf8' } });
  expect(guardJson(Buffer.from('\ufeff{"a":1}'))).toEqual({ ok: { a: 1 } });
});

it('names the field, and never the value', () => {
  const g = guard('{"log":{"parts":[{},{"x":"CANARY\\u0000"}]}}');
  expect(g).toMatchObject({ fault: { fieldPath: 'log.parts[1].x' } });
  expect(JSON.stringify(g)).not.toContain('CANARY');
});

it('tells at which byte a text stops being JSON', () => {
  const reasonOf = (text: string): string => (guard(text) as { fault: { reason: string } }).fault.reason;
  expect(reasonOf('{"a":1')).toBe('not JSON at byte 6');
  expect(reasonOf('{"é":x}')).toBe('not JSON at byte 6');
  expect(reasonOf('\ufeff{"a":x}')).toBe('not JSON at byte 8');
});

it('reads text as it reads bytes', () => {
  expect(guardJson('\ufeff{"a":1}')).toEqual({ ok: { a: 1 } });
  expect(guardJson('{"a":"\ud800"}')).toMatchObject({ fault: { code: 'invalid_unicode' } });
});

const strings = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(strings)
      : Object.entries(value ?? {}).flatMap(([k, v]) => [k, ...strings(v)]);
const numbers = (value: unknown): number[] =>
  typeof value === 'number' ? [value] : typeof value === 'object' ? Object.values(value ?? {}).flatMap(numbers) : [];
const names = (value: unknown): string[] =>
  typeof value === 'object' && value !== null
    ? [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(names)]
    : [];

const hostility: Readonly<Record<string, (value: unknown) => boolean>> = {
  nul_character: (v) => strings(v).some((s) => s.includes('\0')),
  invalid_unicode: (v) => strings(v).some((s) => /\p{Surrogate}/u.test(s)),
  forbidden_key: (v) => names(v).some((n) => ['__proto__', 'constructor', 'prototype'].includes(n)),
  bad_number: (v) => numbers(v).some((n) => Math.abs(n) >= 2 ** 53),
};

it('refuses what a parser reads only for the reason it names, and lets the rest through unchanged', () => {
  const text = fc
    .dictionary(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 8 }), fc.constantFrom('constructor', '\\u0000')),
      fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.string({ unit: fc.constantFrom(...'\\u0d8"\0'), maxLength: 12 })),
    )
    .map((o) => JSON.stringify(o));
  fc.assert(
    fc.property(text, (t) => {
      const value: unknown = JSON.parse(t);
      const g = guard(t);
      if ('fault' in g) expect([t, hostility[g.fault.code]!(value)]).toEqual([t, true]);
      else {
        expect(g.ok).toEqual(value);
        for (const [code, holds] of Object.entries(hostility)) expect([code, holds(value)]).toEqual([code, false]);
      }
    }),
    { numRuns: 5_000 },
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
