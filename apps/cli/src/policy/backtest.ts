import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { PolicyComparison, type Comparison, type OutcomeChange } from '@collator/scoring';
import { historyItemOf } from '../assess/assess-line.js';
import type { World } from '../command.js';
import { assertFile } from '../feed-rows.js';
import { columns, counted } from '../print.js';
import { policyOf } from './policy-document.js';

/** Changes that a person is shown; `--json` gives them all. */
const shownChanges = 20;

type Table = Comparison['bands'];

function tableLines(table: Table): string[] {
  const names = Object.keys(Object.values(table)[0] ?? {});
  return columns([
    ['  before \\ after', ...names],
    ...Object.entries(table).map(([name, row]) => [`  ${name}`, ...names.map((n) => String(row[n]))]),
  ]);
}

function changeLine({ id, before, after, reasons }: OutcomeChange): string {
  return `  ${id}: ${before.band}/${before.priority} → ${after.band}/${after.priority}: ${reasons.join('; ')}`;
}

function tell(c: Comparison, refusedLines: number, world: World): void {
  world.out(`${c.before} → ${c.after}: ${counted(c.items, 'item')}, ${c.changed} judged otherwise`);
  world.out('bands');
  tableLines(c.bands).forEach((l) => world.out(l));
  world.out('priorities');
  tableLines(c.priorities).forEach((l) => world.out(l));
  world.out(`threat to life: ${c.threatToLife.raised} raised, ${c.threatToLife.dropped} dropped`);
  c.changes.slice(0, shownChanges).forEach((change) => world.out(changeLine(change)));
  if (c.changed > shownChanges) world.out(`  and ${c.changed - shownChanges} more (--json gives all)`);
  if (refusedLines > 0) world.out(`${counted(refusedLines, 'line')} refused`);
}

const refusedBy = (c: Comparison): number => Object.values(c.refused).reduce((sum, n) => sum + (n ?? 0), 0);

/** Judges a history under two policies; false where lines of it were refused. */
export async function backtest(files: readonly string[], world: World, json: boolean): Promise<boolean> {
  const [before, after, history] = files as [string, string, string];
  const comparison = new PolicyComparison(await policyOf(before), await policyOf(after));
  if (history !== '-') await assertFile(history);
  const input = history === '-' ? process.stdin : createReadStream(history);
  let [line, bad] = [0, 0];
  for await (const text of createInterface({ input, crlfDelay: Infinity })) {
    line += 1;
    if (text.trim() === '') continue;
    const read = historyItemOf(text);
    if ('error' in read) {
      bad += 1;
      if (json) world.out(JSON.stringify({ line, error: read.error }));
      else world.err(`line ${line}: ${read.error.code} (${read.error.field})`);
      continue;
    }
    const change = comparison.add(read.item);
    if (change && json) world.out(JSON.stringify({ change }));
  }
  const result = comparison.result();
  const refused = bad + refusedBy(result);
  const { changes: _listed, ...figures } = result;
  if (json) world.out(JSON.stringify({ ...figures, refusedLines: refused }));
  else tell(result, refused, world);
  return refused === 0;
}
