import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface TestBroker {
  readonly brokers: string;
  stop(): Promise<void>;
}

const infra = join(import.meta.dirname, '../../infra/kafka');

const answers = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'ignore', timeout: 10_000 }).status === 0;

async function inContainer(): Promise<TestBroker> {
  const { GenericContainer } = await import('testcontainers');
  const port = 19_092;
  const container = await new GenericContainer('apache/kafka:4.1.0')
    .withExposedPorts({ container: port, host: port })
    .withEnvironment({
      KAFKA_NODE_ID: '1',
      KAFKA_PROCESS_ROLES: 'broker,controller',
      KAFKA_LISTENERS: `PLAINTEXT://:${port},CONTROLLER://:9093`,
      KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
      KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
      KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
      KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
      KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
      KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
      KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
    })
    .start();
  return { brokers: `127.0.0.1:${port}`, stop: async () => void (await container.stop()) };
}

type Users = Readonly<Record<string, string>>;

export interface LocalBroker extends TestBroker {
  readonly pid: number;
  readonly usersBrokers: string | null;
}

export interface LocalBrokerOptions {
  /** Keeps the data, so that a broker can come back. */
  readonly folder?: string;
  readonly port?: number;
  readonly users?: Users;
}

/** A broker of this machine's own Java; its process may be killed. */
export async function localBroker(options: LocalBrokerOptions = {}): Promise<LocalBroker> {
  const { startLocalBroker } = (await import(pathToFileURL(join(infra, 'local-broker.mjs')).href)) as {
    startLocalBroker(options: LocalBrokerOptions): Promise<LocalBroker>;
  };
  return startLocalBroker(options);
}

/**
 * A broker with a second listener where these users must log in and may do only what ACLs allow; who comes through the
 * first is the administrator. Needs Java on this machine.
 */
export async function brokerWithUsers(users: Users): Promise<TestBroker & { readonly usersBrokers: string }> {
  const started = await localBroker({ users });
  return { ...started, usersBrokers: started.usersBrokers! };
}

/** Whether `localBroker` and `brokerWithUsers` can work here. */
export function brokersWithUsers(): boolean {
  return answers('java', ['-version']) && answers('mvn', ['-version']);
}

/** How this machine can have a broker; null where it cannot. Looked up before tests are declared, so that a skip is seen. */
export function brokerSource(): 'given' | 'docker' | 'java' | null {
  if (process.env['KAFKA_BROKERS']) return 'given';
  if (answers('docker', ['info'])) return 'docker';
  if (answers('java', ['-version']) && answers('mvn', ['-version'])) return 'java';
  const reason = 'no KAFKA_BROKERS, no Docker that answers, no Java with Maven';
  if (process.env['REQUIRE_KAFKA'] === '1') throw new Error(`a real Kafka is required: ${reason}`);
  console.warn(`skipped: tests on a real Kafka (${reason})`);
  return null;
}

/** A broker from the source found. */
export async function broker(source: 'given' | 'docker' | 'java'): Promise<TestBroker> {
  if (source === 'given') return { brokers: process.env['KAFKA_BROKERS']!, stop: async () => undefined };
  return source === 'docker' ? inContainer() : localBroker();
}
