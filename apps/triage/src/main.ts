import { run } from '@collator/runtime';
import { TriageModule } from './triage.module.js';

await run(TriageModule);
