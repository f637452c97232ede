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

/** One of a cluster's brokers, as `infra/kafka/local-cluster.mjs` has it. */
export interface ClusterBroker {
  readonly id: number;
  readonly address: string;
  readonly pid: number | null;
  start(): Promise<void>;
  served(): Promise<void>;
  signal(name: NodeJS.Signals): Promise<void>;
  end(): Promise<void>;
}

export interface Cluster extends Brokers {
  readonly brokers: readonly ClusterBroker[];
}

/** Three brokers, replication 3, at least two in sync; each may be struck down and comes back. */
export async function threeBrokers(): Promise<Cluster> {
  const { startLocalCluster } = (await import(pathToFileURL(join(infra, 'local-cluster.mjs')).href)) as {
    startLocalCluster(o: object): Promise<{ addresses: string[]; brokers: ClusterBroker[]; stop(): Promise<void> }>;
  };
  const { addresses, brokers, stop } = await startLocalCluster({ progress: () => undefined });
  const targets = brokers.map((b): Target => ({
    name: `broker-${b.id}`,
    kind: 'broker',
    strike: async () => {
      await b.signal('SIGKILL');
      await b.start();
      // The next strike must find three again, or two of three would be away.
      await b.served();
    },
  }));
  return { addresses, replication: 3, targets, brokers, stop };
}

/** One broker that tells its clients another port than its own: whatever listens there stands in between. */
export async function brokerBehind(port: number, advertisedPort: number): Promise<Brokers> {
  const { startLocalBroker } = (await import(pathToFileURL(join(infra, 'local-broker.mjs')).href)) as {
    startLocalBroker(options: object): Promise<LocalBroker>;
  };
  const broker = await startLocalBroker({ port, advertisedPort, progress: () => undefined });
  return { addresses: [`127.0.0.1:${advertisedPort}`], replication: 1, targets: [], stop: () => broker.stop() };
}
