import type { AcceptedLog, AssessmentSummary, Envelope, LogEnriched, LogWithdrawn } from '@collator/contracts';
import { eventNames, topicOf, uuidV7 } from '@collator/contracts';
import { Decisions, MemoryTransport, Relay, type Emission, type Outcome, type Slice } from '@collator/messaging';
import { migrate, TypeOrmDatabase } from '@collator/persistence';
import { serviceOptions } from '@collator/runtime';
import { randomBytes } from 'node:crypto';
import { SanitisationCensus } from '../../apps/sanitisation/src/census.js';
import { LogHeadStore } from '../../apps/sanitisation/src/log/log-head.store.js';
import { ProposalDesk } from '../../apps/sanitisation/src/proposal/proposal-desk.js';
import { ProposalStore } from '../../apps/sanitisation/src/proposal/proposal.store.js';
import { ProposalsController } from '../../apps/sanitisation/src/proposal/proposals.controller.js';
import { ActionRequestStore } from '../../apps/sanitisation/src/action-on/action-request.store.js';
import { ActionRequests } from '../../apps/sanitisation/src/action-on/action-requests.js';
import { FormOfWordsStore } from '../../apps/sanitisation/src/form-of-words/form-of-words.store.js';
import { FormsOfWords } from '../../apps/sanitisation/src/form-of-words/forms-of-words.js';
import { Origins } from '../../apps/sanitisation/src/origin/origins.js';
import { ParallelSources } from '../../apps/sanitisation/src/parallel/parallel-sources.store.js';
import { LadderDesk } from '../../apps/sanitisation/src/release/ladder-desk.js';
import { KeySealer } from '@collator/security';
import { Expiry } from '../../apps/sanitisation/src/proposal/expiry.js';
import { ProposalWork } from '../../apps/sanitisation/src/proposal/proposal-work.js';
import { ReleaseDesk } from '../../apps/sanitisation/src/proposal/release-desk.js';
import { ReleaseRecall } from '../../apps/sanitisation/src/release/release-recall.js';
import { ReleaseStore } from '../../apps/sanitisation/src/release/release.store.js';
import { SanitisationModule } from '../../apps/sanitisation/src/sanitisation.module.js';
import { SanitisationConsumer } from '../../apps/sanitisation/src/sanitisation.consumer.js';
import { StandingApprovalStore } from '../../apps/sanitisation/src/standing/standing-approval.store.js';
import { StandingApprovals } from '../../apps/sanitisation/src/standing/standing-approvals.js';
import { postgres } from '../harness/postgres.js';

export const person = (subject: string, compartments: string[] = []) => ({
  subject,
  name: subject,
  roles: [],
  permissions: new Set<never>(),
  organisation: 'rocu-east',
  unit: 'intelligence',
  compartments,
});

const assessment: AssessmentSummary = {
  policyVersion: 'house/1',
  risk: 42,
  low: 30,
  high: 55,
  band: 'MEDIUM',
  confidence: 'medium',
  priority: 'MEDIUM',
  dueAt: '2026-11-26T10:00:00.000Z',
  threatToLife: false,
  vulnerability: [],
  themes: ['VEHICLE_CRIME'],
  gaps: [],
  reasons: [{ code: 'active_offending', text: 'quotes the log', points: 12, field: 'body', start: 0, end: 4 }],
};

export interface LogChange {
  readonly log?: Partial<AcceptedLog>;
  readonly assessment?: Partial<AssessmentSummary>;
}

/** An enriched log as it reaches this service: an automatic read unless said otherwise. */
export function enriched(change: LogChange = {}): Envelope<LogEnriched> {
  const logId = change.log?.logId ?? uuidV7(Date.now(), randomBytes(10));
  const log: AcceptedLog = {
    logId,
    urn: `FORCE-42/2026/${logId.slice(-8)}`,
    version: 1,
    owner: 'force-42',
    sourceType: 'ANPR',
    sourceRef: null,
    grade: { source: 1, assessment: 'A', handling: 'P', conditions: [] },
    marking: 'OFFICIAL-SENSITIVE',
    compartments: [],
    title: 'Read of EK17 HNB, Luton',
    body: 'EK17 HNB read on the A6 near Luton, northbound, lane 2.',
    comment: null,
    provenance: 'Automatic read.',
    eventFrom: null,
    eventTo: null,
    learntAt: null,
    submittedAt: '2026-11-25T09:00:00.000Z',
    acceptedAt: '2026-11-25T09:00:01.000Z',
    purpose: 'Prevention and detection of crime',
    themes: [],
    corroborates: [],
    ...change.log,
  };
  return {
    id: uuidV7(Date.now(), randomBytes(10)),
    schema: 'log.enriched.v1',
    logId,
    version: log.version,
    acceptedOn: '2026-11-25',
    marking: log.marking,
    lane: change.assessment?.threatToLife ? 'urgent' : 'routine',
    emittedAt: '2026-11-25T09:00:02.000Z',
    data: { log, assessment: { ...assessment, ...change.assessment }, identifiers: [], links: [] },
  };
}

/** A member of the public who gives himself away. */
export const fromNeighbour = (change: Partial<AcceptedLog> = {}): Envelope<LogEnriched> =>
  enriched({
    log: {
      sourceType: 'PUBLIC',
      sourceRef: 'a3f0c1d2e4b5968778695a4b3c2d1e0f',
      grade: { source: 2, assessment: 'A', handling: 'P', conditions: [] },
      title: 'Visits to an address, Mill Bank, Luton',
      body: 'I live opposite and from my kitchen window I can see Marek STAVEL carrying boxes into a Ford Transit EK17 HNB. My brother told me it is stolen tools. A white van calls at noon.',
      ...change,
    },
  });

/** A covert log in its compartment. */
export const fromCovertSource = (change: Partial<AcceptedLog> = {}): Envelope<LogEnriched> =>
  enriched({
    log: {
      sourceType: 'CHIS',
      sourceRef: 'ffeeddccbbaa99887766554433221100',
      grade: { source: 1, assessment: 'A', handling: 'C', conditions: ['S2', 'review 2027-06-30'] },
      marking: 'SECRET',
      compartments: ['CHIS'],
      title: 'Movement of cocaine, Luton',
      body: 'Rhona QUILLER told me in the car that 5 kilos of cocaine will be moved from Luton on Friday. Only three of us were there.',
      comment: 'Debrief by handler.',
      ...change,
    },
  });

export const withdrawn = (log: AcceptedLog): Envelope<LogWithdrawn> => ({
  id: uuidV7(Date.now(), randomBytes(10)),
  schema: 'log.withdrawn.v1',
  logId: log.logId,
  version: 1,
  acceptedOn: '2026-11-25',
  marking: log.marking,
  lane: 'routine',
  emittedAt: '2026-11-25T10:00:00.000Z',
  data: { logId: log.logId, urn: log.urn, reasonCode: 'submitted_in_error', withdrawnAt: '2026-11-25T10:00:00.000Z' },
});

const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The service's parts on a real database, without a process around them. */
export async function sanitisationWorld() {
  const { url } = await postgres();
  const columns = { decision: 'text' };
  await migrate(url, [
    { name: 'sanitisation', recordColumns: columns, migrations: serviceOptions(SanitisationModule).migrations! },
  ]);
  const database = await TypeOrmDatabase.open({
    url,
    size: 6,
    statementTimeoutMs: 30_000,
    applicationName: 'tests',
  });
  const transport = new MemoryTransport();
  await transport.ensureTopics(
    eventNames.flatMap((e) =>
      [topicOf(e, 'routine'), topicOf(e, 'urgent')].map((topic) => ({ topic, partitions: 2 })),
    ) as never,
  );
  const relay = new Relay(transport, quiet);
  const decisions = new Decisions({ service: 'sanitisation', columns, database, relay, log: quiet });
  const [heads, proposals, releases, ruleStore] = [
    new LogHeadStore(),
    new ProposalStore(),
    new ReleaseStore(),
    new StandingApprovalStore(),
  ];
  const rules = new StandingApprovals(ruleStore, decisions, database);
  const formStore = new FormOfWordsStore();
  const work = new ProposalWork(proposals, heads, decisions, database);
  const desk = new ProposalDesk(work, proposals, heads, releases);
  const releasing = new ReleaseDesk(work, proposals, heads, releases, formStore);
  const forms = new FormsOfWords(formStore, decisions, database);
  const actions = new ActionRequests(new ActionRequestStore(), formStore, decisions, database);
  const ladder = new LadderDesk(releases, proposals, heads, decisions, database);
  const sealer = new KeySealer([{ id: 'test-1', key: randomBytes(32) }]);
  const origins = new Origins(work, heads, sealer);
  const parallels = new ParallelSources(work);
  const expiry = new Expiry(desk, proposals, database, quiet as never);
  const recall = new ReleaseRecall(releases, heads, decisions, database);
  const door = new ProposalsController(desk, releasing, proposals, heads, database);
  const consumer = new SanitisationConsumer(heads, proposals, releases, ruleStore);
  const census = new SanitisationCensus(database);

  async function slice<D>(
    events: readonly Envelope<D>[],
    handle: (s: Slice<D>) => Promise<Outcome[]>,
  ): Promise<Outcome[]> {
    return database.transaction(async (tx) => {
      const [{ at }] = (await tx.query<{ at: Date }>('SELECT clock_timestamp() AS at')) as [{ at: Date }];
      return handle({ events, lane: 'routine', topic: 't', partition: 0, at, tx, sliceId: '1' });
    });
  }
  return {
    database,
    rules,
    desk,
    releasing,
    forms,
    actions,
    ladder,
    origins,
    parallels,
    expiry,
    recall,
    door,
    census,
    proposals,
    releases,
    take: (...events: Envelope<LogEnriched>[]) => slice(events, (s) => consumer.enriched(s)),
    takeBack: (...events: Envelope<LogWithdrawn>[]) => slice(events, (s) => consumer.withdrawn(s)),
    /** Events stored by people's decisions, newest last. */
    async decided(): Promise<{ schema: string; logId: string; data: Record<string, unknown> }[]> {
      const rows = await database.query<{ event: string }>(
        'SELECT event FROM sanitisation.record ORDER BY emitted_at, message_id',
      );
      return rows.map((r) => JSON.parse(r.event));
    },
    async stop(): Promise<void> {
      await decisions.stop();
      await database.close();
    },
  };
}

export type World = Awaited<ReturnType<typeof sanitisationWorld>>;

export const emitted = (outcome: Outcome | undefined): readonly Emission[] =>
  outcome?.kind === 'ok' ? outcome.emit : [];
