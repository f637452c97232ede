import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import { compartments, sourceTypes, themes } from '../code-lists/index.js';
import { decodeRecord } from '../decode-record.js';
import { checkSubmission } from '../submission/check-submission.js';
import { eventNames, type EventName } from '../topics.js';
import { publicSchemas } from '../generate/documents.js';
import { doors, doorSchemas } from './doors/index.js';
import { samples } from './samples.js';
import type { Schema } from './schema.js';

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
// Where an OpenAPI document keeps what its schemas refer to.
ajv.addVocabulary(['components']);
(addFormats as unknown as (a: Ajv2020) => void)(ajv);
const checkOf = Object.fromEntries(
  Object.entries(publicSchemas).map(([name, schema]) => [name, ajv.compile(schema as object)]),
);
const faults = (name: string, value: unknown): string[] => {
  const check = checkOf[name]!;
  return check(value) ? [] : (check.errors ?? []).map((e) => `${e.instancePath} ${e.keyword}`);
};

it.each([...eventNames])('the sample of %s keeps its schema, and survives being read', (event) => {
  expect(faults(event, samples[event])).toEqual([]);
  const bytes = Buffer.from(JSON.stringify(samples[event]));
  if (event === 'log.submitted.v1') expect(checkSubmission(bytes)).toMatchObject({ ok: {}, warnings: [] });
  else {
    const { logId } = samples[event] as { logId: string };
    expect(decodeRecord(bytes, { schema: event }, logId)).toEqual({ ok: samples[event] });
  }
});

// Every place of a sample where an object stands: [how to reach it].
function objectsIn(value: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner = Object.entries(value).flatMap(([k, v]) => objectsIn(v, [...path, k]));
  return Array.isArray(value) ? inner : [path, ...inner];
}
const at = (root: unknown, path: readonly (string | number)[]): Record<string, unknown> =>
  path.reduce<unknown>((o, k) => (o as Record<string, unknown>)[k], root) as Record<string, unknown>;

it.each(eventNames.filter((e) => e !== 'log.submitted.v1'))(
  'no object of %s may lack a field or have one more',
  (event: EventName) => {
    for (const path of objectsIn(samples[event])) {
      const more = structuredClone(samples[event]);
      at(more, path)['extra'] = 1;
      expect([path, faults(event, more).length > 0]).toEqual([path, true]);
      for (const name of Object.keys(at(samples[event], path))) {
        const less = structuredClone(samples[event]);
        delete at(less, path)[name];
        expect([path, name, faults(event, less).length > 0]).toEqual([path, name, true]);
      }
    }
  },
);

it('compiles every schema that a door names', () => {
  const components = { components: { schemas: doorSchemas } };
  for (const door of doors) {
    const asked = [...Object.values(door.query ?? {}), ...Object.values(door.headers ?? {})].map((a) => a.schema);
    const contents = [door.body ?? {}, ...Object.values(door.answers).map((a) => a ?? {})].flatMap(Object.values);
    for (const schema of [...asked, ...(contents as Schema[])])
      expect(() => ajv.compile({ ...schema, ...components })).not.toThrow();
  }
});

const text = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: max });
const instant = fc.constantFrom('2026-05-07T23:15:00+01:00', '2026-05-07T22:15:00.5Z', '2026-05-07T22:15Z', null);
const submission = fc.record(
  {
    id: fc.string({ unit: fc.constantFrom(...'aZ09._-'), minLength: 1, maxLength: 128 }),
    sourceType: fc.constantFrom(...sourceTypes.codes.map((c) => c.code)),
    grade: fc.record(
      {
        source: fc.integer({ min: 0, max: 4 }),
        assessment: fc.constantFrom(...'ABCDEa'),
        handling: fc.constantFrom('P', 'C', 'c'),
        conditions: fc.array(text(20), { maxLength: 3 }),
      },
      { requiredKeys: ['source', 'assessment', 'handling'] },
    ),
    marking: fc.constantFrom('OFFICIAL', 'uk secret', 'OFFICIAL-SENSITIVE // RECIPIENTS ONLY'),
    compartments: fc.subarray(compartments.codes.map((c) => c.code)),
    title: text(20),
    body: text(60),
    comment: fc.option(text(20)),
    eventFrom: instant,
    learntAt: instant,
    purpose: fc.option(text(20)),
    themes: fc.subarray(themes.codes.map((c) => c.code)),
    corroborates: fc.array(fc.constantFrom('D001', 'D 2'), { maxLength: 2 }),
    source: fc.option(fc.record({ name: text(10), notes: text(10) }, { requiredKeys: [] })),
    colour: fc.constant('red'),
  },
  { requiredKeys: ['id', 'sourceType', 'grade', 'marking', 'title', 'body'] },
);

it('the door accepts only what keeps the published schema, and hands on only what does', () => {
  const isBlank = (s: string): boolean => !/[^\s\p{Cf}]/u.test(s);
  fc.assert(
    fc.property(submission, (sent) => {
      const checked = checkSubmission(Buffer.from(JSON.stringify(sent)));
      const broken = faults('log.submitted.v1', sent).filter((f) => !f.endsWith(' format') && !f.endsWith(' anyOf'));
      if ('ok' in checked) {
        expect(broken.filter((f) => !/^\/(eventFrom|learntAt)/.test(f))).toEqual([]);
        expect(faults('log.submitted.v1', checked.ok)).toEqual([]);
      } else {
        // A schema cannot say that a text is blank or holds what no text may.
        const texts = [sent.title, sent.body, ...(sent.grade.conditions ?? [])];
        const beyond = texts.some(isBlank) || /\\u0000|\\ud[89a-f]/.test(JSON.stringify(sent));
        expect([checked.refused, beyond || broken.length > 0]).toEqual([checked.refused, true]);
      }
    }),
    { numRuns: 1_500 },
  );
});
