import { ServiceModule } from '@collator/runtime';
import { IngestCensus } from './census.js';
import { OpenEndedStreams } from './door/open-ended.js';
import { StreamDoor } from './door/stream-door.js';
import { SubmissionController } from './door/submission.controller.js';
import { IngestConfig } from './ingest.config.js';
import { IngestConsumer } from './ingest.consumer.js';
import { Intake } from './intake/intake.js';
import { SharedIntake } from './intake/shared-intake.js';
import { SubmissionStore } from './intake/submission.store.js';
import { LogStore } from './log/log.store.js';
import { Logs } from './log/logs.js';
import { LogsController } from './log/logs.controller.js';
import { Ingest0001Tables } from './migrations/0001-tables.js';
import { SourceVault } from './source/source-vault.store.js';

/** The doors: what is submitted is checked, made a log with a receipt, stripped of its source and sent on. */
@ServiceModule({
  name: 'ingest',
  migrations: [Ingest0001Tables],
  controllers: [IngestConsumer, SubmissionController, LogsController],
  providers: [
    IngestConfig,
    SourceVault,
    SubmissionStore,
    Intake,
    SharedIntake,
    StreamDoor,
    OpenEndedStreams,
    LogStore,
    Logs,
    IngestCensus,
  ],
})
export class IngestModule {}
