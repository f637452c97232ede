import { Setting, Settings } from '@collator/settings';
import { IsInt, Max, Min } from 'class-validator';

/** How much one submitter may ask of one process, and all of them together. */
@Settings('ingest')
export class AdmissionConfig {
  @Setting({
    env: 'INGEST_RATE_PER_SECOND',
    default: 2_000,
    describe: 'Single logs and openings of streams that one submitter may send to a process in a second. 0: no limit.',
  })
  @IsInt()
  @Min(0)
  @Max(1_000_000)
  perSecond!: number;

  @Setting({
    env: 'INGEST_STREAMS_PER_SUBMITTER',
    default: 8,
    describe: 'Streams and files that one submitter may have open at a process at one time.',
  })
  @IsInt()
  @Min(1)
  @Max(10_000)
  streams!: number;

  @Setting({
    env: 'INGEST_WAITING_MAX',
    default: 2_000,
    describe: 'Single logs that may be under way in a process at one time, of all submitters together.',
  })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  waiting!: number;
}
