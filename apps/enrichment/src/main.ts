import { run } from '@collator/runtime';
import { EnrichmentModule } from './enrichment.module.js';

await run(EnrichmentModule);
