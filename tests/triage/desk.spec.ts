import { randomUUID } from 'node:crypto';
import type { AcceptedLog, Envelope, LogAccepted, LogTriaged } from '@collator/contracts';
import { Decisions, type Outcome, type PipelineLog, type Relay } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { drawSlice, migrate, TypeOrmDatabase, type Tx } from '@collator/persistence';
import type { CallerIdentity } from '@collator/security';
import { TriageCensus } from '../../apps/triage/src/census.js';
import { Triage0001Tables } from '../../apps/triage/src/migrations/0001-tables.js';
import { Triage0002Provenance } from '../../apps/triage/src/migrations/0002-provenance.js';
import { TriageConsumer } from '../../apps/triage/src/triage.consumer.js';
import { TriageController } from '../../apps/triage/src/triage.controller.js';
import { TriageStore } from '../../apps/triage/src/triage.store.js';
import { postgres, stopPostgres } from '../harness/postgres.js';

let database: TypeOrmDatabase;
let consumer: TriageConsumer;
let desk: TriageController;
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
}, 60_000);

afterAll(async () => {
  await database?.close();
  await stopPostgres();
}, 60_000);

beforeEach(() => database.query('TRUNCATE triage.assessment'));

const person = (...compartments: string[]): CallerIdentity => ({
  subject: 'rob.reviewer',
  name: 'Rob Reviewer',
  roles: [],
  permissions: new Set(['triage:read', 'proposals:decide']),
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

const threat = { body: 'He said he is going to shoot Stephen Orrell tonight.' };
const refused = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => 'let through',
    (e: unknown) => (e instanceof Problem ? [e.status, { code: e.code, message: e.message }] : e),
  );

it('sends a threat to life on in the urgent lane, and puts back into the routine one what the door let hurry', async () => {
  const outcomes = await slice(
    accepted(threat),
    accepted({ body: 'Singing a song at the rank that goes he is going to shoot you.' }),
  );
  const sent = outcomes.map((o) => (o.kind === 'ok' ? o.emit[0]! : null)!);
  expect(sent.map((e) => [e.event, e.lane])).toEqual([
    ['log.triaged.v1', 'urgent'],
    ['log.triaged.v1', 'routine'],
  ]);
  const { assessment } = sent[0]!.data as LogTriaged;
  expect(assessment).toMatchObject({ policyVersion: 'house-triage/1.3.0', priority: 'IMMEDIATE', threatToLife: true });
});

it('keeps one assessment of a version however often its event comes', async () => {
  const event = accepted({});
  const [first, second] = [await slice(event), await slice(event)];
  expect(second.map((o) => o.kind)).toEqual(first.map((o) => o.kind));
  expect((await desk.queue(person())).items).toHaveLength(1);
});

it('keeps nothing of a slice that was rolled back', async () => {
  const failing = database.transaction(async (tx) => {
    await handle(tx, [accepted({})]);
    throw new Error('the slice failed');
  });
  await expect(failing).rejects.toThrow('the slice failed');
  expect((await desk.queue(person())).items).toEqual([]);
});

it('orders the queue by priority, then by due time', async () => {
  const low = accepted({});
  const late = accepted({ body: 'Drugs: he sells heroin from the flat.' });
  const life = accepted(threat);
  await slice(low);
  await slice(late, life);
  const { items } = await desk.queue(person());
  expect(items.map((i) => [i.urn, i.priority])).toEqual([
    [life.data.log.urn, 'IMMEDIATE'],
    [late.data.log.urn, 'MEDIUM'],
    [low.data.log.urn, 'LOW'],
  ]);
  expect((await desk.queue(person(), '1')).items).toHaveLength(1);
});

it('tells whoever is not briefed nothing, in the same words as for what is not there', async () => {
  const hidden = accepted({ ...threat, compartments: ['CHIS', 'CT'] });
  await slice(hidden);
  const { urn } = hidden.data.log;
  for (const outside of [person(), person('CHIS'), person('CT')]) {
    expect((await desk.queue(outside)).items).toEqual([]);
    expect((await desk.threats(outside)).items).toEqual([]);
    const absent = await refused(desk.one(outside, 'TST-2026-9999999'));
    expect(absent).toEqual([404, expect.objectContaining({ code: 'not_found' })]);
    expect(await refused(desk.one(outside, urn))).toEqual(absent);
    expect(await refused(desk.acknowledge(outside, urn))).toEqual(absent);
  }
  expect((await desk.queue(person('CT', 'CHIS', 'UC'))).items).toHaveLength(1);
});

it('does not show an older version to whoever may not see the newest', async () => {
  const first = accepted({});
  const moved = { ...first.data.log, version: 2, compartments: ['CHIS'] };
  await slice(first);
  await slice({ ...first, id: randomUUID(), version: 2, data: { log: moved, preScreen: [] } });
  expect(await refused(desk.one(person(), moved.urn))).toEqual([404, expect.anything()]);
  expect((await desk.queue(person())).items).toEqual([]);
  expect((await desk.one(person('CHIS'), moved.urn)).version).toBe(2);
});

it('shows an assessment with its reasons and in words', async () => {
  const event = accepted(threat);
  await slice(event);
  const seen = await desk.one(person(), event.data.log.urn);
  const reason = seen.assessment.reasons.find((r) => r.code === 'threat')!;
  expect(threat.body.slice(reason.start!, reason.end!)).toBe('going to shoot Stephen');
  expect(seen.explanation).toMatch(/^Possible threat to life\. Priority immediate/);
  expect(JSON.stringify(seen)).not.toContain('logId');
});

it('lists a threat with its clock until a person takes it up, once, and puts his name into the audit', async () => {
  const event = accepted(threat);
  await slice(event, accepted({}));
  const { urn, logId } = event.data.log;
  const { items } = await desk.threats(person());
  expect(items).toHaveLength(1);
  expect(items[0]).toMatchObject({ urn, acknowledgedAt: null, clock: { state: 'running' } });
  expect(items[0]!.clock.secondsLeft).toBeGreaterThan(290);
  expect(await desk.acknowledge(person(), urn)).toEqual({ acknowledged: true });
  expect(await desk.acknowledge(person(), urn)).toEqual({ acknowledged: false });
  expect((await desk.threats(person())).items).toEqual([]);
  const audit = await database.query(
    `SELECT actor, action FROM triage.slice WHERE record_ids @> ARRAY[$1::uuid] ORDER BY id LIMIT 1`,
    [logId],
  );
  expect(audit).toEqual([{ actor: 'rob.reviewer', action: 'threat.acknowledge' }]);
});

it('shows a clock as missed once nobody came in time', async () => {
  const event = accepted(threat);
  await slice(event);
  await database.query(`UPDATE triage.assessment SET due_at = now() - interval '1 minute'`);
  expect((await desk.threats(person())).items[0]!.clock).toMatchObject({ state: 'missed' });
});

it('asks for a person again when a new version is a threat', async () => {
  const first = accepted(threat);
  await slice(first);
  await desk.acknowledge(person(), first.data.log.urn);
  const again = { ...first.data.log, version: 2 };
  await slice({ ...first, id: randomUUID(), version: 2, data: { log: again, preScreen: [] } });
  expect((await desk.threats(person())).items.map((t) => t.version)).toEqual([2]);
});

it('lets nobody acknowledge what is no threat', async () => {
  const event = accepted({});
  await slice(event);
  expect(await refused(desk.acknowledge(person(), event.data.log.urn))).toEqual([
    409,
    expect.objectContaining({ code: 'no_threat' }),
  ]);
});

it('counts each log once, whatever versions it has', async () => {
  const first = accepted({});
  await slice(first, accepted({}));
  await slice({
    ...first,
    id: randomUUID(),
    version: 2,
    data: { log: { ...first.data.log, version: 2 }, preScreen: [] },
  });
  const census = new TriageCensus(database);
  expect(await census.count([first.logId, randomUUID()])).toEqual({ triaged: 1, deadLettered: 0 });
});
