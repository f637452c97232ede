import { Setting, Settings } from '@collator/settings';
import { IsInt, Matches, Max, Min } from 'class-validator';

/** The watched folder. */
@Settings('ingest')
export class DropConfig {
  @Setting({
    env: 'INGEST_DROP_DIR',
    default: '',
    describe:
      'Watched folder: DIR/MAPPING/FILE enters through the mapping of that name, and moves to done/ or failed/ with a report. Empty: none.',
  })
  @Matches(/^[^\0]*$/)
  dir!: string;

  @Setting({
    env: 'INGEST_DROP_EVERY_MS',
    default: 2_000,
    describe: 'How often the folder is looked at, in milliseconds.',
  })
  @IsInt()
  @Min(50)
  @Max(3_600_000)
  everyMs!: number;

  @Setting({
    env: 'INGEST_DROP_SETTLE_MS',
    default: 2_000,
    describe: 'How long a dropped file must not have changed before it is taken, in milliseconds.',
  })
  @IsInt()
  @Min(0)
  @Max(3_600_000)
  settleMs!: number;

  @Setting({
    env: 'INGEST_DROP_SUBMITTER',
    default: 'drop-folder',
    describe: 'Organisation that dropped files and the daily report are taken to come from.',
  })
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/, { message: '$property must be the code of an organisation' })
  submitter!: string;
}
