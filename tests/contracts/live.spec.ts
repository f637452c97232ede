import { submitStream, type SubmitResult } from '@collator/client';
import { eventNames } from '@collator/contracts';
import { Database } from '@collator/persistence';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { asyncApi } from '../../libs/contracts/src/schema/async-api.js';
import { doors, doorSchemas } from '../../libs/contracts/src/schema/doors/index.js';
import { eventSchemas } from '../../libs/contracts/src/schema/events.js';
import { eventually, observation, startPipeline, subscriber, type Pipeline } from '../harness/pipeline.js';
import { labelledLogs } from '../harness/shared-data.js';

/** What the services really say, held against what is published: every event on the bus and every answer of a door. */
let p: Pipeline;
let sent: SubmitResult[] = [];
let proposals: { id: string; urn: string; version: number }[] = [];

const ajv = new Ajv2020({ strict: true, strictTypes: false, allErrors: true });
// Where the documents keep what their schemas refer to.
ajv.addVocabulary(['components']);
(addFormats as unknown as (a: Ajv2020) => void)(ajv);

const compiled = new Map<object, ReturnType<Ajv2020['compile']>>();

const faultsOf = (schema: object, value: unknown): string[] => {
  const known = compiled.get(schema);
  const check = known ?? ajv.compile({ ...schema, components: { schemas: doorSchemas } });
  if (!known) compiled.set(schema, check);
  return check(value) ? [] : check.errors!.map((e) => `${e.instancePath} ${e.keyword} ${JSON.stringify(e.params)}`);
};

const lineResult = { $ref: '#/components/schemas/LineResult' };

const own = [
  observation('L-1'),
  observation('L-2', { body: `Seen again: EK17 HNB, and https://example.com/${'long/'.repeat(150)}` }),
  observation('L-3', { sourceType: 'ANONYMOUS', grade: { source: 2, assessment: 'D', handling: 'P' } }),
  observation('L-4', { title: 'Threat', body: 'He said he is going to kill Ada Example tonight with a knife.' }),
  observation('L-6', { grade: undefined, legacyGrade: { source: 'B', information: 2, handling: 1 } }),
  observation('L-5', { eventFrom: '2026-05-07T23:15+01:00', marking: 'official // personal data' }),
];

async function submitAll(): Promise<SubmitResult[]> {
  const labelled = (labelledLogs() ?? []).map(({ id, sourceType, submitted }) => ({ id, sourceType, ...submitted }));
  async function* lines() {
    for (const log of [...own, ...labelled, { id: 'not a log' }]) yield JSON.stringify(log);
  }
  const answers: SubmitResult[] = [];
  for await (const answer of submitStream(p.as('sam.submitter'), lines())) answers.push(answer);
  return answers;
}

const waiting = async (): Promise<typeof proposals> =>
  (await p.as('sacha.sensitive').get<{ items: typeof proposals }>('/proposals?limit=200')).items;

beforeAll(async () => {
  p = await startPipeline();
  await p.as('reg.keeper').post('/subscribers', subscriber('ops.north'));
  sent = await submitAll();
  await eventually('a product of the first log', async () => {
    const { status } = await p.as('sam.submitter').get<{ status: string }>(`/logs/${sent[0]!.urn}/status`);
    return status === 'released';
  });
  const urn = sent[2]!.urn!;
  proposals = await eventually('a proposal', async () => {
    const all = await waiting();
    return all.some((i) => i.urn === urn) && all;
  });
  await p.as('sam.submitter').post(`/logs/${sent[0]!.urn}/withdrawal`, { reasonCode: 'WRONG' });
  await eventually(
    'everything decided',
    async () => {
      const { items } = await p.as('pat.platform').get<{ items: { lag: number; outbox: number }[] }>('/stages');
      return items.every((s) => s.lag === 0 && s.outbox === 0);
    },
    60_000,
  );
}, 120_000);
afterAll(() => p.stop());

interface Stored {
  readonly topic: string;
  readonly key: string;
  readonly headers: string;
  readonly value: Buffer;
}

it('every event on the bus keeps its published schema, with its key and its headers', async () => {
  const database = p.running.get(Database as never) as unknown as { query<T>(sql: string): Promise<T[]> };
  const records = await database.query<Stored>(
    `SELECT t.name AS topic, r.key, r.headers, r.value FROM bus.record r JOIN bus.topic t ON t.id = r.topic_id`,
  );
  const { components } = asyncApi('1') as { components: { messages: Record<string, { headers: object }> } };
  const seen = new Set<string>();
  const broken = records.flatMap(({ topic, key, headers, value }) => {
    const event = topic.replace(/\.urgent$/, '') as (typeof eventNames)[number];
    const envelope = JSON.parse(value.toString()) as { logId: string };
    const headerSchema = components.messages[event.replace(/\W/g, '_')]!.headers;
    seen.add(event);
    return [
      ...faultsOf(eventSchemas[event], envelope),
      ...faultsOf(headerSchema, JSON.parse(headers)).map((f) => `header ${f}`),
      ...(key === envelope.logId ? [] : ['key']),
    ].map((f) => `${topic} ${f}`);
  });
  expect([...new Set(broken)]).toEqual([]);
  expect([...seen].sort()).toEqual(eventNames.filter((e) => e !== 'log.submitted.v1').sort());
});

it('every answer to a line keeps its published schema', () => {
  const broken = sent.flatMap((answer) => faultsOf(lineResult, answer));
  expect([...new Set(broken)]).toEqual([]);
  expect(new Set(sent.map((a) => a.status))).toEqual(new Set(['accepted', 'accepted_with_warnings', 'refused']));
});

const answersOf = async (): Promise<[string, string, string][]> => {
  const [, urn, held, threat, legacy] = sent.map((s) => s.urn!);
  const { items: products } = await p.as('ops.north').get<{ items: { productId: string }[] }>('/products');
  const { items: entries } = await p.as('reg.keeper').get<{ items: { id: string }[] }>('/subscribers');
  const proposal = proposals.find((i) => i.urn === held)!;
  const request = await p.as('ops.north').post<{ id: string }>('/action-requests', {
    productUrn: 'P-2026-00000000',
    action: 'Stop the vehicle tonight',
    necessity: 'It may leave the county',
  });
  return [
    ['/logs', 'sam.submitter', '/logs?limit=3'],
    ['/imports', 'sam.submitter', '/imports'],
    ['/mappings', 'sam.submitter', '/mappings'],
    ['/mappings/{name}', 'sam.submitter', '/mappings/vehicle-reads'],
    ['/logs/{urn}/status', 'sam.submitter', `/logs/${urn}/status`],
    ['/logs/{urn}/attachments', 'sam.submitter', `/logs/${urn}/attachments`],
    ['/receipts/keys', 'sam.submitter', '/receipts/keys'],
    ['/quality/queue', 'quinn.quality', '/quality/queue'],
    ['/quality/logs/{urn}', 'quinn.quality', `/quality/logs/${legacy}`],
    ['/quality/tickets', 'sam.submitter', '/quality/tickets'],
    ['/triage/queue', 'ana.analyst', '/triage/queue'],
    ['/triage/threats', 'ana.analyst', '/triage/threats'],
    ['/triage/logs/{urn}', 'ana.analyst', `/triage/logs/${threat}`],
    ['/assessments/{urn}', 'ana.analyst', `/assessments/${threat}`],
    ['/assessments/{urn}/explanation', 'ana.analyst', `/assessments/${threat}/explanation`],
    ['/assessments/{urn}/what-would-change', 'ana.analyst', `/assessments/${threat}/what-would-change?band=low`],
    ['/enrichment/logs/{urn}', 'ana.analyst', `/enrichment/logs/${urn}`],
    ['/enrichment/identifiers', 'ana.analyst', '/enrichment/identifiers?type=VRM&value=EK17HNB'],
    ['/enrichment/quality-tasks', 'ana.analyst', '/enrichment/quality-tasks?limit=5'],
    ['/proposals', 'rob.reviewer', '/proposals'],
    ['/proposals/{id}', 'rob.reviewer', `/proposals/${proposal.id}`],
    ['/release-queue', 'rob.reviewer', '/release-queue'],
    ['/proposals/{id}/desk', 'rob.reviewer', `/proposals/${proposal.id}/desk`],
    ['/proposals/{id}/standing', 'rob.reviewer', `/proposals/${proposal.id}/standing`],
    ['/proposals/{id}/moves', 'rob.reviewer', `/proposals/${proposal.id}/moves`],
    ['/proposals/logs/{urn}', 'rob.reviewer', `/proposals/logs/${urn}`],
    ['/proposals/{id}/parallel-sources', 'rob.reviewer', `/proposals/${proposal.id}/parallel-sources`],
    ['/forms-of-words', 'rob.reviewer', '/forms-of-words'],
    ['/action-requests', 'rob.reviewer', '/action-requests'],
    ['/action-requests/{id}', 'rob.reviewer', `/action-requests/${request.id}`],
    ['/action-requests/{id}/answer', 'ops.north', `/action-requests/${request.id}/answer`],
    ['/releases', 'rob.reviewer', '/releases'],
    ['/standing-approvals', 'rob.reviewer', '/standing-approvals'],
    ['/products', 'ops.north', '/products'],
    ['/products/{id}', 'ops.north', `/products/${products[0]!.productId}`],
    ['/deliveries', 'ops.north', '/deliveries'],
    ['/subscribers', 'reg.keeper', '/subscribers'],
    ['/subscribers/{id}', 'reg.keeper', `/subscribers/${entries[0]!.id}`],
    ['/stages', 'pat.platform', '/stages'],
    ['/dead-letters', 'pat.platform', '/dead-letters'],
    ['/doctor', 'pat.platform', '/doctor'],
  ];
};

it('every door that is read answers as it is documented', async () => {
  const asked = await answersOf();
  for (const [path, person, url] of asked) {
    const door = doors.find((d) => d.method === 'get' && d.path === path)!;
    const answer = await p.as(person).get<object>(url);
    expect([path, faultsOf(door.answers[200]!['application/json']!, answer)]).toEqual([path, []]);
  }
  const read = doors.filter((d) => d.method === 'get' && d.answers[200]?.['application/json']).map((d) => d.path);
  expect(asked.map(([path]) => path).sort()).toEqual(read.sort());
});

it('a door that is written to answers as it is documented, and a refusal is a problem', async () => {
  const answered = (method: string, path: string, status: number): object =>
    doors.find((d) => d.method === method && d.path === path)!.answers[status]!['application/json']!;
  const receipt = await p.as('sam.submitter').post('/logs', observation('L-9'));
  expect(faultsOf(answered('post', '/logs', 201), receipt)).toEqual([]);
  const taken = await p.as('sam.submitter').post(`/logs/${sent[1]!.urn}/withdrawal`, { reasonCode: 'WRONG' });
  expect(faultsOf(answered('post', '/logs/{urn}/withdrawal', 200), taken)).toEqual([]);
  const { id, version } = proposals.find((i) => i.urn === sent[2]!.urn)!;
  const decided = await p.as('rob.reviewer').post(`/proposals/${id}/approval`, { version });
  expect(faultsOf(answered('post', '/proposals/{id}/approval', 200), decided)).toEqual([]);
  const entry = await p.as('reg.keeper').post('/subscribers', subscriber('ops.coast'));
  expect(faultsOf(answered('post', '/subscribers', 201), entry)).toEqual([]);

  const refused = await fetch(`${p.running.url}/logs`, {
    method: 'POST',
    headers: { ...(await p.as('sam.submitter').authorisation()), 'content-type': 'application/json' },
    body: '{"id":"x"}',
  });
  expect([refused.status, refused.headers.get('content-type')]).toEqual([
    422,
    expect.stringMatching(/^application\/problem\+json/),
  ]);
  expect(faultsOf(doorSchemas['Problem']!, await refused.json())).toEqual([]);
});
