import kafkajs, { type Kafka, type LogEntry, type SASLOptions } from 'kafkajs';
import type { PipelineLog } from '../pipeline-log.js';
import { registerCodecs } from './codecs.js';
import { quietIdleTimers } from './idle-timer.js';
import { quickenWire } from './quick-wire.js';

/** TLS to the brokers, PEM texts; what is absent is the platform's own. */
export interface KafkaTls {
  readonly ca?: string;
  readonly cert?: string;
  readonly key?: string;
}

export interface KafkaSasl {
  readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
  readonly username: string;
  readonly password: string;
}

/** Where the brokers are and who we are to them. */
export interface KafkaConnection {
  /** host:port of the brokers to begin with. */
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly ssl: KafkaTls | boolean;
  readonly sasl: KafkaSasl | null;
  /** How long a member of a group may be silent; half a minute where it is not given. */
  readonly sessionMs?: number;
}

const plain = (value: unknown): string => {
  const text = typeof value === 'string' ? value : '';
  return /^[A-Za-z_]{1,60}$/.test(text) ? text : 'other';
};

const quietMs = 10_000;

/**
 * kafkajs' own messages may repeat what a broker, a socket or a handler said; only where and which kind goes on. While a
 * broker is away it says the same many times a second: each kind is written once in ten seconds, with how often.
 */
export function clientLog(log: PipelineLog, now: () => number = Date.now) {
  const last = new Map<string, { at: number; held: number }>();
  return ({ namespace, level, log: line }: Pick<LogEntry, 'namespace' | 'level' | 'log'>): void => {
    if (level !== kafkajs.logLevel.ERROR) return;
    const { type, name } = (line['error'] ?? {}) as { type?: unknown; name?: unknown };
    const said = /^(?:Crash: |Response )([A-Za-z]{1,60})\b/.exec(line.message)?.[1];
    const fields = { context: namespace || 'kafkajs', code: said ?? plain(type ?? name) };
    const key = `${fields.context} ${fields.code}`;
    const before = last.get(key);
    if (before && now() - before.at < quietMs) {
      before.held += 1;
      return;
    }
    last.set(key, { at: now(), held: 0 });
    log.warn('kafka-client', before?.held ? { ...fields, count: before.held + 1 } : fields);
  };
}

/**
 * About half a minute of trying, as long as a session lasts. A consumer that gives up earlier comes back as a new member,
 * and its group waits for the old one until the session ends.
 */
export const patient = 12;
/** Two seconds of trying: waiting is ours, with heartbeats (K12). */
export const hasty = 4;

/** A kafkajs client as the adapter needs it. `retries` is how often it tries to reach a broker before it gives up. */
export function kafkaClient(connection: KafkaConnection, log: PipelineLog, retries: number): Kafka {
  registerCodecs();
  quietIdleTimers();
  quickenWire();
  const { brokers, clientId, ssl, sasl } = connection;
  return new kafkajs.Kafka({
    brokers: [...brokers],
    clientId,
    ssl,
    ...(sasl ? { sasl: sasl as SASLOptions } : {}),
    connectionTimeout: 5_000,
    requestTimeout: 30_000,
    enforceRequestTimeout: true,
    retry: { initialRetryTime: 100, maxRetryTime: 5_000, retries },
    logLevel: kafkajs.logLevel.ERROR,
    logCreator: () => clientLog(log),
  });
}
