import { ServiceModule } from '@collator/runtime';
import { TriageCensus } from './census.js';
import { Triage0001Tables } from './migrations/0001-tables.js';
import { TriageConsumer } from './triage.consumer.js';
import { TriageController } from './triage.controller.js';
import { TriageStore } from './triage.store.js';

/** How grave and how urgent a log is, with the reasons. */
@ServiceModule({
  name: 'triage',
  migrations: [Triage0001Tables],
  controllers: [TriageConsumer, TriageController],
  providers: [TriageStore, TriageCensus],
})
export class TriageModule {}
