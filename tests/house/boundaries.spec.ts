import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

// Lints a text as if it stood at a path of the tree; nothing is written.
function rulesBroken(path: string, code: string): string[] {
  const run = spawnSync(
    process.execPath,
    [join(root, 'node_modules/eslint/bin/eslint.js'), '--stdin', '--stdin-filename', path, '--format', 'json'],
    { cwd: root, input: code, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } },
  );
  const [file] = JSON.parse(run.stdout) as [{ messages: { ruleId: string }[] }];
  return file.messages.map((m) => m.ruleId);
}

beforeAll(() => {
  // Without a project graph the boundary rule says nothing and passes; that would make these tests worthless.
  const graph = spawnSync(
    process.execPath,
    [join(root, 'node_modules/nx/dist/bin/nx.js'), 'graph', '--file=node_modules/.cache/graph.json'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, NX_DAEMON: 'false' } },
  );
  expect(graph.status).toBe(0);
}, 120_000);

const planted: readonly [string, string, string, string][] = [
  ['a pure lib reads a file', 'libs/scoring/src/planted.ts', `import 'node:fs';`, 'no-restricted-imports'],
  ['a pure lib reads a file without the prefix', 'libs/access/src/planted.ts', `import 'fs';`, 'no-restricted-imports'],
  [
    'a pure lib looks at the clock',
    'libs/scoring/src/planted.ts',
    `export const t = Date.now();`,
    'no-restricted-properties',
  ],
  [
    'a pure lib makes a date of now',
    'libs/redaction/src/planted.ts',
    `export const t = new Date();`,
    'no-restricted-syntax',
  ],
  [
    'a pure lib draws lots',
    'libs/extraction/src/planted.ts',
    `export const r = Math.random();`,
    'no-restricted-properties',
  ],
  [
    'a pure lib reads the environment',
    'libs/mapping/src/planted.ts',
    `export const e = process;`,
    'no-restricted-globals',
  ],
  [
    'a pure lib says any',
    'libs/scoring/src/planted.ts',
    `export const a: any = 1;`,
    '@typescript-eslint/no-explicit-any',
  ],
  [
    'a pure lib uses a platform lib',
    'libs/scoring/src/planted.ts',
    `import '@collator/messaging';`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'contracts use a platform lib',
    'libs/contracts/src/planted.ts',
    `import '@collator/persistence';`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'an app imports an app',
    'apps/triage/src/planted.ts',
    `import '@collator/ingest';`,
    '@nx/enforce-module-boundaries',
  ],
  [
    'a platform lib imports a service',
    'libs/messaging/src/planted.ts',
    `import '@collator/ingest';`,
    '@nx/enforce-module-boundaries',
  ],
  ['kafkajs outside messaging', 'apps/triage/src/planted.ts', `import 'kafkajs';`, 'no-restricted-imports'],
  [
    'kafkajs in messaging but outside its adapter',
    'libs/messaging/src/planted.ts',
    `import 'kafkajs';`,
    'no-restricted-imports',
  ],
  [
    'typeorm outside persistence and stores',
    'apps/triage/src/planted.ts',
    `import 'typeorm';`,
    'no-restricted-imports',
  ],
  ['pg outside persistence and stores', 'libs/security/src/planted.ts', `import 'pg';`, 'no-restricted-imports'],
  [
    'the environment outside its one file',
    'apps/ingest/src/planted.ts',
    `export const e = process.env;`,
    'no-restricted-properties',
  ],
  [
    'a constructor with six parameters',
    'apps/ingest/src/planted.ts',
    `export class A { constructor(public a: 1, public b: 1, public c: 1, public d: 1, public e: 1, public f: 1) {} }`,
    '@typescript-eslint/max-params',
  ],
  [
    'a function of more than sixty lines',
    'apps/ingest/src/planted.ts',
    `export function f() {\n${'  f();\n'.repeat(61)}}`,
    'max-lines-per-function',
  ],
];

describe('the boundaries of the house', () => {
  it.each(planted)(
    '%s: the lint fails',
    (_name, path, code, rule) => {
      expect(rulesBroken(path, code)).toContain(rule);
    },
    60_000,
  );

  it('a store may use typeorm and the kafka adapter may use kafkajs', () => {
    expect(rulesBroken('apps/triage/src/planted.store.ts', `import 'typeorm';`)).toEqual([]);
    expect(rulesBroken('libs/messaging/src/kafka/planted.ts', `import 'kafkajs';`)).toEqual([]);
  }, 60_000);
});
