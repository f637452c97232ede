import { checkSubmission } from '@collator/contracts';
import type { World } from './command.js';
import { exitCodes } from './exit-codes.js';
import { assertFile, feedRows, mappingNamed, type FeedRow, type RowProblem } from './feed-rows.js';
import { readOptions, wholeNumber, WrongUsage } from './options.js';
import { counted } from './print.js';
import { refusalLine } from './submit.js';

/** What would become of one row at the door. */
export type Tried =
  | { readonly line: number; readonly submission: unknown; readonly warnings: readonly RowProblem[] }
  | { readonly line: number; readonly problems: readonly RowProblem[] };

const told = (f: { readonly code: string; readonly field?: string }): RowProblem => ({
  code: f.code,
  field: f.field ?? null,
});

/** Judges one row as the door would, as far as a row alone tells; `at` is the clock for times that lie ahead. */
export function tryRow(row: FeedRow, at: Date): Tried {
  if ('problems' in row) return row;
  const checked = checkSubmission(Buffer.from(row.submission), at);
  if ('refused' in checked) return { line: row.line, problems: checked.refused.map(told) };
  return { line: row.line, submission: JSON.parse(row.submission), warnings: checked.warnings.map(told) };
}

interface TryCounts {
  readonly rows: number;
  readonly wouldEnter: number;
  readonly withWarnings: number;
  readonly wouldFail: number;
}

function tell(world: World, tried: Tried, json: boolean): void {
  if (json) return world.out(JSON.stringify('problems' in tried ? { refused: tried } : { row: tried }));
  const { line } = tried;
  if ('problems' in tried) return tried.problems.forEach((p) => world.out(refusalLine({ line, ...p })));
  world.out(`line ${line} would enter as`);
  JSON.stringify(tried.submission, null, 2)
    .split('\n')
    .forEach((l) => world.out(`  ${l}`));
  tried.warnings.forEach((w) => world.out(`  warning: ${w.code}${w.field ? ` (${w.field})` : ''}`));
}

async function tryAll(
  rows: AsyncIterable<FeedRow>,
  show: { readonly first: number; readonly tell: (tried: Tried) => void },
): Promise<TryCounts> {
  const counts = { rows: 0, wouldEnter: 0, withWarnings: 0, wouldFail: 0 };
  for await (const row of rows) {
    const tried = tryRow(row, new Date());
    counts.rows += 1;
    if ('problems' in tried) counts.wouldFail += 1;
    else {
      counts.wouldEnter += 1;
      if (tried.warnings.length > 0) counts.withWarnings += 1;
    }
    if ('problems' in tried || counts.wouldEnter <= show.first) show.tell(tried);
  }
  return counts;
}

/** `mapping try FILE --mapping M`: what would become of a file, without sending it. */
export async function tryMapping(args: readonly string[], world: World): Promise<number> {
  const { values, positionals } = readOptions(
    args,
    { mapping: { type: 'string' }, rows: { type: 'string' }, json: { type: 'boolean', default: false } },
    ['FILE'],
  );
  if (values.mapping === undefined) throw new WrongUsage('--mapping is missing');
  const first = wholeNumber('--rows', values.rows, { min: 0, max: 1000, default: 3 });
  const mapping = await mappingNamed(values.mapping);
  const file = positionals[0]!;
  await assertFile(file);
  const counts = await tryAll(feedRows(file, mapping), { first, tell: (t) => tell(world, t, values.json) });
  const warned = counts.withWarnings ? ` (${counts.withWarnings} with warnings)` : '';
  world.out(
    values.json
      ? JSON.stringify(counts)
      : `${counted(counts.rows, 'row')}: ${counts.wouldEnter} would enter${warned}, ${counts.wouldFail} would be refused`,
  );
  return counts.wouldFail > 0 ? exitCodes.foundWrong : exitCodes.ok;
}
