import { createHash } from 'node:crypto';
import { stages, type AuditRow, type Evidence } from './evidence.js';

/** Facts without an audit entry, entries that do not fit their digest or chain, deliveries nobody permitted. */
export function unaudited(e: Evidence): string[] {
  const found: string[] = [];
  for (const s of stages) {
    const { rows, audit, chains } = e.stage[s] ?? { rows: [], audit: [], chains: new Map() };
    const entries = new Set(audit.map((a) => a.id));
    for (const row of rows) if (!entries.has(row.sliceId)) found.push(`row of ${s}:${row.id}`);
    if (s === 'dissemination')
      for (const slice of e.deliverySlices) if (!entries.has(slice)) found.push(`delivery entry:${slice}`);
    found.push(...broken(audit, chains).map((fault) => `audit of ${s}:${fault}`));
  }
  const seen = new Set(e.diary.map((d) => d.id));
  for (const id of seen)
    if (e.stage.dissemination && !e.permitted.has(id)) found.push(`delivered without a decision:${id}`);
  return found;
}

/** SHA-256 of the digest before and the entry's canonical text: the chain's rule, written anew. */
export const entryDigest = (prev: string | null, canonical: string): string =>
  createHash('sha256')
    .update(Buffer.from(prev ?? '', 'hex'))
    .update(canonical)
    .digest('hex');

function broken(audit: readonly AuditRow[], heads: ReadonlyMap<string, string | null>): string[] {
  const found: string[] = [];
  const streams = new Map<string, AuditRow[]>();
  for (const a of audit) {
    if (entryDigest(a.prev, a.canonical) !== a.digest) found.push(`entry ${a.id} was changed`);
    const stream = streams.get(a.stream) ?? [];
    stream.push(a);
    streams.set(a.stream, stream);
  }
  for (const [stream, entries] of streams) {
    const after = new Map(entries.map((a) => [a.prev ?? 'start', a]));
    if (after.size !== entries.length) found.push(`${stream} forks`);
    let reached = 0;
    let last: string | null = null;
    for (let at = after.get('start'); at; at = after.get(at.digest)) {
      reached += 1;
      last = at.digest;
    }
    if (reached !== entries.length) found.push(`${stream} is broken after ${reached} of ${entries.length}`);
    else if (last !== (heads.get(stream) ?? null)) found.push(`${stream} is cut`);
  }
  for (const [stream, head] of heads) if (head !== null && !streams.has(stream)) found.push(`${stream} is gone`);
  return found;
}
