import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(import.meta.dirname, '../..');
const grafana = join(root, 'infra/compose/grafana');
const dashboard = JSON.parse(readFileSync(join(grafana, 'pipeline.json'), 'utf8'));
const expressions: string[] = dashboard.panels.flatMap((p: any) => p.targets.map((t: any) => t.expr));

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((e) => e.isFile() && e.name.endsWith('.ts') && !e.name.endsWith('.spec.ts'))
    .filter((e) => !/\/(dist|node_modules)(\/|$)/.test(e.parentPath))
    .map((e) => readFileSync(join(e.parentPath, e.name), 'utf8'));
}

const code = ['apps', 'libs'].flatMap((f) => sources(join(root, f)));
const instrument = /create(Counter|Histogram)\(\s*'(collator_[a-z_]+)'/g;

/** Metric → kind, from the places in the code that make it. */
const made = new Map(
  code.flatMap((text) => [...text.matchAll(instrument)].map((m): [string, string] => [m[2]!, m[1]!])),
);
const measuring = code.filter((text) => /create(Counter|Histogram)\(/.test(text)).join('\n');

it('finds the metrics in the code', () => {
  expect([...made]).toEqual(
    expect.arrayContaining([
      ['collator_events_total', 'Counter'],
      ['collator_slice_seconds', 'Histogram'],
      ['collator_event_age_seconds', 'Histogram'],
      ['collator_request_seconds', 'Histogram'],
    ]),
  );
});

it('asks only for metrics that the code counts, in the form their kind has', () => {
  for (const expr of expressions)
    for (const [name] of expr.matchAll(/collator_[a-z_]+/g)) {
      const histogram = name.replace(/_(bucket|sum|count)$/, '');
      expect([name, made.get(name) === 'Counter' || made.get(histogram) === 'Histogram']).toEqual([name, true]);
      if (made.has(name)) expect([name, made.get(name)]).toEqual([name, 'Counter']);
    }
});

it('shows every metric that the code counts', () => {
  const shown = expressions.join(' ');
  for (const name of made.keys()) expect([name, shown.includes(name)]).toEqual([name, true]);
});

it('groups and chooses by labels that the code sets', () => {
  const labels = expressions.flatMap((expr) => [
    ...[...expr.matchAll(/by \(([^)]+)\)/g)].flatMap((m) => m[1]!.split(',').map((l) => l.trim())),
    ...[...expr.matchAll(/\{([^}]+)\}/g)].flatMap((m) => [...m[1]!.matchAll(/(\w+)\s*[!=]/g)].map((l) => l[1]!)),
  ]);
  for (const label of new Set(labels.filter((l) => l !== 'le')))
    expect([label, new RegExp(`\\b${label}[:,]`).test(measuring)]).toEqual([label, true]);
  const outcomes = expressions.flatMap((e) => [...e.matchAll(/outcome!?="([^"]+)"/g)].map((m) => m[1]!));
  for (const outcome of outcomes) expect(measuring).toContain(`'${outcome}'`);
});

it('never groups by something that could name a person or a log', () => {
  for (const panel of dashboard.panels)
    for (const { legendFormat } of panel.targets)
      for (const [, label] of legendFormat.matchAll(/\{\{(\w+)\}\}/g))
        expect(['stage', 'lane', 'topic', 'outcome', 'method', 'route', 'status']).toContain(label);
});

it('asks the datasource that is provisioned', () => {
  const file = readFileSync(join(grafana, 'datasource.yaml'), 'utf8');
  const [source] = (parse(file) as { datasources: { uid: string; type: string }[] }).datasources;
  for (const panel of dashboard.panels) expect(panel.datasource).toEqual({ type: source!.type, uid: source!.uid });
});

it('lays its panels out side by side without overlap', () => {
  const ids = dashboard.panels.map((p: any) => p.id);
  expect(new Set(ids).size).toBe(ids.length);
  const cells = dashboard.panels.flatMap(({ gridPos: g }: any) =>
    Array.from({ length: g.w * g.h }, (_, i) => `${g.x + (i % g.w)},${g.y + Math.floor(i / g.w)}`),
  );
  expect(new Set(cells).size).toBe(cells.length);
  for (const { gridPos: g } of dashboard.panels) expect(g.x + g.w).toBeLessThanOrEqual(24);
});
