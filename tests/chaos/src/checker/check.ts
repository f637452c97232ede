import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Estate } from '../estate/estate.js';
import type { Ledger } from '../load/ledger.js';
import { canary } from '../load/texts.js';
import type { DiaryEntry } from '../receiver/diary.js';
import type { Anomalies } from './anomalies.js';
import { doubled } from './doubled.js';
import type { Evidence, Stage } from './evidence.js';
import { leaked } from './leaked.js';
import { lost } from './lost.js';
import { phantom } from './phantom.js';
import { readDatabase } from './read-database.js';
import { readEmbeddedTopics, readKafkaTopics } from './read-topics.js';
import { reordered } from './reordered.js';
import { unaudited } from './unaudited.js';

/** What became of the evidence: the anomalies, and what shows the design at work. */
export interface Verdict {
  readonly anomalies: Anomalies;
  readonly told: Readonly<Record<string, number>>;
}

/** The anomalies in what was found: a pure function of the evidence. */
export function judge(e: Evidence): Anomalies {
  const inDiary = e.diary.filter((d) => d.identity).map((d) => `delivered:${d.recipient} ${d.id}`);
  return {
    lost: lost(e),
    doubled: doubled(e),
    phantom: phantom(e),
    reordered: reordered(e),
    leaked: leaked(e),
    unaudited: unaudited(e),
    identitySeen: [...e.identities, ...inDiary],
  };
}

/** What the processes printed, searched for identities as well. */
async function identitiesPrinted(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const name of (await readdir(folder)).filter((n) => n.endsWith('.out')))
    if ((await readFile(join(folder, name), 'utf8')).includes(canary)) found.push(`printed:${name}`);
  return found;
}

export interface Books {
  readonly ledger: Ledger;
  readonly diary: readonly DiaryEntry[];
  readonly revokedAt: number | null;
  readonly have?: readonly Stage[];
}

/** Reads databases, topics and books of an estate at rest and judges them. */
export async function check(estate: Pick<Estate, 'databaseUrl' | 'bus' | 'folder'>, books: Books): Promise<Verdict> {
  const url = await estate.databaseUrl();
  const { bus } = estate;
  const database = await readDatabase(url, books.have);
  const topics = bus.kind === 'kafka' ? await readKafkaTopics(bus.brokers) : await readEmbeddedTopics(url);
  const printed = await identitiesPrinted(estate.folder);
  const identities = [...database.identities, ...topics.identities, ...printed];
  const evidence: Evidence = { ...books, ...database, topics: topics.topics, identities };
  return { anomalies: judge(evidence), told: tell(evidence) };
}

function tell(e: Evidence): Record<string, number> {
  const states = (kind: string, state: string) =>
    e.deliveries.filter((d) => d.kind === kind && d.state === state).length;
  const taken = e.diary.filter((d) => d.taken);
  return {
    accepted: e.submissions.length,
    withdrawn: e.submissions.filter((s) => s.withdrawn).length,
    released: e.releases.length,
    waiting: [...e.logs.values()].filter((l) => l.state === 'waiting').length,
    deliveries: states('product', 'delivered'),
    uncertain: states('product', 'uncertain') + states('recall', 'uncertain'),
    recalls: states('recall', 'delivered'),
    refusedDeliveries: states('product', 'refused'),
    callsToReceivers: e.diary.length,
    repliesLost: e.diary.filter((d) => d.reply === 'lost').length,
    repeatsDroppedByReceivers: taken.length - new Set(taken.map((d) => `${d.recipient} ${d.id}`)).size,
    repeatsOnTopics: [...e.topics.values()].reduce((sum, t) => sum + t.times - 1, 0),
    recordsOnTopics: e.topics.size,
    setAsideAtTheDoor: e.stage.ingest?.deadLetters.length ?? 0,
  };
}
