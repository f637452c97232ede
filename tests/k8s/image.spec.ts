import { existsSync, readFileSync } from 'node:fs';
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
