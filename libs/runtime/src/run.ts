import type { Type } from '@nestjs/common';
import { SettingsInvalid } from '@collator/settings';
import { environment } from './environment.js';
import { start, type Running } from './start.js';

/** EX_CONFIG of sysexits.h: the settings are wrong, starting again will not help. */
export const exitBadSettings = 78;

/** Says what is wrong with the settings, every problem at once, names and rules only. */
export function tellProblems(error: SettingsInvalid): void {
  console.error(`These settings keep the process from starting:`);
  for (const { env, rule } of error.problems) console.error(`  ${env}: ${rule}`);
}

/** Stops on SIGTERM or SIGINT with exit code 0, and on a consumer that died for good with 1. */
export function stopWithSignals(running: Running): void {
  const stop = async (code: number): Promise<void> => {
    await running.stop();
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop(0));
  running.failed.catch(() => void stop(1));
}

/** Starts the given services in this process and keeps them running until SIGTERM. */
export async function run(...modules: readonly Type[]): Promise<void> {
  try {
    stopWithSignals(await start(modules, environment()));
  } catch (error) {
    if (error instanceof SettingsInvalid) {
      tellProblems(error);
      process.exit(exitBadSettings);
    }
    const { code } = error as { code?: unknown };
    console.error(`The process could not start (${typeof code === 'string' ? code : (error as Error).message}).`);
    process.exit(1);
  }
}
