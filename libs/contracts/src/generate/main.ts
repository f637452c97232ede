import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documents } from './documents.js';

const folder = join(import.meta.dirname, '../../generated');
const check = process.argv.includes('--check');

let stale = 0;
for (const [path, text] of documents()) {
  const file = join(folder, path);
  const same = existsSync(file) && readFileSync(file, 'utf8') === text;
  if (same) continue;
  stale += 1;
  if (check) {
    console.error(`${path} differs from the code; \`npm run contracts\` writes it anew`);
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`wrote generated/${path}`);
}
if (!check && stale === 0) console.log('everything is up to date');
if (check && stale > 0) process.exitCode = 1;
