import type { Type } from '@nestjs/common';
import { ConsoleModule } from '@collator/console';
import { DisseminationModule } from '@collator/dissemination';
import { EnrichmentModule } from '@collator/enrichment';
import { IngestModule } from '@collator/ingest';
import { SanitisationModule } from '@collator/sanitisation';
import { TriageModule } from '@collator/triage';

/** The pipeline, left to right, and the console beside it. */
export const allModules: readonly Type[] = [
  IngestModule,
  TriageModule,
  EnrichmentModule,
  SanitisationModule,
  DisseminationModule,
  ConsoleModule,
];
