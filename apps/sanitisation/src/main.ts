import { run } from '@collator/runtime';
import { SanitisationModule } from './sanitisation.module.js';

await run(SanitisationModule);
