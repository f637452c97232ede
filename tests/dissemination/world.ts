import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CollatorClient, IssuerTokens } from '@collator/client';
import {
  topicOf,
  uuidV7,
  type Envelope,
  type EventName,
  type Lane,
  type ProductReleased,
  type ProductWithdrawn,
} from '@collator/contracts';
import { DisseminationCensus, DisseminationModule } from '@collator/dissemination';
import { LogTransport, recordOf } from '@collator/messaging';
import { Database, type Tx } from '@collator/persistence';
import { start, type Running } from '@collator/runtime';
import { aProduct } from '../../apps/dissemination/src/sample.js';
import { postgres, stopPostgres } from '../harness/postgres.js';
import type { Receiver } from './receiver.js';

/** Waits until something holds; fails with what did not happen. Not the pipeline's: that one brings every service. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  ms = 15_000,
): Promise<T> {
  for (const end = Date.now() + ms; ;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`did not happen in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const newId = (): string => uuidV7(Date.now(), randomBytes(10));
type Named<T> = new () => T;

export interface DeliveryRow {
  readonly id: string;
  readonly kind: 'product' | 'recall';
  readonly product_id: string;
  readonly version: number;
  readonly subscriber_id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly tries: number;
}

export interface Entry {
  readonly id: string;
  readonly secret?: string;
}

let drawn = 0;

/** A register entry with everything it must have. */
export const entry = (change: object = {}) => ({
  name: `recipient ${(drawn += 1)}`,
  unit: 'ops-north',
  organisation: 'force-42',
  clearance: 'SC',
  clearanceUntil: '2040-01-01',
  purposes: ['POLICING'],
  ...change,
});

export const hook = (r: Receiver, change: object = {}) =>
  entry({ channel: { kind: 'webhook', url: r.url, idempotent: true, ...change } });

/** The service alone, on a database of its own: products are put on the bus, recipients come to the doors. */
export async function disseminationWorld(variables: Readonly<Record<string, string>> = {}) {
  const { url } = await postgres();
  const folder = await mkdtemp(join(tmpdir(), 'collator-dissemination-'));
  const bring = (): Promise<Running> =>
    start([DisseminationModule], {
      DATABASE_URL: url,
      DATA_DIR: folder,
      HTTP_PORT: '0',
      HEALTH_PORT: '0',
      ISSUER_PORT: '0',
      LOG_LEVEL: 'error',
      DISSEMINATION_ALLOW_LOOPBACK_WEBHOOKS: 'true',
      ...variables,
    });
  let running = await bring();
  const database = (): Database => running.get(Database as never as Named<Database>);
  const as = (person: string) => new CollatorClient(running.url, new IssuerTokens(running.issuer, person));

  async function publish<D>(schema: EventName, lane: Lane, events: readonly Envelope<D>[]): Promise<void> {
    const topic = topicOf(schema, lane);
    const records = events.map((e) => recordOf({ topic, envelope: e, encoded: JSON.stringify(e) }));
    await running.get(LogTransport as never as Named<LogTransport>).publish({ topic, partition: 0 }, records);
  }
  const envelope = <D extends { productId: string; productVersion: number }>(
    schema: EventName,
    data: D,
    lane: Lane,
  ) => ({
    id: newId(),
    schema,
    logId: data.productId,
    version: data.productVersion,
    acceptedOn: '2026-11-25',
    marking: 'OFFICIAL-SENSITIVE',
    lane,
    emittedAt: new Date().toISOString(),
    data,
  });

  async function release(changes: readonly Partial<ProductReleased>[], lane: Lane = 'routine') {
    const products = changes.map((change) => {
      const productId = newId();
      return aProduct({ productId, urn: `INT-${productId.slice(-8)}`, ...change });
    });
    const events = products.map((p) => envelope('product.released.v1', p, lane));
    await publish('product.released.v1', lane, events);
    return products;
  }

  async function withdraw(...products: readonly ProductReleased[]): Promise<void> {
    const events = products.map(({ productId, urn, productVersion }) => {
      const withdrawnAt = new Date().toISOString();
      const data: ProductWithdrawn = { productId, urn, productVersion, reasonCode: 'WRONG', withdrawnAt };
      return envelope('product.withdrawn.v1', data, 'routine');
    });
    await publish('product.withdrawn.v1', 'routine', events);
  }

  const deliveries = (productId?: string): Promise<DeliveryRow[]> =>
    database().query<DeliveryRow>(
      'SELECT * FROM dissemination.delivery WHERE $1::uuid IS NULL OR product_id = $1 ORDER BY seq',
      [productId ?? null],
    );

  return {
    as,
    release,
    withdraw,
    deliveries,
    url: () => running.url,
    query: <T>(sql: string, params?: readonly unknown[]) => database().query<T>(sql, params),
    transaction: <T>(work: (tx: Tx) => Promise<T>) => database().transaction(work),
    census: () => running.get(DisseminationCensus).count(),
    add: (input: object): Promise<Entry> => as('reg.keeper').post<Entry>('/subscribers', input),
    /** Waits until every delivery of these products, or of all, is in one of the given states. */
    settled: (states: readonly string[], productId?: string, ms?: number) =>
      eventually(
        `deliveries ${states.join(' or ')}`,
        async () => {
          const rows = await deliveries(productId);
          return rows.length > 0 && rows.every((r) => states.includes(r.state)) && rows;
        },
        ms,
      ),
    /** Nobody waits for a retry longer than he must in a test. */
    hurry: () =>
      database().query(
        `UPDATE dissemination.delivery SET next_try_at = clock_timestamp() WHERE state = 'pending'
           AND next_try_at > clock_timestamp()`,
      ),
    restart: async (): Promise<void> => {
      await running.stop();
      running = await bring();
    },
    async stop(): Promise<void> {
      await running.stop();
      await stopPostgres();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof disseminationWorld>>;

/** Facts that must be nought after anything: what was sent without a decision before it, and what arrived twice. */
export async function wrongs(w: World): Promise<object> {
  const [row] = await w.query<object>(
    `SELECT
       (SELECT count(*)::int FROM dissemination.delivery d WHERE d.tries > 0 AND d.tries > (
          SELECT count(*) FROM dissemination.decision c WHERE c.delivery_id = d.id AND c.action = 'send' AND c.permit
            AND c.policy <> '' AND c.slice_id IS NOT NULL)) AS sent_undecided,
       (SELECT count(*)::int FROM dissemination.outcome o WHERE NOT EXISTS (
          SELECT 1 FROM dissemination.decision c WHERE c.delivery_id = o.delivery_id AND c.permit AND c.at <= o.at))
         AS settled_before_decided,
       (SELECT count(*)::int FROM dissemination.decision WHERE NOT permit AND reasons = '[]') AS refused_unexplained,
       (SELECT count(*)::int FROM (SELECT 1 FROM dissemination.outcome WHERE state = 'delivered'
          GROUP BY delivery_id HAVING count(*) > 1) t) AS doubled,
       (SELECT count(*)::int FROM dissemination.decision c WHERE NOT EXISTS (
          SELECT 1 FROM dissemination.slice s WHERE s.id = c.slice_id)) AS unaudited`,
  );
  return row!;
}

export const noWrongs = {
  sent_undecided: 0,
  settled_before_decided: 0,
  refused_unexplained: 0,
  doubled: 0,
  unaudited: 0,
};
