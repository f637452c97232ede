import { topicNames } from '@collator/contracts';
import kafkajs from 'kafkajs';
import pg from 'pg';
import { stages } from '../checker/evidence.js';
import type { Estate } from '../estate/estate.js';

/** How far an estate is from rest. */
export interface Standing {
  /** Records on topics that are not yet decided, and decided ones not yet marked as published. */
  readonly lag: number;
  /** Originating transactions whose events are not published yet. */
  readonly outbox: number;
  /** Deliveries not yet settled. */
  readonly pending: number;
}

const positions = stages.map((s) => `SELECT topic, part, done, published FROM ${s}.position`).join(' UNION ALL ');
const outbox = stages.map((s) => `(SELECT count(*) FROM ${s}.outbox)`).join(' + ');

/** Looks at an estate from outside: end of the topics against the positions in the database. */
export class Watcher {
  #admin: kafkajs.Admin | null = null;

  constructor(private readonly estate: Pick<Estate, 'bus' | 'databaseUrl'>) {}

  /** Throws where database or brokers are away. */
  async look(): Promise<Standing> {
    const client = new pg.Client({
      connectionString: await this.estate.databaseUrl(),
      connectionTimeoutMillis: 3_000,
      query_timeout: 20_000,
    });
    client.on('error', () => undefined);
    await client.connect();
    try {
      const { rows } = await client.query<{ topic: string; part: number; done: string; published: string }>(positions);
      const { rows: others } = await client.query<{ outbox: number; pending: number }>(
        `SELECT (${outbox})::int AS outbox, (SELECT count(*) FROM dissemination.delivery
           WHERE state IN ('pending', 'sending', 'written'))::int AS pending`,
      );
      const ends = this.estate.bus.kind === 'kafka' ? await this.#ends() : await embeddedEnds(client);
      const published = new Map(rows.map((r) => [`${r.topic}/${r.part}`, BigInt(r.published)]));
      let lag = 0;
      for (const [at, end] of ends) lag += Number(end - (published.get(at) ?? 0n));
      return { lag, ...others[0]! };
    } finally {
      await client.end().catch(() => undefined);
    }
  }

  async #ends(): Promise<Map<string, bigint>> {
    if (!this.#admin) {
      const { bus } = this.estate;
      const brokers = bus.kind === 'kafka' ? [...bus.brokers] : [];
      const kafka = new kafkajs.Kafka({
        clientId: 'watcher',
        brokers,
        logLevel: kafkajs.logLevel.NOTHING,
        retry: { retries: 2 },
      });
      this.#admin = kafka.admin();
      await this.#admin.connect();
    }
    const ends = new Map<string, bigint>();
    for (const topic of topicNames)
      for (const o of await this.#admin.fetchTopicOffsets(topic)) ends.set(`${topic}/${o.partition}`, BigInt(o.high));
    return ends;
  }

  async close(): Promise<void> {
    await this.#admin?.disconnect().catch(() => undefined);
  }
}

async function embeddedEnds(client: pg.Client): Promise<Map<string, bigint>> {
  const { rows } = await client.query<{ name: string; part: number; next_off: string }>(
    `SELECT t.name, p.part, p.next_off FROM bus.partition p JOIN bus.topic t ON t.id = p.topic_id`,
  );
  return new Map(rows.map((r) => [`${r.name}/${r.part}`, BigInt(r.next_off)]));
}
