import { run } from '@collator/runtime';
import { IngestModule } from './ingest.module.js';

await run(IngestModule);
