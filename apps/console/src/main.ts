import { run } from '@collator/runtime';
import { ConsoleModule } from './console.module.js';

await run(ConsoleModule);
