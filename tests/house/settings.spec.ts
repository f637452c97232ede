import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { allModules, settingsPage } from '@collator/all';
import { describeSettings } from '@collator/settings';
import { settingsClasses } from '@collator/runtime';

it('describes the settings as the code reads them', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/settings.md'), 'utf8');
  expect(page === settingsPage(allModules) ? 'same' : 'docs/settings.md drifted: npm run settings').toBe('same');
});

it('gives every setting one name and one sentence', () => {
  const all = settingsClasses(allModules).flatMap(describeSettings);
  const byName = new Map(all.map((s) => [s.env, s.section]));
  for (const s of all) {
    expect([s.env, s.section]).toEqual([s.env, byName.get(s.env)]);
    expect(s.describe).toMatch(/^[A-Z\d].*\.$|^[a-z-]+:.*\.$|^[a-z].*\.$/s);
    expect(s.env).toMatch(/^[A-Z][A-Z0-9_]*$/);
  }
});
