import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { topicNames } from '../topics.js';
import { breaksOf, driftOf } from './compare.js';
import { documents, publicSchemas, snapshots } from './documents.js';

const generated = join(import.meta.dirname, '../../generated');
const files = new Map(
  readdirSync(generated, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, readFileSync(join(generated, name), 'utf8')]),
);

describe('what is generated', () => {
  it('stands on disk as the code has it', () => {
    expect(driftOf(files)).toEqual([]);
  });

  it('breaks nothing that was published, and everything is published', () => {
    expect(breaksOf(files)).toEqual([]);
    expect([...snapshots().keys()].filter((path) => !files.has(path))).toEqual([]);
  });

  it('is seen to drift when a document is changed, missing or left over', () => {
    const changed = new Map(files).set('openapi.json', '{}').set('schemas/old.json', '{}');
    changed.delete('code-lists.json');
    expect(driftOf(changed)).toEqual([
      'openapi.json: not as the code',
      'code-lists.json: not as the code',
      'schemas/old.json: nothing makes this file',
    ]);
  });

  it('is seen to break what was published when the code no longer has it', () => {
    const receipt = JSON.parse(files.get('published/receipt.json')!) as { properties: object };
    const wider = { ...receipt, properties: { ...receipt.properties, seal: { type: 'string' } } };
    const before = new Map(files)
      .set('published/receipt.json', JSON.stringify(wider))
      .set('published/log.gone.v1.json', '{}');
    expect(breaksOf(before)).toEqual(['receipt: $.seal: the field is gone', 'log.gone.v1: the schema is gone']);
  });
});

const document = (path: string) => JSON.parse(documents().get(path)!) as Record<string, Record<string, unknown>>;

function refsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = (value as Record<string, unknown>)['$ref'];
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(refsOf)];
}

const resolves = (root: unknown, ref: string): boolean => {
  let at: unknown = root;
  for (const part of ref.replace(/^#\//, '').split('/')) at = (at as Record<string, unknown> | undefined)?.[part];
  return at !== undefined;
};

it.each(['asyncapi.json', 'openapi.json'])('%s has no reference that leads nowhere', (path) => {
  const root = document(path);
  const refs = refsOf(root);
  expect(refs.length).toBeGreaterThan(10);
  expect(refs.filter((ref) => !ref.startsWith('#/') || !resolves(root, ref))).toEqual([]);
});

it('the AsyncAPI document names every topic once, who sends it and who receives it', () => {
  const api = document('asyncapi.json');
  const channels = Object.values(api['channels']!) as { address: string }[];
  expect(channels.map((c) => c.address).sort()).toEqual([...topicNames].sort());
  const operations = Object.values(api['operations']!) as { action: string; channel: { $ref: string } }[];
  for (const id of Object.keys(api['channels']!))
    expect(operations.filter((o) => o.channel.$ref === `#/channels/${id}`).map((o) => o.action)).toEqual([
      'send',
      'receive',
    ]);
});

interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: object };
  readonly responses: Readonly<Record<string, { readonly description: string }>>;
}

it('the OpenAPI document gives every operation its own name, its path parameters and its refusals', () => {
  const { paths } = document('openapi.json') as unknown as { paths: Record<string, Record<string, Operation>> };
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  const names = operations.map((o) => o.operation.operationId);
  expect(new Set(names).size).toBe(names.length);
  for (const { path, method, operation } of operations) {
    const named = (operation.parameters ?? []).filter((p) => p.in === 'path').map((p) => `{${p.name}}`);
    expect([path, named]).toEqual([path, path.match(/\{\w+\}/g) ?? []]);
    expect([path, Object.keys(operation.responses)]).toEqual([path, expect.arrayContaining(['401', '403', '404'])]);
    expect([path, Object.keys(operation.responses).some((s) => s.startsWith('2'))]).toEqual([path, true]);
    if (method === 'get') expect([path, operation.requestBody]).toEqual([path, undefined]);
  }
});

it('publishes a schema under a name of its own', () => {
  const ids = Object.values(publicSchemas).map((schema) => schema['$id']);
  expect(new Set(ids).size).toBe(ids.length);
});
