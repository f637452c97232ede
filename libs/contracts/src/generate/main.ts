import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { breaksOf, driftOf } from './compare.js';
import { documents, snapshots } from './documents.js';

// Without arguments: writes what differs. `--check`: writes nothing, and exits 1 on a difference or a breach of what is
// published. `--publish`: takes the schemas as published from now on, unless they break what was.
const folder = join(import.meta.dirname, '../../generated');

function filesOf(under: string): Map<string, string> {
  const names = readdirSync(under, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return new Map(names.map((name) => [name.replaceAll('\\', '/'), readFileSync(join(under, name), 'utf8')]));
}

function write(wanted: ReadonlyMap<string, string>, there: ReadonlyMap<string, string>): number {
  const changed = [...wanted].filter(([path, text]) => there.get(path) !== text);
  for (const [path, text] of changed) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    console.log(`wrote generated/${path}`);
  }
  return changed.length;
}

mkdirSync(folder, { recursive: true });
const files = filesOf(folder);
const breaks = breaksOf(files);
const asked = process.argv[2];

if (asked === '--check') {
  const drift = driftOf(files);
  for (const line of [...drift, ...breaks]) console.error(line);
  if (drift.length > 0) console.error('`npm run contracts` writes them anew');
  if (drift.length + breaks.length > 0) process.exitCode = 1;
} else if (asked === '--publish' && breaks.length > 0) {
  for (const line of breaks) console.error(line);
  console.error('nothing was published: a schema that breaks the published one needs a new version of its name');
  process.exitCode = 1;
} else {
  const wanted = new Map([...documents(), ...(asked === '--publish' ? snapshots() : [])]);
  for (const path of files.keys()) if (!wanted.has(path) && !path.startsWith('published/')) rmSync(join(folder, path));
  if (write(wanted, files) === 0) console.log('everything is up to date');
}
