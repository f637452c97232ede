import { CallFailed, type CollatorClient } from '@collator/client';
import type { Command, World } from './command.js';
import { connect, isUnreachable } from './connect.js';
import { exitCodes } from './exit-codes.js';
import { doorOptions, readOptions, WrongUsage } from './options.js';

const usage = `collator vault rotate [--as PERSON] [--url U] [--issuer U] [--json]

Moves the data keys of the source vault under the newest key of its provider. No entry is opened. It may be broken off at
any moment and run again: what was moved is moved. When nothing is left under older keys they may be taken away.

  --as PERSON     demo person (default pat.platform); COLLATOR_TOKEN instead where it is set
  --url U, --issuer U
  --json          one JSON object on the last line

Exit codes: 0 all under the newest key; 1 some could not be moved; 2 wrong usage; 3 the door does not answer.`;

interface Moved {
  readonly moved: number;
  readonly stuck: number;
  readonly next: string | null;
  readonly left: number;
}

const patience = 5;
const pauseMs = 2_000;

/** One call, again for a while where the door is away: a rotation may well outlive a restart of the service. */
async function some(client: CollatorClient, after: string | null): Promise<Moved> {
  for (let tries = 1; ; tries += 1)
    try {
      return await client.post<Moved>('/vault/rotation', after === null ? {} : { after });
    } catch (error) {
      const passing = isUnreachable(error) || (error instanceof CallFailed && error.status === 503);
      if (!passing || tries === patience) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
}

async function rotate(args: readonly string[], world: World): Promise<number> {
  const { values } = readOptions(args, doorOptions);
  const client = connect(world, values, 'pat.platform');
  let [moved, stuck, left, after] = [0, 0, 0, null as string | null];
  do {
    const step = await some(client, after);
    moved += step.moved;
    stuck += step.stuck;
    ({ left, next: after } = step);
    world.progress(`${moved} moved, ${left} left`);
  } while (after !== null);
  if (values.json) world.out(JSON.stringify({ moved, stuck, left }));
  else world.out(`${moved} moved, ${left} left under older keys${stuck > 0 ? `, ${stuck} that do not unwrap` : ''}`);
  return left === 0 ? exitCodes.ok : exitCodes.foundWrong;
}

export const vault: Command = {
  name: 'vault',
  summary: 'move the keys of the source vault under the newest one',
  usage,
  async run([what, ...rest], world) {
    if (what === 'rotate') return rotate(rest, world);
    throw new WrongUsage('vault knows one thing to do: rotate');
  },
};
