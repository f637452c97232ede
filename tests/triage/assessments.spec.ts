import { randomUUID } from 'node:crypto';
import type { AcceptedLog, Envelope, LogAccepted, LogWithdrawn } from '@collator/contracts';
import { Decisions, type Outcome, type PipelineLog, type Relay } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { drawSlice, migrate, TypeOrmDatabase, type Tx } from '@collator/persistence';
import type { CallerIdentity } from '@collator/security';
import { houseLexicon, lexiconName } from '@collator/facts';
import { housePolicy, policyName } from '@collator/scoring';
import { AssessmentsController } from '../../apps/triage/src/assessments.controller.js';
import { PoliciesController } from '../../apps/triage/src/policies.controller.js';
import { Triage0001Tables } from '../../apps/triage/src/migrations/0001-tables.js';
import { Triage0002Provenance } from '../../apps/triage/src/migrations/0002-provenance.js';
import { TriageConsumer } from '../../apps/triage/src/triage.consumer.js';
import { TriageController } from '../../apps/triage/src/triage.controller.js';
import { TriageStore } from '../../apps/triage/src/triage.store.js';
import { postgres, stopPostgres } from '../harness/postgres.js';

let database: TypeOrmDatabase;
let consumer: TriageConsumer;
let desk: TriageController;
let kept: AssessmentsController;
let policies: PoliciesController;
let count = 0;

beforeAll(async () => {
  const { url } = await postgres();
  await migrate(url, [{ name: 'triage', recordColumns: {}, migrations: [Triage0001Tables, Triage0002Provenance] }]);
  database = await TypeOrmDatabase.open({ url, size: 6, statementTimeoutMs: 20_000, applicationName: 'tests' });
  const store = new TriageStore(database);
  const log = { warn: () => undefined } as unknown as PipelineLog;
  const decisions = new Decisions({ service: 'triage', columns: {}, database, relay: {} as Relay, log });
  consumer = new TriageConsumer(store);
  desk = new TriageController(store, decisions);
  kept = new AssessmentsController(store);
  policies = new PoliciesController(store);
}, 60_000);

afterAll(async () => {
  await database?.close();
  await stopPostgres();
}, 60_000);

beforeEach(() => database.query('TRUNCATE triage.assessment, triage.withdrawn_log'));

const person = (...compartments: string[]): CallerIdentity => ({
  subject: 'rob.reviewer',
  name: 'Rob Reviewer',
  roles: [],
  permissions: new Set(['triage:read', 'policies:backtest']),
  organisation: 'rocu-east',
  unit: 'intelligence',
  compartments,
});

function accepted(part: Partial<AcceptedLog>): Envelope<LogAccepted> {
  count += 1;
  const log: AcceptedLog = {
    logId: randomUUID(),
    urn: `TST-2026-${String(count).padStart(7, '0')}`,
    version: 1,
    owner: 'force-42',
    sourceType: 'PUBLIC',
    sourceRef: null,
    grade: { source: 2, assessment: 'A', handling: 'P', conditions: [] },
    marking: 'OFFICIAL-SENSITIVE',
    compartments: [],
    title: 'A call',
    body: 'Grey car parked behind the shops.',
    comment: null,
    provenance: null,
    eventFrom: null,
    eventTo: null,
    learntAt: null,
    submittedAt: '2026-05-08T06:10:00Z',
    acceptedAt: '2026-05-08T06:10:01Z',
    purpose: null,
    themes: [],
    corroborates: [],
    ...part,
  };
  return {
    id: randomUUID(),
    schema: 'log.accepted.v1',
    logId: log.logId,
    version: log.version,
    acceptedOn: '2026-05-08',
    marking: log.marking,
    lane: 'urgent',
    emittedAt: '2026-05-08T06:10:02Z',
    data: { log, preScreen: [] },
  };
}

async function handle(tx: Tx, events: readonly Envelope<LogAccepted>[]): Promise<Outcome[]> {
  const { sliceId, at } = await drawSlice(tx, 'triage');
  return consumer.accepted({ events, lane: 'urgent', topic: 'log.accepted.v1', partition: 0, at, tx, sliceId });
}

const slice = (...events: Envelope<LogAccepted>[]): Promise<Outcome[]> =>
  database.transaction((tx) => handle(tx, events));

const takeBack = (log: AcceptedLog): Promise<Outcome[]> =>
  database.transaction(async (tx) => {
    const { sliceId, at } = await drawSlice(tx, 'triage');
    const data: LogWithdrawn = {
      logId: log.logId,
      urn: log.urn,
      reasonCode: 'SUBMITTED_IN_ERROR',
      withdrawnAt: '2026-05-08T07:00:00.000Z',
    };
    const { data: _data, ...envelope } = accepted({ logId: log.logId, urn: log.urn });
    const event = { ...envelope, schema: 'log.withdrawn.v1', data } as unknown as Envelope<LogWithdrawn>;
    return consumer.withdrawn({
      events: [event],
      lane: 'routine',
      topic: 'log.withdrawn.v1',
      partition: 0,
      at,
      tx,
      sliceId,
    });
  });

const threat = { body: 'He said he is going to shoot Stephen Orrell tonight.' };
const refused = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'let through',
    (e: unknown) => (e instanceof Problem ? [e.status, { code: e.code, message: e.message }] : e),
  );

it('keeps with each assessment the policy, its hash and the lexicon it was made under', async () => {
  const event = accepted(threat);
  await slice(event);
  expect(await kept.one(person(), event.data.log.urn)).toMatchObject({
    urn: event.data.log.urn,
    version: 1,
    policyVersion: policyName(housePolicy),
    policyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    lexiconVersion: lexiconName(houseLexicon),
    withdrawnAt: null,
    assessment: { threatToLife: true, priority: 'IMMEDIATE' },
  });
});

it('explains an assessment as data, each point with its passage', async () => {
  const event = accepted(threat);
  await slice(event);
  const why = await kept.why(person(), event.data.log.urn);
  expect(why.sentences[0]).toMatch(/^Possible threat to life/);
  const point = why.points.find((p) => p.factor === 'physical')!;
  expect(threat.body.slice(point.start!, point.end!)).toBe('going to shoot Stephen');
});

it('tells what would move an assessment into a band, and refuses a band that is none', async () => {
  const event = accepted(threat);
  await slice(event);
  const { urn } = event.data.log;
  const change = await kept.change(person(), urn, 'very-high');
  expect(change).toMatchObject({ target: 'very-high', policyVersion: policyName(housePolicy) });
  for (const band of [undefined, 'huge'])
    expect(await refused(kept.change(person(), urn, band))).toEqual([
      400,
      expect.objectContaining({ code: 'unknown_band' }),
    ]);
});

it('tells whoever is not briefed nothing about an assessment, in the same words as for what is not there', async () => {
  const event = accepted({ ...threat, compartments: ['CHIS'] });
  await slice(event);
  const { urn } = event.data.log;
  const absent = await refused(kept.one(person(), 'TST-2026-9999999'));
  expect(absent).toEqual([404, expect.objectContaining({ code: 'not_found' })]);
  expect(await refused(kept.one(person(), urn))).toEqual(absent);
  expect(await refused(kept.why(person(), urn))).toEqual(absent);
  expect(await refused(kept.change(person(), urn, 'low'))).toEqual(absent);
  expect((await kept.one(person('CHIS'), urn)).urn).toBe(urn);
});

it('shows a withdrawn log as such and lets it wait in no queue, whichever of the two events came first', async () => {
  const [before, after] = [accepted(threat), accepted(threat)];
  await slice(before);
  await takeBack(before.data.log);
  await takeBack(after.data.log);
  await slice(after);
  expect((await desk.queue(person())).items).toEqual([]);
  expect((await desk.threats(person())).items).toEqual([]);
  for (const { data } of [before, after])
    expect(await kept.one(person(), data.log.urn)).toMatchObject({ withdrawnAt: '2026-05-08T07:00:00.000Z' });
  expect((await takeBack(before.data.log)).map((o) => o.kind)).toEqual(['ok']);
});

it('tries another policy on what the caller may see of the past, and keeps nothing', async () => {
  await slice(accepted(threat), accepted({ ...threat, compartments: ['CHIS'] }), accepted({}));
  const calmer = {
    ...housePolicy,
    version: '9.0.0',
    priorities: housePolicy.priorities.map((p) => ({
      ...p,
      priority: p.priority === 'IMMEDIATE' ? 'HIGH' : p.priority,
    })),
  };
  const seen = await policies.backtest(person(), housePolicy.version, { policy: calmer });
  expect(seen).toMatchObject({ items: 2, changed: 1, after: 'house-triage/9.0.0' });
  expect((await policies.backtest(person('CHIS'), housePolicy.version, { policy: calmer })).items).toBe(3);
  expect((await policies.backtest(person(), housePolicy.version, { policy: housePolicy })).changed).toBe(0);
});

it('refuses a policy that is none, and a version that is not held', async () => {
  expect(await refused(policies.backtest(person(), housePolicy.version, {} as never))).toEqual([
    422,
    expect.objectContaining({ code: 'bad_policy' }),
  ]);
  expect(await refused(policies.backtest(person(), '0.0.1', { policy: housePolicy }))).toEqual([
    404,
    expect.objectContaining({ code: 'not_found' }),
  ]);
});
