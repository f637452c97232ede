// Transpiles every project's src/ into its dist/ with swc (types are checked by `npm run check`, not here) and copies
// what is not TypeScript. Unchanged files are skipped, so a second start costs nothing.
import { transformFile } from '@swc/core';
import { cp, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { existsSync } from 'node:fs';

const root = join(import.meta.dirname, '../..');
const listed = process.argv.slice(2);

async function projects() {
  if (listed.length) return listed.map((p) => join(root, p));
  const found = [];
  for (const group of ['apps', 'libs'])
    for (const name of await readdir(join(root, group))) found.push(join(root, group, name));
  return found.filter((p) => existsSync(join(p, 'src')));
}

async function newer(source, target) {
  const made = await stat(target).catch(() => null);
  return !made || (await stat(source)).mtimeMs > made.mtimeMs;
}

async function compile(source, target) {
  const { code, map } = await transformFile(source, { configFile: join(root, '.swcrc'), filename: source });
  await mkdir(dirname(target), { recursive: true });
  await writeFile(`${target}.map`, map ?? '');
  await writeFile(target, `${code}\n//# sourceMappingURL=${relative(dirname(target), `${target}.map`)}\n`);
}

async function build(project) {
  const src = join(project, 'src');
  const dist = join(project, 'dist');
  const expected = new Set();
  let made = 0;
  for (const entry of await readdir(src, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.endsWith('.spec.ts') || entry.name.endsWith('.d.ts')) continue;
    const source = join(entry.parentPath, entry.name);
    const target = join(dist, relative(src, source)).replace(/\.ts$/, '.js');
    expected.add(target);
    if (!(await newer(source, target))) continue;
    made += 1;
    if (entry.name.endsWith('.ts')) await compile(source, target);
    else await cp(source, target, { recursive: true });
  }
  await sweep(dist, expected);
  return made;
}

// A file whose source is gone must not be loaded by accident.
async function sweep(dist, expected) {
  if (!existsSync(dist)) return;
  for (const entry of await readdir(dist, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && !expected.has(path.replace(/\.map$/, ''))) await rm(path);
  }
}

const counts = await Promise.all((await projects()).map(build));
const made = counts.reduce((a, b) => a + b, 0);
if (made && process.stderr.isTTY) console.error(`built ${made} files`);
