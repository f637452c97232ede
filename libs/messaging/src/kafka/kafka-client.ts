import kafkajs, { type Kafka, type LogEntry, type SASLOptions } from 'kafkajs';
import type { PipelineLog } from '../pipeline-log.js';
import { registerCodecs } from './codecs.js';

export interface KafkaConnection {
  readonly brokers: readonly string[];
  readonly clientId: string;
  readonly ssl: boolean;
  readonly sasl: {
    readonly mechanism: 'plain' | 'scram-sha-256' | 'scram-sha-512';
    readonly username: string;
    readonly password: string;
  } | null;
}

// kafkajs' own messages print keys and topics; only their kind goes on.
function logCreator(log: PipelineLog) {
  return () =>
    ({ namespace, level }: LogEntry): void => {
      const fields = { context: namespace || 'kafkajs' };
      if (level === kafkajs.logLevel.ERROR) log.warn('kafka-client', fields);
    };
}

/** A kafkajs client as the adapter needs it. Its own retries are few: waiting is ours, with heartbeats (K12). */
export function kafkaClient(connection: KafkaConnection, log: PipelineLog): Kafka {
  registerCodecs();
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
