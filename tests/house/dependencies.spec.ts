import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

it('gives a reason for every direct dependency, and for no other', () => {
  const told = [...read('docs/dependencies.md').matchAll(/^\| `([^`]+)` +\| (.{10,}) \|$/gm)].map((m) => m[1]!);
  expect(told.sort()).toEqual(Object.keys(manifest.dependencies).sort());
});

it('pins every version exactly', () => {
  for (const [name, version] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)]);
});

it('has a lock file without the address of any registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved": "(https?|git)/);
});

it('names only files that exist in the README, and every numbered chapter once', () => {
  const readme = read('README.md');
  for (const [, path] of readme.matchAll(/`((?:apps|libs|tests|docs|infra|k8s)\/[\w./-]+\.(?:ts|md|json|yaml))`/g))
    expect(read(path!).length).toBeGreaterThan(0);
});
