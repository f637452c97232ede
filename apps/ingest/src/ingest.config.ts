import { Setting, Settings } from '@collator/settings';
import { defaultHolds } from './quality/door-policy.js';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** What a site may set about its doors. */
@Settings('ingest')
export class IngestConfig {
  @Setting({
    env: 'INGEST_URN_PREFIX',
    default: 'RIU',
    describe: 'First part of every URN: the unit that accepts, never the source.',
  })
  @Matches(/^[A-Z][A-Z0-9]{1,7}$/, { message: '$property must be 2–8 capital letters and digits' })
  urnPrefix!: string;

  @Setting({
    env: 'INGEST_HOLD_CODES',
    default: defaultHolds,
    describe: 'Quality findings that hold a log back until a person has decided, comma-separated; empty holds none.',
  })
  @Matches(/^([A-Za-z0-9_]{1,60}(,[A-Za-z0-9_]{1,60})*)?$/, { message: '$property must be codes with commas between' })
  holdCodes!: string;

  @Setting({
    env: 'INGEST_KAFKA_SUBMITTER',
    default: 'kafka-door',
    describe: 'Organisation that logs from the topic log.submitted.v1 are taken to come from.',
  })
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/, { message: '$property must be the code of an organisation' })
  kafkaSubmitter!: string;

  @Setting({
    env: 'INGEST_BODY_TIMEOUT_MS',
    default: 30_000,
    describe: 'How long the body of a request that is no stream may take, in milliseconds.',
  })
  @IsInt()
  @Min(100)
  @Max(300_000)
  bodyTimeoutMs!: number;

  @Setting({
    env: 'INGEST_STREAM_RETRY_MS',
    default: 30_000,
    describe: 'How long a stream waits for a store that is away before it is broken off, in milliseconds.',
  })
  @IsInt()
  @Min(0)
  @Max(600_000)
  streamRetryMs!: number;

  @Setting({
    env: 'INGEST_STREAM_IDLE_MS',
    default: 900_000,
    describe: 'How long a stream may be silent before it is broken off, in milliseconds.',
  })
  @IsInt()
  @Min(1_000)
  @Max(86_400_000)
  streamIdleMs!: number;
}
