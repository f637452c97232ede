import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { WrongUsage } from './options.js';

export interface Broker {
  readonly brokers: string;
  stop(): Promise<void>;
}

interface LocalBrokers {
  startLocalBroker(options: { readonly folder: string }): Promise<Broker>;
}

// The local broker is part of the infrastructure, not of the build: it is found from the project's root.
function infraFolder(): string | null {
  for (let at = import.meta.dirname; at !== dirname(at); at = dirname(at)) {
    const folder = join(at, 'infra', 'kafka');
    if (existsSync(join(folder, 'local-broker.mjs'))) return folder;
  }
  return null;
}

/**
 * The brokers named, or a broker started on this machine that `stop` stops. Its topics lie in the data folder beside the
 * database: positions and the log they belong to are kept, or lost, together. Throws where neither is to be had.
 */
export async function startBroker(named: string | undefined, dataDir: string): Promise<Broker> {
  if (named) return { brokers: named, stop: async () => undefined };
  const folder = infraFolder();
  if (!folder)
    throw new WrongUsage('--kafka needs KAFKA_BROKERS here: the local broker of infra/ is not on this machine');
  const { startLocalBroker } = (await import(pathToFileURL(join(folder, 'local-broker.mjs')).href)) as LocalBrokers;
  return startLocalBroker({ folder: join(resolve(dataDir), 'kafka') });
}
