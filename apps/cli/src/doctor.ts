import { CallFailed } from '@collator/client';
import type { Finding } from '@collator/messaging';
import { doctorFromOutside } from '@collator/runtime';
import type { Command, World } from './command.js';
import { connect, isUnreachable, type DoorValues } from './connect.js';
import { exitCodes } from './exit-codes.js';
import { doorOptions, readOptions } from './options.js';

const usage = `collator doctor [--as PERSON] [--url U] [--issuer U] [--json]

Says what is wrong, in words. Asks the running process; where its door does not answer, looks at the settings, the
database and the transport from here, with the variables of this shell.

  --as PERSON     demo person who asks (default pat.platform); COLLATOR_TOKEN instead where it is set
  --url U, --issuer U
  --json          one JSON object on the last line

Exit codes: 0 nothing bad; 1 something bad, a door that does not answer included; 2 wrong usage.`;

/** One finding as a person reads it. */
export function findingLine({ level, text }: Finding): string {
  return `${level.padEnd(4)}  ${text}`;
}

/** True where a finding keeps the pipeline from working. */
export function anyBad(findings: readonly Finding[]): boolean {
  return findings.some((f) => f.level === 'bad');
}

function doorFinding(error: unknown): Finding {
  if (isUnreachable(error))
    return {
      level: 'bad',
      code: 'door-unreachable',
      text: 'The door does not answer; this was looked at from outside.',
    };
  if (error instanceof CallFailed)
    return {
      level: 'bad',
      code: 'door-refused',
      text: `The door refused the question (${error.status} ${error.code}).`,
    };
  throw error;
}

async function findingsOf(world: World, values: DoorValues): Promise<Finding[]> {
  const client = connect(world, values, 'pat.platform');
  try {
    return (await client.get<{ items: Finding[] }>('/doctor')).items;
  } catch (error) {
    const finding = doorFinding(error);
    // A process that turns this person away is running: what this shell's variables say of it would mislead.
    if (error instanceof CallFailed && error.status >= 400 && error.status < 500) return [finding];
    return [finding, ...(await doctorFromOutside(world.variables))];
  }
}

export const doctor: Command = {
  name: 'doctor',
  summary: 'say what is wrong',
  usage,
  async run(args, world) {
    const { values } = readOptions(args, doorOptions);
    const findings = await findingsOf(world, values);
    if (values.json) world.out(JSON.stringify({ bad: anyBad(findings), findings }));
    else findings.forEach((f) => world.out(findingLine(f)));
    return anyBad(findings) ? exitCodes.foundWrong : exitCodes.ok;
  },
};
