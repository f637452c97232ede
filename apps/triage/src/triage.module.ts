import { ServiceModule } from '@collator/runtime';
import { TriageCensus } from './census.js';
import { AssessmentsController } from './assessments.controller.js';
import { Triage0001Tables } from './migrations/0001-tables.js';
import { Triage0002Provenance } from './migrations/0002-provenance.js';
import { Triage0003PlainJson } from './migrations/0003-plain-json.js';
import { PoliciesController } from './policies.controller.js';
import { TriageConsumer } from './triage.consumer.js';
import { TriageController } from './triage.controller.js';
import { TriageStore } from './triage.store.js';

/** How grave and how urgent a log is, with the reasons. */
@ServiceModule({
  name: 'triage',
  migrations: [Triage0001Tables, Triage0002Provenance, Triage0003PlainJson],
  controllers: [TriageConsumer, TriageController, AssessmentsController, PoliciesController],
  providers: [TriageStore, TriageCensus],
})
export class TriageModule {}
