import type { Command } from './command.js';
import { connect } from './connect.js';
import { exitCodes } from './exit-codes.js';
import { doorOptions, readOptions, wholeNumber } from './options.js';
import { columns, counted } from './print.js';

const usage = `collator dead-letters [--limit N] [--as PERSON] [--url U] [--issuer U] [--json]

Lists records that the pipeline could not work on and set aside: where, why and since when; never what was in them.

  --limit N       most records for each stage (default 200, at most 1000)
  --as PERSON     demo person who asks (default pat.platform); COLLATOR_TOKEN instead where it is set
  --url U, --issuer U
  --json          one JSON object on the last line

Exit codes: 0 none set aside; 1 some were; 2 wrong usage; 3 the door does not answer.`;

/** A record set aside, as the door tells of it. */
export interface ShownDeadLetter {
  readonly stage: string;
  readonly topic: string;
  readonly partition: number;
  readonly offset: string;
  readonly code: string;
  readonly reason: string;
  readonly fieldPath: string | null;
  readonly firstSeen: string;
  readonly tries: number;
  readonly state: string;
}

const heading = ['stage', 'record', 'code', 'field', 'first seen', 'tries', 'state', 'reason'];

/** The list as columns, with a closing count. */
export function deadLetterLines(items: readonly ShownDeadLetter[]): string[] {
  if (items.length === 0) return ['no records are set aside'];
  const rows = items.map((d) => [
    d.stage,
    `${d.topic}[${d.partition}]@${d.offset}`,
    d.code,
    d.fieldPath ?? '-',
    d.firstSeen,
    String(d.tries),
    d.state,
    d.reason,
  ]);
  return [...columns([heading, ...rows]), `${counted(items.length, 'record')} set aside`];
}

export const deadLetters: Command = {
  name: 'dead-letters',
  summary: 'list the records set aside',
  usage,
  async run(args, world) {
    const { values } = readOptions(args, { ...doorOptions, limit: { type: 'string' } });
    const limit = wholeNumber('--limit', values.limit, { min: 1, max: 1000, default: 200 });
    const client = connect(world, values, 'pat.platform');
    const { items } = await client.get<{ items: ShownDeadLetter[] }>(`/dead-letters?limit=${limit}`);
    if (values.json) world.out(JSON.stringify({ count: items.length, items }));
    else deadLetterLines(items).forEach((line) => world.out(line));
    return items.length > 0 ? exitCodes.foundWrong : exitCodes.ok;
  },
};
