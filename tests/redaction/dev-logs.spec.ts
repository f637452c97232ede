import { agrees, findLogClues, leakScan, rewrite, type Finding } from '@collator/redaction';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const file = resolve(import.meta.dirname, '../../../shared/data/logs/logs-dev.ndjson');
const there = existsSync(file);
if (!there) console.warn('tests/redaction: the labelled logs are not here; nothing was measured');

interface Labelled {
  readonly id: string;
  readonly sourceType: string;
  readonly submitted: { readonly title: string; readonly body: string; readonly comment: string | null };
  readonly truth: {
    readonly leaks: readonly { readonly type: number; readonly span: string }[];
    readonly mustKeep: readonly string[];
    readonly mustNotAppear: readonly string[];
  };
}

const logs: Labelled[] = there
  ? readFileSync(file, 'utf8')
      .split('\n')
      .filter((l) => l.startsWith('{'))
      .map((l) => JSON.parse(l))
  : [];

const textOf = (l: Labelled, field: Finding['field']): string => l.submitted[field] ?? '';

function hits(l: Labelled, span: string, f: Finding): boolean {
  const text = textOf(l, f.field);
  for (let at = text.indexOf(span); at >= 0; at = text.indexOf(span, at + 1)) {
    const shared = Math.min(f.end, at + span.length) - Math.max(f.start, at);
    if (shared > 0 && shared >= 0.5 * Math.min(f.end - f.start, span.length)) return true;
  }
  return false;
}

const measured = logs.map((l) => {
  const findings = findLogClues({ sourceType: l.sourceType, ...l.submitted });
  const [title, body] = (['title', 'body'] as const).map((field) => {
    const mine = findings.filter((f) => f.field === field);
    return rewrite(textOf(l, field), mine).text;
  }) as [string, string];
  return { l, findings, title, body };
});

const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
const shown = (x: number): string => x.toFixed(3);

(there ? describe : describe.skip)('labelled logs, development half', () => {
  test('most labelled leaks are found and few findings are beside the point', () => {
    const perType = new Map<number, { found: number; all: number }>();
    let [found, all, right, given] = [0, 0, 0, 0];
    for (const { l, findings } of measured) {
      for (const leak of l.truth.leaks) {
        const hit = findings.some((f) => hits(l, leak.span, f));
        const count = perType.get(leak.type) ?? { found: 0, all: 0 };
        perType.set(leak.type, { found: count.found + Number(hit), all: count.all + 1 });
        found += Number(hit);
        all += 1;
      }
      given += findings.length;
      right += findings.filter((f) => l.truth.leaks.some((leak) => hits(l, leak.span, f))).length;
    }
    const lines = [...perType].sort((a, b) => a[0] - b[0]).map(([t, c]) => `  type ${t}: ${c.found} of ${c.all}`);
    console.log(`recall ${shown(share(found, all))}, precision ${shown(share(right, given))}\n${lines.join('\n')}`);
    expect(share(found, all)).toBeGreaterThan(0.85);
    expect(share(right, given)).toBeGreaterThan(0.75);
  });

  test('what may not appear is gone from the new text, and what must stay mostly stays', () => {
    let [gone, due, kept, wanted] = [0, 0, 0, 0];
    for (const { l, title, body } of measured) {
      const text = `${title}\n${body}`.toLowerCase();
      due += l.truth.mustNotAppear.length;
      gone += l.truth.mustNotAppear.filter((s) => !text.includes(s.toLowerCase())).length;
      wanted += l.truth.mustKeep.length;
      kept += l.truth.mustKeep.filter((s) => text.includes(s.toLowerCase())).length;
    }
    console.log(`gone ${shown(share(gone, due))}, kept ${shown(share(kept, wanted))}`);
    expect(share(gone, due)).toBeGreaterThan(0.85);
    expect(share(kept, wanted)).toBeGreaterThan(0.85);
  });

  test('a log without a leak is left as it is, but for a few', () => {
    const clean = measured.filter(({ l }) => l.truth.leaks.length === 0);
    const touched = clean.filter(({ findings }) => findings.length > 0).length;
    console.log(`clean logs touched: ${touched} of ${clean.length}`);
    expect(touched).toBeLessThanOrEqual(6);
  });

  test('every rewrite agrees with its original', () => {
    for (const { l, title, body } of measured) {
      expect([l.id, agrees(l.submitted.title, title)]).toEqual([l.id, true]);
      expect([l.id, agrees(l.submitted.body, body)]).toEqual([l.id, true]);
    }
  });

  test('the last scan stops few of the machine’s own drafts and every raw text in which a clue was found', () => {
    let stopped = 0;
    for (const { l, findings, title, body } of measured) {
      const { title: rawTitle, body: rawBody, comment } = l.submitted;
      const input = {
        sourceType: l.sourceType,
        raw: { title: rawTitle, body: rawBody, comment },
        findings,
        phrases: [],
      };
      stopped += Number(leakScan(`${title}\n${body}`, input).length > 0);
      if (findings.some((f) => f.field === 'body' && f.severity === 'block'))
        expect([l.id, leakScan(rawBody, input).length > 0]).toEqual([l.id, true]);
    }
    console.log(`drafts stopped by the last scan: ${stopped} of ${logs.length}`);
    expect(stopped).toBeLessThanOrEqual(8);
  });
});
