import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Target } from './estate.js';

/** The brokers an estate stands on. */
export interface Brokers {
  readonly addresses: readonly string[];
  /** Copies of each topic. */
  readonly replication: number;
  readonly targets: readonly Target[];
  stop(): Promise<void>;
}

const infra = join(import.meta.dirname, '../../../../infra/kafka');

interface LocalBroker {
  readonly brokers: string;
  stop(): Promise<void>;
}

/** The brokers of KAFKA_BROKERS, which nobody here strikes, or one broker started on this machine. */
export async function oneBroker(): Promise<Brokers> {
  const given = process.env['KAFKA_BROKERS'];
  if (given) return { addresses: given.split(','), replication: 1, targets: [], stop: async () => undefined };
  const { startLocalBroker } = (await import(pathToFileURL(join(infra, 'local-broker.mjs')).href)) as {
    startLocalBroker(options: object): Promise<LocalBroker>;
  };
  const broker = await startLocalBroker({ progress: () => undefined });
  return { addresses: [broker.brokers], replication: 1, targets: [], stop: () => broker.stop() };
}
