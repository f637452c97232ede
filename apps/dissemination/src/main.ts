import { run } from '@collator/runtime';
import { DisseminationModule } from './dissemination.module.js';

await run(DisseminationModule);
