import { Setting, Settings } from '@collator/settings';
import { IsBoolean, IsIn, IsInt, IsString, Matches, Max, Min } from 'class-validator';
import type { KafkaConnection } from './kafka-client.js';

const brokerList = /^[A-Za-z0-9._[\]:-]+:\d{1,5}(,[A-Za-z0-9._[\]:-]+:\d{1,5})*$/;

/** Where the brokers are and how this process is known to them. */
@Settings('kafka')
export class KafkaSettings {
  @Setting({ env: 'KAFKA_BROKERS', describe: 'Brokers, host:port, comma-separated.' })
  @Matches(brokerList, { message: '$property must be host:port, comma-separated' })
  brokers!: string;

  @Setting({ env: 'KAFKA_CLIENT_ID', default: 'collator', describe: 'Name of this process at the brokers.' })
  @IsString()
  clientId!: string;

  @Setting({ env: 'KAFKA_SSL', default: false, describe: 'TLS to the brokers.' })
  @IsBoolean()
  ssl!: boolean;

  @Setting({
    env: 'KAFKA_SSL_CA',
    default: '',
    secret: true,
    describe: 'Certificate authority of the brokers, PEM. Empty: the usual ones.',
  })
  @IsString()
  sslCa!: string;

  @Setting({ env: 'KAFKA_SSL_CERT', default: '', secret: true, describe: 'Certificate of this process, PEM.' })
  @IsString()
  sslCert!: string;

  @Setting({ env: 'KAFKA_SSL_KEY', default: '', secret: true, describe: 'Key of that certificate, PEM.' })
  @IsString()
  sslKey!: string;

  @Setting({ env: 'KAFKA_SASL_MECHANISM', default: '', describe: 'plain, scram-sha-256, scram-sha-512; empty: none.' })
  @IsIn(['', 'plain', 'scram-sha-256', 'scram-sha-512'])
  saslMechanism!: '' | 'plain' | 'scram-sha-256' | 'scram-sha-512';

  @Setting({ env: 'KAFKA_SASL_USERNAME', default: '', describe: 'User at the brokers.' })
  @IsString()
  saslUsername!: string;

  @Setting({ env: 'KAFKA_SASL_PASSWORD', default: '', describe: 'Password at the brokers.', secret: true })
  @IsString()
  saslPassword!: string;

  @Setting({
    env: 'KAFKA_PARTITIONS',
    default: 6,
    describe: 'Partitions of topics made here. Existing ones are never changed.',
  })
  @IsInt()
  @Min(1)
  @Max(256)
  partitions!: number;

  @Setting({ env: 'KAFKA_REPLICATION_FACTOR', default: 1, describe: 'Copies of topics made here; 3 in production.' })
  @IsInt()
  @Min(1)
  @Max(7)
  replicationFactor!: number;

  @Setting({
    env: 'KAFKA_SESSION_MS',
    default: 30_000,
    describe:
      'How long a consumer may be silent before its partitions go to another, in milliseconds. Shorter takes over sooner after a crash; a pause that is longer costs a rebalance.',
  })
  @IsInt()
  @Min(6_000)
  @Max(300_000)
  sessionMs!: number;
}

/** The connection that the settings describe. */
export function kafkaConnection(s: KafkaSettings): KafkaConnection {
  const sasl = s.saslMechanism
    ? { mechanism: s.saslMechanism, username: s.saslUsername, password: s.saslPassword }
    : null;
  const tls = { ca: s.sslCa || undefined, cert: s.sslCert || undefined, key: s.sslKey || undefined };
  return { brokers: s.brokers.split(','), clientId: s.clientId, ssl: s.ssl && tls, sasl, sessionMs: s.sessionMs };
}
