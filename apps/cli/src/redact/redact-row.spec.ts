import { fits, largestText, redactLine } from './redact-row.js';

const at = Date.parse('2026-08-01T12:00:00Z');
interface Told {
  readonly id: string;
  readonly clues: readonly { type: number; field: string; start: number; end: number; span: string }[];
  readonly rewritten: { readonly text: string };
  readonly residualRisk: { readonly reasons: readonly { readonly code: string }[] };
  readonly error: { readonly code: string };
}
const out = (row: unknown) => redactLine(JSON.stringify(row), at).out as Told;

test('a bare text comes back with its clues, new text and risk', () => {
  const text = 'My brother told me that Marek drives a blue van.';
  const got = out({ id: 'a', text, context: { sourceType: 'PUBLIC' } });
  expect(got.id).toBe('a');
  expect(got.clues.map((c) => [c.type, c.field, c.span])).toContainEqual([
    1,
    'text',
    'My brother told me that Marek drives a blue van',
  ]);
  for (const c of got.clues) expect(text.slice(c.start, c.end)).toBe(c.span);
  expect(got.rewritten.text).toContain('Marek drives a blue van');
  expect(got.rewritten.text).not.toMatch(/brother/i);
  expect(got.residualRisk.reasons.map((r) => r.code)).toContain('freshness_unknown');
});

test('the labels of a labelled log are never read', () => {
  const submitted = { title: 'T', body: 'A van called at noon.', comment: null };
  const log = { id: 'D1', sourceType: 'PUBLIC', submitted };
  const labelled = { ...log, truth: { leaks: [{ type: 1, span: 'A van' }], mustNotAppear: ['noon'] } };
  expect(out(labelled)).toEqual(out(log));
});

test.each([
  ['not_json', '{'],
  ['not_an_object', '[1]'],
  ['field_missing', '{"text":"a"}'],
  ['field_missing', '{"id":"a"}'],
  ['field_invalid', '{"id":"a","submitted":{"body":"b","title":7}}'],
])('a bad line is told with %s and throws nothing', (code, line) => {
  const { ok, out: told } = redactLine(line, at);
  expect([ok, (told as Told).error.code]).toEqual([false, code]);
});

test('a text over one mebibyte is refused, one of exactly that is read', () => {
  const most = 'a'.repeat(largestText);
  expect([fits([most]), fits([most, 'a']), fits([`${most.slice(2)}é`]), fits([`${most.slice(1)}é`])]).toEqual([
    true,
    false,
    true,
    false,
  ]);
  const { ok, out: told } = redactLine(JSON.stringify({ id: 'b', text: `${most}a` }), at);
  expect([ok, told]).toEqual([
    false,
    { id: 'b', error: { code: 'text_too_large', field: null, rule: 'at most 1048576 bytes of text' } },
  ]);
});
