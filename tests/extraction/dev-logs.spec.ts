import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findIdentifiers, type Identifier } from '@collator/extraction';

const data = join(import.meta.dirname, '../../../shared/data');
const logs = join(data, 'logs/logs-dev.ndjson');
const press = ['centcom', 'us-state'].map((f) => join(data, `re3d/${f}/documents.ndjson`));

interface Labelled {
  readonly id: string;
  readonly submitted: { title: string; body: string; comment: string | null; submittedAt: string };
  readonly truth: { identifiers: { type: string; raw: string; normalised: string; valid: boolean }[] };
}

const lines = <T>(path: string): T[] =>
  readFileSync(path, 'utf8')
    .split('\n')
    .filter((l) => l.startsWith('{'))
    .map((l) => JSON.parse(l) as T);

const keyOf = (i: { type: string; raw: string }) => `${i.type} ${i.raw.replace(/\s/g, '').toUpperCase()}`;
// No public rule decides these; their validity is not compared.
const undecided = new Set(['SORT_ACCOUNT', 'CRIME_REF', 'W3W']);

function measure(records: readonly Labelled[]) {
  const missed: string[] = [];
  const extra: string[] = [];
  const wrong: string[] = [];
  let hits = 0;
  let compared = 0;
  for (const r of records) {
    const { title, body, comment, submittedAt } = r.submitted;
    const on = submittedAt.slice(0, 10);
    const found = [title, body, comment ?? ''].flatMap((t) => findIdentifiers(t, { on }));
    const got = new Map<string, Identifier>(found.map((i) => [keyOf(i), i]));
    const want = new Map(r.truth.identifiers.map((i) => [keyOf(i), i]));
    for (const [key, i] of want) {
      const match = got.get(key);
      if (!match) missed.push(`${r.id} ${key}`);
      else {
        hits += 1;
        if (undecided.has(i.type)) continue;
        compared += 1;
        if (match.validity !== (i.valid ? 'valid' : 'invalid')) wrong.push(`${r.id} ${key} ${match.validity}`);
      }
    }
    extra.push(...[...got.keys()].filter((k) => !want.has(k)).map((k) => `${r.id} ${k}`));
  }
  const precision = hits / (hits + extra.length);
  const recall = hits / (hits + missed.length);
  return { hits, precision, recall, validity: 1 - wrong.length / compared, missed, extra, wrong };
}

const describeWithData = existsSync(logs) ? describe : describe.skip;
if (!existsSync(logs)) process.stderr.write(`skipped: no labelled logs at ${logs}\n`);

describeWithData('the labelled logs', () => {
  it('have their identifiers found, told apart and checked', () => {
    const result = measure(lines<Labelled>(logs));
    process.stderr.write(`${JSON.stringify(result, null, 1)}\n`);
    expect(result.recall).toBeGreaterThanOrEqual(0.95);
    expect(result.precision).toBeGreaterThanOrEqual(0.95);
    expect(result.validity).toBeGreaterThanOrEqual(0.97);
  });

  it('leave press texts almost without a false identifier', () => {
    const texts = press.filter(existsSync).flatMap((p) => lines<{ text?: string; body?: string }>(p));
    const found = texts.flatMap((d) => findIdentifiers(d.text ?? d.body ?? ''));
    process.stderr.write(`${texts.length} texts: ${found.map((i) => `${i.type} ${i.raw}`).join(' | ')}\n`);
    expect(found.filter((i) => i.type !== 'URL' && i.type !== 'EMAIL' && i.type !== 'HANDLE').length).toBeLessThan(4);
  });
});
