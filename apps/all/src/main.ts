import { ConsoleModule } from '@collator/console';
import { DisseminationModule } from '@collator/dissemination';
import { EnrichmentModule } from '@collator/enrichment';
import { IngestModule } from '@collator/ingest';
import { SanitisationModule } from '@collator/sanitisation';
import { TriageModule } from '@collator/triage';
import { main } from './main-loop.js';

const services = [IngestModule, TriageModule, EnrichmentModule, SanitisationModule, DisseminationModule];

// Said outright: a hook of the embedded server would otherwise end the process with 0, whatever the exit code was.
process.exit(await main(process.argv.slice(2), [...services, ConsoleModule]));
