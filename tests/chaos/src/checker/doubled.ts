import { recipients } from '../receiver/recipients.js';
import { eventOf, stages, type Evidence } from './evidence.js';

/** Names that come more than once. */
function repeated(names: Iterable<string>): string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) twice.add(name);
    seen.add(name);
  }
  return [...twice];
}

/** Events of which a log's version has exactly one, whatever comes again. */
const once = new Set([
  'log.accepted.v1',
  'log.triaged.v1',
  'log.enriched.v1',
  'product.released.v1',
  'log.withdrawn.v1',
]);

/** The same thing done twice in effect: facts, rows, events, products, and what recipients have in their hands. */
export function doubled(e: Evidence): string[] {
  const found = [...e.ledger.twoIdentities.map((id) => `two logs for:${id}`)];
  for (const [delivery, n] of e.delivered) if (n > 1) found.push(`delivered twice:${delivery}`);
  found.push(...repeated(e.submissions.map((s) => `submission:${s.organisation}:${s.id}`)));
  found.push(...repeated(e.releases.map((r) => `${r.logId} ${r.version}`)).map((k) => `products for log:${k}`));
  for (const s of stages)
    found.push(
      ...repeated(
        (e.stage[s]?.rows ?? [])
          .filter((r) => r.causedBy !== null && isFirst(r))
          .map((r) => `decided twice at ${s}:${r.causedBy}`),
      ),
    );
  const events = [...e.topics.values()].filter((t) => once.has(eventOf(t.topic)));
  found.push(...repeated(events.map((t) => `two events:${eventOf(t.topic)}:${t.logId}:${t.version}`)));
  return [...found, ...inHands(e)];
}

/** The row that stands for its cause; the rows of further emissions stand beside it. */
const isFirst = (row: { emissions: number; topic: string | null }): boolean => row.emissions > 0 || row.topic === null;

/** What recipients took: two ids for one thing, or one id twice where they had said that they cannot tell. */
function inHands({ diary }: Evidence): string[] {
  const taken = diary.filter((d) => d.taken);
  const ids = new Map<string, Set<string>>();
  for (const d of taken) {
    const thing = `${d.recipient} ${d.type} ${d.productId} ${d.version}`;
    ids.set(thing, (ids.get(thing) ?? new Set()).add(d.id));
  }
  const two = [...ids].filter(([, set]) => set.size > 1).map(([thing]) => `two deliveries:${thing}`);
  const trusting = new Set(recipients.filter((r) => !r.idempotent).map((r) => r.name));
  const again = repeated(taken.filter((d) => trusting.has(d.recipient)).map((d) => `${d.recipient} ${d.id}`));
  return [...two, ...again.map((a) => `taken twice:${a}`)];
}
