import { Setting, Settings } from '@collator/settings';
import { IsInt, IsString, Matches, Max, Min } from 'class-validator';

const mebibyte = 1024 * 1024;

/** What a site may set about files that are sent or dropped. */
@Settings('ingest')
export class FileConfig {
  @Setting({
    env: 'INGEST_FILE_MAX_BYTES',
    default: 100 * mebibyte,
    describe: 'Bytes that a file sent to the door may have.',
  })
  @IsInt()
  @Min(1_024)
  @Max(10_240 * mebibyte)
  maxFileBytes!: number;

  @Setting({
    env: 'INGEST_FILE_TIMEOUT_MS',
    default: 600_000,
    describe: 'How long a file may take to arrive, in milliseconds.',
  })
  @IsInt()
  @Min(100)
  @Max(86_400_000)
  fileTimeoutMs!: number;

  @Setting({
    env: 'INGEST_SPOOL_DIR',
    default: '',
    describe: 'Folder where a file waits, encrypted, while it arrives. Empty: the system’s folder for temporary files.',
  })
  @IsString()
  @Matches(/^[^\0]*$/)
  spoolDir!: string;
}
