import kafkajs, { type Kafka, type LogEntry, type SASLOptions } from 'kafkajs';
import type { PipelineLog } from '../pipeline-log.js';
import { registerCodecs } from './codecs.js';
import { quietIdleTimers } from './idle-timer.js';

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
}

const plain = (value: unknown): string => {
  const text = typeof value === 'string' ? value : '';
  return /^[A-Za-z_]{1,60}$/.test(text) ? text : 'other';
};

// kafkajs' own messages may repeat what a broker, a socket or a handler said; only where and which kind goes on.
function logCreator(log: PipelineLog) {
  return () =>
    ({ namespace, level, log: line }: LogEntry): void => {
      if (level !== kafkajs.logLevel.ERROR) return;
      const { type, name } = (line['error'] ?? {}) as { type?: unknown; name?: unknown };
      const crash = /^Crash: (KafkaJS[A-Za-z]+)/.exec(line.message)?.[1];
      log.warn('kafka-client', { context: namespace || 'kafkajs', code: crash ?? plain(type ?? name) });
    };
}

/** A kafkajs client as the adapter needs it. Its own retries are few: waiting is ours, with heartbeats (K12). */
export function kafkaClient(connection: KafkaConnection, log: PipelineLog): Kafka {
  registerCodecs();
  quietIdleTimers();
  const { brokers, clientId, ssl, sasl } = connection;
  return new kafkajs.Kafka({
    brokers: [...brokers],
    clientId,
    ssl,
    ...(sasl ? { sasl: sasl as SASLOptions } : {}),
    connectionTimeout: 5_000,
    requestTimeout: 30_000,
    enforceRequestTimeout: true,
    retry: { initialRetryTime: 100, maxRetryTime: 5_000, retries: 8 },
    logLevel: kafkajs.logLevel.ERROR,
    logCreator: logCreator(log),
  });
}
