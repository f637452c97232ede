import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topicNames } from '../topics.js';
import { incompatible } from '../schema/incompatible.js';
import { eventSchemas } from '../schema/events.js';
import type { Schema } from '../schema/schema.js';
import { documents } from './documents.js';

const generated = join(import.meta.dirname, '../../generated');
const published = join(import.meta.dirname, '../../published');
const read = (file: string): Schema => JSON.parse(readFileSync(file, 'utf8')) as Schema;

function refsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Record<string, unknown>)['$ref'];
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(refsOf)];
}

const resolves = (document: unknown, ref: string): boolean => {
  let at: unknown = document;
  for (const part of ref.replace(/^#\//, '').split('/')) at = (at as Record<string, unknown> | undefined)?.[part];
  return at !== undefined;
};

const id = '0190a0b1-c2d3-8e4f-a5b6-c7d8e9f0a1b2';

it('stands on disk as the code has it', () => {
  for (const [path, text] of documents()) {
    expect([path, existsSync(join(generated, path))]).toEqual([path, true]);
    expect(readFileSync(join(generated, path), 'utf8') === text ? path : `${path} drifted`).toBe(path);
  }
});

it('breaks nothing that was published', () => {
  const files = readdirSync(published);
  expect(files.length).toBe(Object.keys(eventSchemas).length);
  for (const file of files)
    expect(incompatible(read(join(published, file)), read(join(generated, 'schemas', file)))).toEqual([]);
});

it('has only valid schemas, and an event that keeps and one that breaks its own', () => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
  (addFormats as unknown as (a: Ajv2020) => void)(ajv);
  const checks = Object.entries(eventSchemas).map(([event, schema]) => [event, ajv.compile(schema as object)] as const);
  const withdrawn = {
    id,
    schema: 'log.withdrawn.v1',
    logId: id,
    version: 1,
    acceptedOn: '2026-05-07',
    marking: 'OFFICIAL',
    lane: 'routine',
    emittedAt: '2026-05-07T10:00:00Z',
    data: { logId: id, urn: 'RIU-2026-0000001', reasonCode: 'WRONG', withdrawnAt: '2026-05-07T10:00:00Z' },
  };
  const check = checks.find(([event]) => event === 'log.withdrawn.v1')![1];
  expect(check(withdrawn)).toBe(true);
  expect(check({ ...withdrawn, data: { ...withdrawn.data, extra: 1 } })).toBe(false);
  expect(check({ ...withdrawn, version: 0 })).toBe(false);
});

it('names every topic in the AsyncAPI document, and every reference leads somewhere', () => {
  const api = JSON.parse(documents().get('asyncapi.json')!) as { channels: Record<string, { address: string }> };
  expect(
    Object.values(api.channels)
      .map((c) => c.address)
      .sort(),
  ).toEqual([...topicNames].sort());
  const doors = JSON.parse(documents().get('openapi.json')!) as object;
  for (const document of [api, doors])
    for (const ref of refsOf(document)) expect([ref, resolves(document, ref)]).toEqual([ref, true]);
});

describe('a change is incompatible that', () => {
  const before: Schema = {
    type: 'object',
    required: ['a'],
    properties: {
      a: { type: 'string', maxLength: 5 },
      b: { type: 'string', enum: ['x', 'y'] },
      c: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    },
  };
  const change = (properties: object, required = ['a']): string[] =>
    incompatible(before, {
      type: 'object',
      required,
      properties: { ...(before['properties'] as object), ...properties },
    });
  it.each<[string, object, string[] | undefined]>([
    ['takes a field away', { a: undefined }, undefined],
    ['narrows a code list', { b: { type: 'string', enum: ['x'] } }, undefined],
    ['changes a type', { a: { type: 'number' } }, undefined],
    ['lowers a limit', { a: { type: 'string', maxLength: 4 } }, undefined],
    ['asks for a field that was optional', {}, ['a', 'b']],
    ['takes an alternative away', { c: { anyOf: [{ type: 'string' }] } }, undefined],
  ])('%s', (_, properties, required) => {
    const clean = JSON.parse(JSON.stringify(properties)) as object;
    const merged =
      'a' in properties && (properties as { a: unknown }).a === undefined
        ? incompatible(before, {
            ...before,
            properties: { b: (before['properties'] as Schema)['b'], c: (before['properties'] as Schema)['c'] },
          })
        : change(clean, required ?? ['a']);
    expect(merged.length).toBeGreaterThan(0);
  });

  it('does not: a new optional field, a further code, a wider limit', () => {
    expect(
      change({
        d: { type: 'string' },
        b: { type: 'string', enum: ['x', 'y', 'z'] },
        a: { type: 'string', maxLength: 9 },
      }),
    ).toEqual([]);
  });
});
