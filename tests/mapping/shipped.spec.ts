import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { checkSubmissionObject } from '@collator/contracts';
import { applyMapping, shippedMappings, type Mapping } from '@collator/mapping';
import { sharedFile } from '../harness/shared-data.js';

const named = (id: string): Mapping => shippedMappings.find((m) => m.id === id)!;

async function judged(file: string, mapping: Mapping) {
  const found: { id: unknown; sent: Record<string, unknown>; codes: string[] }[] = [];
  for await (const line of createInterface({ input: createReadStream(file) })) {
    if (line === '') continue;
    const mapped = applyMapping(mapping, JSON.parse(line) as Record<string, unknown>);
    const sent = ('ok' in mapped ? mapped.ok : {}) as Record<string, unknown>;
    const checked = checkSubmissionObject({ ...sent });
    const codes = 'refused' in checked ? checked.refused.map((f) => `${f.code} ${f.field ?? ''}`) : [];
    found.push({ id: sent['id'], sent, codes });
  }
  return found;
}

it('sends labelled logs as they came, so that the door judges the wrong ones, and never their labels', async () => {
  const file = sharedFile('logs/logs-dev.ndjson');
  if (!file) return;
  const rows = await judged(file, named('labelled-logs'));
  expect(rows).toHaveLength(160);
  const refused = rows.filter((r) => r.codes.length > 0);
  expect(refused.map((r) => [r.id, r.codes[0]!.split(' ')[1]])).toEqual([
    ['D039', 'grade.assessment'],
    ['D084', 'grade.assessment'],
    ['D147', 'grade.handling'],
    ['D160', 'grade.handling'],
  ]);
  for (const { sent } of rows) expect(Object.keys(sent)).not.toContain('truth');
});

it('makes an acceptable log of every press document', async () => {
  for (const [set, count] of [
    ['centcom', 23],
    ['us-state', 22],
  ] as const) {
    const file = sharedFile(`re3d/${set}/documents.ndjson`);
    if (!file) continue;
    const rows = await judged(file, named('re3d-documents'));
    expect(rows.filter((r) => r.codes.length === 0)).toHaveLength(count);
    expect(rows).toHaveLength(count);
  }
});

it('makes an acceptable log of a plate read', () => {
  const row = { read_id: 'R1', read_at: '07/05/2026 23:15:00', vrm: 'EK17 HNB', direction: 'N', place: 'A138' };
  const mapped = applyMapping(named('vehicle-reads'), row);
  expect(mapped).toMatchObject({ ok: { eventFrom: '2026-05-07T23:15:00+01:00', title: 'EK17 HNB, A138' } });
  expect(checkSubmissionObject({ ...('ok' in mapped ? mapped.ok : {}) })).toHaveProperty('ok');
});
