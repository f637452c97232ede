import {
  EmbeddedTransport,
  KafkaTransport,
  kafkaConnection,
  type KafkaSettings,
  type LogTransport,
  type PipelineLog,
} from '@collator/messaging';
import type { Database } from '@collator/persistence';
import type { ProcessSettings } from './process.config.js';

export interface ChosenTransport {
  readonly transport: LogTransport;
  readonly partitions: number;
  readonly replicationFactor: number;
}

/** The transport the settings ask for; not yet connected. */
export function chooseTransport(
  process: ProcessSettings,
  kafka: KafkaSettings | null,
  parts: { readonly database: Database; readonly log: PipelineLog },
): ChosenTransport {
  if (kafka === null)
    return {
      transport: new EmbeddedTransport(parts.database),
      partitions: process.embeddedPartitions,
      replicationFactor: 1,
    };
  return {
    transport: new KafkaTransport({ ...kafkaConnection(kafka), log: parts.log }),
    partitions: kafka.partitions,
    replicationFactor: kafka.replicationFactor,
  };
}
