import { knownSettings, settingLines, settingTable } from './settings.js';

it('lists every setting once, and no value of a secret', () => {
  const known = knownSettings();
  const names = known.map((s) => s.env);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['DATABASE_URL', 'KAFKA_BROKERS', 'OIDC_ISSUER', 'COLLATOR_TOKEN']));
  for (const s of known.filter((k) => k.secret)) expect(s.default ?? '').toBe('');
});

it('writes a table of one row for each setting', () => {
  const known = knownSettings();
  const table = settingTable(known);
  expect(table).toHaveLength(known.length + 2);
  for (const row of table) expect(row.match(/(?<!\\)\|/g)).toHaveLength(6);
});

it('heads each section once', () => {
  const lines = settingLines(knownSettings());
  expect(lines.filter((l) => l === '[kafka]')).toHaveLength(1);
});
