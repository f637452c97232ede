import { randomUUID } from 'node:crypto';
import type { AcceptedLog, AssessmentSummary, Envelope, LogEnriched, LogTriaged } from '@collator/contracts';
import { Decisions, type Outcome, type PipelineLog, type Relay } from '@collator/messaging';
import { drawSlice, insertRecords, migrate, TypeOrmDatabase, type Tx } from '@collator/persistence';
import type { CallerIdentity } from '@collator/security';
import { EnrichingStore } from '../../apps/enrichment/src/enriching.store.js';
import { EnrichmentConsumer } from '../../apps/enrichment/src/enrichment.consumer.js';
import { EnrichmentController } from '../../apps/enrichment/src/enrichment.controller.js';
import { LinkStore } from '../../apps/enrichment/src/link/link.store.js';
import { Enrichment0001Tables } from '../../apps/enrichment/src/migrations/0001-tables.js';
import { Enrichment0002TaskClosure } from '../../apps/enrichment/src/migrations/0002-task-closure.js';
import { Enrichment0003Withdrawal } from '../../apps/enrichment/src/migrations/0003-withdrawal.js';
import { WithdrawalStore } from '../../apps/enrichment/src/withdrawal.store.js';
import { ViewStore } from '../../apps/enrichment/src/view/view.store.js';
import { postgres } from '../harness/postgres.js';

export type LogPart = Partial<AcceptedLog> & { readonly body: string };

const assessment: AssessmentSummary = {
  policyVersion: 'test/1',
  risk: 10,
  low: 5,
  high: 15,
  band: 'LOW',
  confidence: 'HIGH',
  priority: 'LOW',
  dueAt: '2026-05-09T00:00:00Z',
  threatToLife: false,
  vulnerability: [],
  themes: [],
  gaps: [],
  reasons: [],
};

let count = 0;

/** A triaged log as it would come in. */
export function triaged(part: LogPart): Envelope<LogTriaged> {
  count += 1;
  const log: AcceptedLog = {
    logId: randomUUID(),
    urn: `TST-2026-${String(count).padStart(7, '0')}`,
    version: 1,
    owner: 'force-42',
    sourceType: 'OFFICER',
    sourceRef: null,
    grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
    marking: 'OFFICIAL-SENSITIVE',
    compartments: [],
    title: 'A report',
    comment: null,
    provenance: null,
    eventFrom: null,
    eventTo: null,
    learntAt: null,
    submittedAt: '2026-05-08T06:10:00+01:00',
    acceptedAt: '2026-05-08T06:10:01+01:00',
    purpose: null,
    themes: [],
    corroborates: [],
    ...part,
  };
  return {
    id: randomUUID(),
    schema: 'log.triaged.v1',
    logId: log.logId,
    version: log.version,
    acceptedOn: '2026-05-08',
    marking: log.marking,
    lane: 'routine',
    emittedAt: '2026-05-08T06:10:02Z',
    data: { log, assessment },
  };
}

export const caller = (...compartments: string[]): CallerIdentity => ({
  subject: 'analyst',
  name: 'An Analyst',
  roles: ['analyst'],
  permissions: new Set(['enrichment:read']),
  organisation: 'force-42',
  unit: 'intelligence',
  compartments,
});

const columns = { identifiers: 'int', links: 'int', links_left_off: 'int' };

/** The service's parts on a fresh database. */
export async function ground() {
  const { url } = await postgres();
  await migrate(url, [
    {
      name: 'enrichment',
      recordColumns: columns,
      migrations: [Enrichment0001Tables, Enrichment0002TaskClosure, Enrichment0003Withdrawal],
    },
  ]);
  const database = await TypeOrmDatabase.open({ url, size: 12, statementTimeoutMs: 20_000, applicationName: 'tests' });
  const view = new ViewStore();
  const consumer = new EnrichmentConsumer(new EnrichingStore(), new LinkStore(), new WithdrawalStore());
  const quiet = { warn: () => undefined } as unknown as PipelineLog;
  const decisions = new Decisions({ service: 'enrichment', columns, database, relay: {} as Relay, log: quiet });
  const controller = new EnrichmentController(view, decisions, database);

  /** Handles events inside an open transaction, as a slice would. */
  async function handle(tx: Tx, events: readonly Envelope<LogTriaged>[]): Promise<Outcome[]> {
    const { sliceId, at } = await drawSlice(tx, 'enrichment');
    const outcomes = await consumer.triaged({
      events,
      lane: 'routine',
      topic: 'log.triaged.v1',
      partition: 0,
      at,
      tx,
      sliceId,
    });
    await insertRecords(
      tx,
      'enrichment',
      { columns, sliceId, at },
      events.map((e, i) => {
        const outcome = outcomes[i]!;
        if (outcome.kind !== 'ok') throw new Error('expected an event to follow');
        return {
          messageId: e.id,
          causedBy: null,
          logId: e.logId,
          version: e.version,
          acceptedOn: e.acceptedOn,
          emissions: 1,
          topic: 'log.enriched.v1',
          event: JSON.stringify(outcome.emit[0]!.data),
          dropped: null,
          columns: outcome.columns,
        };
      }),
    );
    return outcomes;
  }

  /** One slice, committed; the enriched logs that came of it. */
  async function slice(...events: Envelope<LogTriaged>[]): Promise<LogEnriched[]> {
    return enriched(await database.transaction((tx) => handle(tx, events)));
  }

  /** Takes logs back, as a slice would. */
  async function withdraw(...logs: Envelope<LogTriaged>[]): Promise<Outcome[]> {
    return database.transaction(async (tx) => {
      const { sliceId, at } = await drawSlice(tx, 'enrichment');
      const events = logs.map(({ data: { log }, ...e }) => ({
        ...e,
        id: randomUUID(),
        schema: 'log.withdrawn.v1',
        version: log.version + 1,
        data: { logId: log.logId, urn: log.urn, reasonCode: 'UNLAWFUL', withdrawnAt: at.toISOString() },
      }));
      return consumer.withdrawn({
        ...{ events, lane: 'routine', topic: 'log.withdrawn.v1', partition: 0, at, tx, sliceId },
      } as Parameters<typeof consumer.withdrawn>[0]);
    });
  }

  return { database, controller, handle, slice, withdraw };
}

export function enriched(outcomes: readonly Outcome[]): LogEnriched[] {
  return outcomes.map((o) => {
    if (o.kind !== 'ok') throw new Error('expected an event to follow');
    return o.emit[0]!.data as LogEnriched;
  });
}
