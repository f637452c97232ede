import { CallFailed } from '@collator/client';
import { assess } from './assess/assess.js';
import { check } from './check.js';
import type { Command, World } from './command.js';
import { isUnreachable } from './connect.js';
import { deadLetters } from './dead-letters.js';
import { doctor } from './doctor.js';
import { exitCodes } from './exit-codes.js';
import { mapping } from './mapping.js';
import { WrongUsage } from './options.js';
import { policy } from './policy/policy.js';
import { columns } from './print.js';
import { redact } from './redact/redact.js';
import { settings } from './settings.js';
import { submit } from './submit.js';
import { vault } from './vault.js';
import { where } from './where.js';

/** The sub-commands, in the order of the help. */
export const commands: readonly Command[] = [
  submit,
  where,
  check,
  redact,
  assess,
  policy,
  deadLetters,
  doctor,
  mapping,
  vault,
  settings,
];

/** The help of the command as a whole. */
export function help(): string {
  return [
    'collator COMMAND [OPTIONS]',
    '',
    ...columns(commands.map((c) => [`  ${c.name}`, c.summary])),
    '',
    '`collator COMMAND --help` tells more. The doors are at COLLATOR_URL (default http://127.0.0.1:8080); a demo person is',
    'vouched for by COLLATOR_ISSUER (default http://127.0.0.1:8082), or COLLATOR_TOKEN holds an access token.',
    '',
    'Exit codes: 0 all well; 1 something is wrong and was told; 2 wrong usage; 3 the door does not answer.',
  ].join('\n');
}

interface Failure {
  readonly exit: number;
  readonly code: string;
  readonly text: string;
}

const messageOf = (error: unknown): string =>
  String((error as { message?: unknown } | null)?.message ?? 'unknown failure');

function failureOf(error: unknown): Failure {
  if (error instanceof WrongUsage) return { exit: exitCodes.usage, code: 'wrong_usage', text: error.message };
  if (error instanceof CallFailed && error.status === 0)
    return { exit: exitCodes.unreachable, code: error.code, text: error.detail };
  if (isUnreachable(error)) {
    const text = 'The door does not answer, or broke off; `collator doctor` looks for the reason.';
    return { exit: exitCodes.unreachable, code: 'unreachable', text };
  }
  const code = error instanceof CallFailed ? error.code : 'failed';
  return { exit: exitCodes.foundWrong, code, text: messageOf(error) };
}

function tellFailure(
  error: unknown,
  told: { readonly command: Command; readonly json: boolean },
  world: World,
): number {
  const { exit, code, text } = failureOf(error);
  world.err(exit === exitCodes.usage ? `${text}\n\n${told.command.usage}` : text);
  if (told.json) world.out(JSON.stringify({ error: { code, text } }));
  return exit;
}

/** Runs one command line; returns the exit code and never throws. */
export async function dispatch(args: readonly string[], world: World): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name !== undefined) {
      world.out(help());
      return exitCodes.ok;
    }
    world.err(help());
    return exitCodes.usage;
  }
  const command = commands.find((c) => c.name === name);
  if (!command) {
    world.err(`there is no command of that name\n\n${help()}`);
    return exitCodes.usage;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    world.out(command.usage);
    return exitCodes.ok;
  }
  try {
    return await command.run(rest, world);
  } catch (error) {
    return tellFailure(error, { command, json: rest.includes('--json') }, world);
  }
}
