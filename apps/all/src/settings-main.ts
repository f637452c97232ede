import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allModules } from './services.js';
import { settingsPage } from './settings-table.js';

const file = join(import.meta.dirname, '../../../docs/settings.md');
writeFileSync(file, settingsPage(allModules));
console.log('wrote docs/settings.md');
