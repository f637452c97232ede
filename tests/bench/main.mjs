// npm run bench -- NAME [--runs N] [--json]
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure } from './harness.mjs';

const folder = join(import.meta.dirname, 'benches');
const names = (await readdir(folder)).map((f) => f.replace(/\.mjs$/, ''));
const usage = `npm run bench -- NAME [--runs N] [--json]\n\nBenches: ${names.join(', ')}\n\nThe last line with --json is one object: bench, machine, commit, rows, goals. Exit 1 where a goal is missed.`;

function wanted() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { json: { type: 'boolean' }, runs: { type: 'string' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    return { error: error.message };
  }
}

const { positionals = [], values = {}, error } = wanted();
if (values.help) {
  console.log(usage);
} else if (error || positionals.length !== 1 || !names.includes(positionals[0])) {
  console.error(error ? `${error}\n\n${usage}` : usage);
  process.exitCode = 2;
} else {
  const { bench } = await import(join(folder, `${positionals[0]}.mjs`));
  const told = (text) => process.stderr.isTTY && process.stderr.write(`\r\x1b[2K${bench.name}: ${text}`);
  const result = await measure(bench, { runs: Number(values.runs ?? 0), told });
  if (process.stderr.isTTY) process.stderr.write('\n');
  if (values.json) console.log(JSON.stringify(result));
  else {
    console.log(`${result.bench} at ${result.commit} on ${result.machine}`);
    for (const r of result.rows) console.log(`  ${r.name.padEnd(28)} ${r.median} ${r.unit}  (${r.min}–${r.max})`);
    for (const g of result.goals) console.log(`  ${g.met ? 'met   ' : 'missed'} ${g.name}: ${g.value} (${g.goal})`);
  }
  if (result.goals.some((g) => !g.met)) process.exitCode = 1;
  process.exit();
}
