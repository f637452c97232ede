import { Setting, Settings } from '@collator/settings';
import { IsBoolean, IsIn, IsInt, IsString, Max, Min } from 'class-validator';

/** How this process runs: alone on a laptop, or as one of several in production. */
@Settings('process')
export class ProcessSettings {
  @Setting({
    env: 'COLLATOR_MODE',
    default: 'laptop',
    describe: 'laptop: brings its own PostgreSQL, keys and issuer where none are set. production: brings nothing.',
  })
  @IsIn(['laptop', 'production'])
  mode!: 'laptop' | 'production';

  @Setting({
    env: 'DATA_DIR',
    default: '.collator',
    describe: 'Folder of the embedded PostgreSQL and the laptop keys.',
  })
  @IsString()
  dataDir!: string;

  @Setting({ env: 'HTTP_HOST', default: '127.0.0.1', describe: 'Address the doors listen on.' })
  @IsString()
  httpHost!: string;

  @Setting({ env: 'HTTP_PORT', default: 8080, describe: 'Port of the doors. 0 takes a free one.' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  httpPort!: number;

  @Setting({ env: 'ISSUER_PORT', default: 8082, describe: 'Port of the laptop issuer. 0 takes a free one.' })
  @IsInt()
  @Min(0)
  @Max(65_535)
  issuerPort!: number;

  @Setting({
    env: 'DRAIN_MS',
    default: 20_000,
    describe: 'Longest wait for work in hand when stopping, in milliseconds.',
  })
  @IsInt()
  @Min(0)
  @Max(120_000)
  drainMs!: number;

  @Setting({ env: 'DATABASE_URL', default: '', describe: 'PostgreSQL to use. Empty: the embedded one.', secret: true })
  @IsString()
  databaseUrl!: string;

  @Setting({ env: 'DATABASE_POOL', default: 24, describe: 'Connections of this process to PostgreSQL.' })
  @IsInt()
  @Min(4)
  @Max(200)
  databasePool!: number;

  @Setting({
    env: 'DATABASE_MIGRATE',
    default: true,
    describe: 'Brings the schemas of this process up to date at the start.',
  })
  @IsBoolean()
  migrate!: boolean;

  @Setting({
    env: 'TRANSPORT',
    default: 'embedded',
    describe: 'What carries the events: embedded (one process) or kafka.',
  })
  @IsIn(['embedded', 'kafka'])
  transport!: 'embedded' | 'kafka';

  @Setting({ env: 'EMBEDDED_PARTITIONS', default: 2, describe: 'Partitions of each topic of the embedded log.' })
  @IsInt()
  @Min(1)
  @Max(64)
  embeddedPartitions!: number;

  @Setting({
    env: 'COMPLETENESS_EVERY_MS',
    default: 60_000,
    describe: 'Between two counts of what was sent against what was read, in milliseconds. 0: only when asked.',
  })
  @IsInt()
  @Min(0)
  @Max(3_600_000)
  completenessEveryMs!: number;

  @Setting({
    env: 'COMPLETENESS_WINDOW_MS',
    default: 3_600_000,
    describe: 'How far back each of these counts goes, in milliseconds.',
  })
  @IsInt()
  @Min(10_000)
  @Max(86_400_000)
  completenessWindowMs!: number;

  @Setting({
    env: 'COMPLETENESS_MARGIN_MS',
    default: 60_000,
    describe: 'How old an event must be, and how far its reader past it, before it is called missing, in milliseconds.',
  })
  @IsInt()
  @Min(100)
  @Max(3_600_000)
  completenessMarginMs!: number;

  @Setting({
    env: 'SLICE_RECORDS',
    default: 100,
    describe:
      'Most records decided in one transaction. More is faster; fewer lets urgent work in sooner where services share a process.',
  })
  @IsInt()
  @Min(1)
  @Max(500)
  sliceRecords!: number;
}
