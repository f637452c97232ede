import type { Type } from '@nestjs/common';
import { environment, exitBadSettings, start, stopWithSignals, tellProblems, type Running } from '@collator/runtime';
import { SettingsInvalid, type Variables } from '@collator/settings';
import { furnish } from './demo/demo-world.js';
import { show } from './demo/show.js';
import { startBroker } from './broker.js';
import { runFeed } from './feed/command.js';
import { readOptions, usage, WrongUsage, type Options } from './options.js';

function variablesFor(options: Options, brokers: string | null): Variables {
  const given = environment();
  return {
    ...given,
    LOG_LEVEL: given['LOG_LEVEL'] || 'warn',
    ...(options.data ? { DATA_DIR: options.data } : {}),
    ...(brokers ? { TRANSPORT: 'kafka', KAFKA_BROKERS: brokers } : {}),
    // The doors of a feed's run are its own: any free port will do.
    ...(options.feed
      ? {
          HTTP_PORT: given['HTTP_PORT'] || '0',
          HEALTH_PORT: given['HEALTH_PORT'] || '0',
          ISSUER_PORT: given['ISSUER_PORT'] || '0',
        }
      : {}),
  };
}

async function work(options: Options, modules: readonly Type[]): Promise<number> {
  const { KAFKA_BROKERS: named, DATA_DIR: folder } = environment();
  const broker = options.kafka ? await startBroker(named, options.data ?? (folder || '.collator')) : null;
  let running: Running | null = null;
  try {
    const began = performance.now();
    const told = options.json ? undefined : (step: string) => console.error(`starting ${step} …`);
    running = await start(modules, variablesFor(options, broker?.brokers ?? null), told);
    await furnish(running);
    if (!options.untilDrained) {
      stopWithSignals(running);
      await show(running, { sample: options.sample, startedIn: (performance.now() - began) / 1000 });
    }
    if (options.feed) {
      const code = await runFeed(running, options);
      if (options.untilDrained) return code;
    }
    await running.failed;
    return 1;
  } finally {
    await running?.stop();
    await broker?.stop();
  }
}

/** Runs the command; returns the exit code. */
export async function main(args: readonly string[], modules: readonly Type[]): Promise<number> {
  try {
    const options = readOptions(args);
    if (!options.help) return await work(options, modules);
    console.log(usage);
    return 0;
  } catch (error) {
    if (error instanceof WrongUsage) {
      console.error(`${error.message}\n\n${usage}`);
      return 2;
    }
    if (error instanceof SettingsInvalid) {
      tellProblems(error);
      return exitBadSettings;
    }
    console.error(`stopped: ${error instanceof Error ? error.message : 'unknown failure'}`);
    return 1;
  }
}
