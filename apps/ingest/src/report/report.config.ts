import { Setting, Settings } from '@collator/settings';
import { IsInt, IsString, Matches, Max, Min } from 'class-validator';

/** The report that is fetched each day. */
@Settings('ingest')
export class ReportConfig {
  @Setting({
    env: 'INGEST_REPORT_FROM',
    default: '',
    describe: 'Daily report: an https address (http only on this machine) or the path of a file. Empty: none.',
  })
  @Matches(/^$|^\/[^\0]*$|^https:\/\/[^\s@]+$|^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?\/?[^\s]*$/, {
    message: '$property must be an https address (http only on this machine) or an absolute path',
  })
  from!: string;

  @Setting({ env: 'INGEST_REPORT_NAME', default: 'daily', describe: 'Name of the daily report, for its watermark.' })
  @Matches(/^[a-z0-9][a-z0-9-]{0,63}$/, { message: '$property must be 1–64 of a–z 0–9 -' })
  name!: string;

  @Setting({ env: 'INGEST_REPORT_MAPPING', default: '', describe: 'Mapping (CSV or NDJSON) of the daily report.' })
  @IsString()
  mapping!: string;

  @Setting({ env: 'INGEST_REPORT_AT', default: '05:00', describe: 'When it is fetched, hours and minutes in UTC.' })
  @Matches(/^([01]\d|2[0-3]):[0-5]\d$/, { message: '$property must be hh:mm' })
  at!: string;

  @Setting({
    env: 'INGEST_REPORT_WATERMARK',
    default: '',
    describe:
      'Column that only ever grows (an instant in ISO form, or a number): rows below the highest seen are not sent again. Empty: every row, and what is known is a repeat.',
  })
  @IsString()
  watermark!: string;

  @Setting({
    env: 'INGEST_REPORT_TOKEN',
    default: '',
    describe: 'Bearer token for the address of the daily report.',
    secret: true,
  })
  @IsString()
  token!: string;

  @Setting({
    env: 'INGEST_REPORT_EVERY_MS',
    default: 60_000,
    describe: 'How often it is looked whether the daily report is due, in milliseconds.',
  })
  @IsInt()
  @Min(100)
  @Max(3_600_000)
  everyMs!: number;
}
