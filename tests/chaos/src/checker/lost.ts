import { recipients } from '../receiver/recipients.js';
import { keywordTown } from '../load/texts.js';
import { eventOf, flow, stages, type Evidence } from './evidence.js';

/** States of a log in which nothing more is owed to it but a person's decision. */
const atRest = new Set(['waiting', 'released', 'refused', 'recalled', 'withdrawn']);

/** Accepted, and never in a terminal state: looked for from both ends, at the doors and at every stage. */
export function lost(e: Evidence): string[] {
  return [...lostAtDoors(e), ...lostBetweenStages(e), ...lostBeforeRest(e), ...lostToRecipients(e)];
}

function lostAtDoors({ ledger, submissions, stage }: Evidence): string[] {
  const held = new Map(submissions.map((s) => [s.id, s]));
  const found = [...ledger.misjudged.map((m) => `misjudged:${m.id}:${m.code}`)];
  for (const [id, receipt] of ledger.receipts)
    if (held.get(id)?.logId !== receipt.logId) found.push(`submission:${id}`);
  for (const id of ledger.onTopic) if (!held.has(id)) found.push(`from topic:${id}`);
  for (const id of ledger.withdrawn) if (!held.get(id)?.withdrawn) found.push(`withdrawal:${id}`);
  const refused = stage.ingest?.deadLetters.filter((d) => d.topic === 'log.submitted.v1').length ?? 0;
  const missing = ledger.refusableOnTopic.size - refused;
  return missing > 0 ? [...found, `${missing} refusable records of the topic are not set aside`] : found;
}

/** Every event that a stage has stored must have its row in the stage that works on it. */
function lostBetweenStages({ stage }: Evidence): string[] {
  const found: string[] = [];
  const arrived = new Map(
    stages.map((s) => [s, new Set((stage[s]?.rows ?? []).flatMap((r) => (r.causedBy ? [r.causedBy] : [])))]),
  );
  for (const s of stages) {
    const aside = (stage[s]?.deadLetters ?? []).filter((d) => d.topic !== 'log.submitted.v1');
    aside.forEach((d, i) => found.push(`set aside at ${s}:${d.topic}:${d.code}:${i}`));
    for (const row of stage[s]?.rows ?? []) {
      if (row.topic === null) continue;
      const to = flow[eventOf(row.topic)]!.to;
      if (stage[to] && !arrived.get(to)!.has(row.emits ?? '')) found.push(`event:${row.topic}:${row.emits}`);
    }
  }
  return found;
}

function lostBeforeRest({ submissions, logs, stage }: Evidence): string[] {
  if (!stage.sanitisation) return [];
  return submissions.flatMap((s) => {
    const log = logs.get(s.logId);
    if (!log || !atRest.has(log.state)) return [`log:${s.id}`];
    return s.withdrawn && log.state !== 'withdrawn' ? [`withdrawal not carried out:${s.id}`] : [];
  });
}

function lostToRecipients({ releases, products, deliveries, diary, stage }: Evidence): string[] {
  if (!stage.dissemination) return [];
  const found: string[] = [];
  const key = (recipient: string, type: string, productId: string, version: number) =>
    `${recipient} ${type} ${productId} ${version}`;
  const taken = new Set(diary.filter((d) => d.taken).map((d) => key(d.recipient, d.type, d.productId, d.version)));
  const doubtful = new Set(
    deliveries
      .filter((d) => d.state === 'uncertain')
      .map((d) => key(d.recipient, typeOf(d.kind), d.productId, d.version)),
  );
  const latest = new Map<string, number>();
  for (const r of releases) latest.set(r.productId, Math.max(latest.get(r.productId) ?? 0, r.version));
  const cleared = recipients.filter((r) => r.clearance === 'SC' && r.clearanceUntil > '2026' && !r.leaves);
  for (const release of releases) {
    if (!products.has(release.productId)) found.push(`product:${release.productId}`);
    if (release.state !== 'released' || release.version !== latest.get(release.productId)) continue;
    for (const r of cleared) {
      if (!r.everything && !release.words.includes(keywordTown)) continue;
      const it = key(r.name, 'product.released', release.productId, release.version);
      if (!taken.has(it) && !(doubtful.has(it) && !r.idempotent)) found.push(`delivery:${it}`);
    }
  }
  return [...found, ...recallsNotTaken({ diary, releases, taken, doubtful, key }), ...unsettled(deliveries)];
}

const typeOf = (kind: string): string => (kind === 'recall' ? 'product.withdrawn' : 'product.released');

/** Whoever has a product that is called back must have been told. */
function recallsNotTaken(k: {
  diary: Evidence['diary'];
  releases: Evidence['releases'];
  taken: ReadonlySet<string>;
  doubtful: ReadonlySet<string>;
  key: (recipient: string, type: string, productId: string, version: number) => string;
}): string[] {
  const withdrawn = new Set(k.releases.filter((r) => r.state === 'withdrawn').map((r) => r.productId));
  const told = new Set(
    [...k.taken, ...k.doubtful].filter((t) => t.includes(' product.withdrawn ')).map(withoutVersion),
  );
  const have = k.diary.filter((d) => d.taken && d.type === 'product.released' && withdrawn.has(d.productId));
  const untold = have.map((d) => withoutVersion(k.key(d.recipient, 'product.withdrawn', d.productId, 0)));
  return [...new Set(untold)].filter((u) => !told.has(u)).map((u) => `recall:${u}`);
}

const withoutVersion = (key: string): string => key.slice(0, key.lastIndexOf(' '));

const unsettled = (deliveries: Evidence['deliveries']): string[] =>
  deliveries
    .filter((d) => ['pending', 'sending', 'written', 'failed'].includes(d.state))
    .map((d) => `delivery ${d.state}:${d.recipient} ${d.productId}`);
