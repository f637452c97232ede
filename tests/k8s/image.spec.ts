import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { containersOf, render } from './render.js';

const root = join(import.meta.dirname, '../..');
const lines = readFileSync(join(root, 'infra/image/Dockerfile'), 'utf8').replaceAll('\\\n', ' ').split('\n');
const ignored = readFileSync(join(root, 'infra/image/Dockerfile.dockerignore'), 'utf8').split('\n');

it('runs as the user that the pods run as', () => {
  const user = lines.filter((l) => l.startsWith('USER ')).at(-1);
  for (const d of render(join(root, 'k8s/base')).filter((m) => m.kind === 'Deployment')) {
    const { runAsUser, runAsGroup } = d.spec.template.spec.securityContext;
    expect(user).toBe(`USER ${runAsUser}:${runAsGroup}`);
    for (const c of containersOf(d)) expect(c.image).toMatch(/^collator/);
  }
});

it('ends on a base without a shell, and leaves the entry point to it', () => {
  expect(lines.filter((l) => l.startsWith('FROM ')).at(-1)).toMatch(/distroless\/nodejs\d+/);
  expect(lines.some((l) => l.startsWith('ENTRYPOINT') || /^CMD [^[]/.test(l))).toBe(false);
});

it('sends to the build what it needs and nothing that a working tree holds besides', () => {
  expect(ignored).toContain('*');
  for (const line of ignored.filter((l) => l.startsWith('!'))) expect(existsSync(join(root, line.slice(1)))).toBe(true);
  expect(ignored.filter((l) => /\.collator|\.git|\.kafka|shared/.test(l) && l.startsWith('!'))).toEqual([]);
});

it('loads nothing at run time from a folder that the image leaves out', () => {
  const copied = lines.flatMap((l) => /^COPY --from=build .*\/app\/(\S+) /.exec(l)?.[1] ?? []);
  expect(copied).toEqual(expect.arrayContaining(['package.json', 'node_modules', 'libs', 'apps']));
});

/** Packages that code which runs imports, first file that does by package. */
function imported(): Map<string, string> {
  const found = new Map<string, string>();
  for (const group of ['apps', 'libs'])
    for (const entry of readdirSync(join(root, group), { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (!entry.isFile() || !/\/src\/.*(?<!\.spec)\.ts$/.test(path) || path.includes('/node_modules/')) continue;
      const text = readFileSync(path, 'utf8');
      for (const [, name] of text.matchAll(/^(?:import|export)(?! type)[^;]*?from '([^.'][^']*)'/gm)) {
        const short = name!
          .split('/')
          .slice(0, name!.startsWith('@') ? 2 : 1)
          .join('/');
        if (!short.startsWith('node:') && !builtinModules.includes(short)) found.set(short, path);
      }
    }
  return found;
}

it('keeps in the image every package that the code imports', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: object };
  const packages = [...imported()].filter(([name]) => !name.startsWith('@collator/'));
  expect(packages.length).toBeGreaterThan(10);
  // Types alone (express) are gone once built.
  const missing = packages.filter(([name]) => !Object.hasOwn(dependencies, name) && name !== 'express');
  expect(missing).toEqual([]);
});
