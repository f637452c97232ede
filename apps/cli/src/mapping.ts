import { readFile } from 'node:fs/promises';
import type { Command, World } from './command.js';
import { connect } from './connect.js';
import { exitCodes } from './exit-codes.js';
import { assertFile } from './feed-rows.js';
import { tryMapping } from './mapping-try.js';
import { doorOptions, readOptions, WrongUsage } from './options.js';
import { columns } from './print.js';

const usage = `collator mapping try FILE --mapping M [--rows N] [--json]
collator mapping save FILE [--as PERSON] [--url U] [--issuer U] [--json]
collator mapping list [--as PERSON] [--url U] [--issuer U] [--json]

try shows what a mapping makes of a file without sending anything: its first rows as they would enter, and every row that
would be refused, by the mapping or by the checks of the door. Whether an id is known there already, only the door knows.
save puts a version of a mapping at the door, for files that are sent there; a saved version does not change. list tells
the mappings that the door knows for this person's organisation.

  FILE            try: the file that the mapping reads; save: the mapping, a JSON file
  --mapping M     a shipped mapping's name or a mapping file
  --rows N        rows to show (default 3, at most 1000)
  --as PERSON     demo person (default sam.submitter); COLLATOR_TOKEN instead where it is set
  --json          JSON lines; of try, the counts as one JSON object on the last line

Exit codes: 0 every row would enter, or saved; 1 some would not, or the door refused; 2 wrong usage; 3 the door does not
answer.`;

interface Listed {
  readonly id: string;
  readonly version: string;
  readonly format: string;
  readonly describe: string | null;
}

async function documentIn(file: string): Promise<unknown> {
  await assertFile(file);
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    throw new WrongUsage('the mapping file is not JSON');
  }
}

async function save(args: readonly string[], world: World): Promise<number> {
  const { values, positionals } = readOptions(args, doorOptions, ['FILE']);
  const document = await documentIn(positionals[0]!);
  const saved = await connect(world, values, 'sam.submitter').post<Listed>('/mappings', document);
  world.out(values.json ? JSON.stringify(saved) : `saved ${saved.id}@${saved.version}`);
  return exitCodes.ok;
}

async function list(args: readonly string[], world: World): Promise<number> {
  const { values } = readOptions(args, doorOptions);
  const { items } = await connect(world, values, 'sam.submitter').get<{ items: Listed[] }>('/mappings');
  const rows = items.map((m) => [`${m.id}@${m.version}`, m.format, m.describe ?? '']);
  (values.json ? items.map((m) => JSON.stringify(m)) : columns(rows)).forEach((line) => world.out(line));
  return exitCodes.ok;
}

export const mapping: Command = {
  name: 'mapping',
  summary: 'try a mapping on a file without sending it; save or list mappings at the door',
  usage,
  run([what, ...rest], world) {
    if (what === 'try') return tryMapping(rest, world);
    if (what === 'save') return save(rest, world);
    if (what === 'list') return list(rest, world);
    throw new WrongUsage('mapping knows three things to do: try, save and list');
  },
};
