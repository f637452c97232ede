import { eventOf, flow, stages, type Evidence } from './evidence.js';

/** What nobody began: delivered, released, stored or published without anything it could have come from. */
export function phantom(e: Evidence): string[] {
  const found: string[] = [];
  for (const s of e.submissions) if (!e.ledger.sent.has(s.id)) found.push(`submission:${s.id}`);
  const logs = new Set(e.submissions.map((s) => s.logId));
  const products = new Set(e.releases.map((r) => r.productId));
  for (const r of e.releases) if (!logs.has(r.logId)) found.push(`release:${r.productId}`);
  for (const d of e.diary) if (!products.has(d.productId)) found.push(`delivered:${d.recipient} ${d.productId}`);
  const stored = new Map(stages.map((s) => [s, new Set((e.stage[s]?.rows ?? []).flatMap((r) => r.emits ?? []))]));
  for (const s of ['triage', 'enrichment'] as const)
    for (const row of e.stage[s]?.rows ?? []) if (!logs.has(row.logId)) found.push(`row of ${s}:${row.id}`);
  for (const [id, seen] of e.topics) {
    const from = flow[eventOf(seen.topic)]?.from;
    if (!from || (e.stage[from] && !stored.get(from)!.has(id)))
      found.push(`published and not stored:${seen.topic}:${id}`);
  }
  return found;
}
