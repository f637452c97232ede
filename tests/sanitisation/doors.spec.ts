import { CallFailed, CollatorClient, IssuerTokens } from '@collator/client';
import type { Envelope } from '@collator/contracts';
import { encodeEmission, Relay } from '@collator/messaging';
import { Database } from '@collator/persistence';
import { start, type Running } from '@collator/runtime';
import { installHouseRules, SanitisationCensus, SanitisationModule } from '@collator/sanitisation';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { postgres, stopPostgres } from '../harness/postgres.js';
import { enriched, fromCovertSource, fromNeighbour, withdrawn } from './world.js';

let running: Running;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collator-doors-'));
  const { url } = await postgres();
  running = await start([SanitisationModule], {
    DATABASE_URL: url,
    DATA_DIR: folder,
    HTTP_PORT: '0',
    ISSUER_PORT: '0',
    HEALTH_PORT: '0',
    LOG_LEVEL: 'error',
  });
  await installHouseRules(running, { author: 'pia.policy', approver: 'rob.reviewer' });
}, 90_000);

afterAll(async () => {
  await running?.stop();
  await stopPostgres();
  await rm(folder, { recursive: true, force: true });
}, 60_000);

const as = (person: string): CollatorClient =>
  new CollatorClient(running.url, new IssuerTokens(running.issuer, person));

async function send(event: 'log.enriched.v1' | 'log.withdrawn.v1', envelope: Envelope<unknown>): Promise<void> {
  const { logId, version, acceptedOn, marking, lane, data, id } = envelope;
  const publication = encodeEmission({ event, logId, version, acceptedOn, marking, lane, data }, id, new Date());
  await running
    .get(Relay)
    .publish([publication], { revoked: new AbortController().signal, heartbeat: async () => undefined });
}

async function until<T>(ask: () => Promise<T | null | undefined>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await ask().catch(() => null);
    if (answer !== null && answer !== undefined) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('it did not come');
}

interface Where {
  readonly state: string;
  readonly proposalId: string;
}
const where = (person: string, urn: string, state: string): Promise<Where> =>
  until(async () => {
    const w = await as(person).get<Where>(`/proposals/logs/${encodeURIComponent(urn)}`);
    return w.state === state ? w : null;
  });

async function refusal(call: Promise<unknown>): Promise<[number, string]> {
  const error = await call.then(() => null).catch((e: unknown) => e);
  return error instanceof CallFailed ? [error.status, error.code] : [0, String(error)];
}

async function stored(schema: string): Promise<Envelope<Record<string, unknown>>[]> {
  const rows = await running
    .get<Database>(Database as never)
    .query<{ event: string }>('SELECT event FROM sanitisation.record WHERE event IS NOT NULL');
  return rows.map((r) => JSON.parse(r.event)).filter((e) => e.schema === schema);
}

test('a read goes through by the house rule and its product is stored once, whatever comes twice', async () => {
  const event = enriched();
  await send('log.enriched.v1', event);
  await send('log.enriched.v1', event);
  await where('rob.reviewer', event.data.log.urn, 'released');
  const { items } = await as('ana.analyst').get<{ items: { text: string; basis: object }[] }>('/releases?limit=200');
  expect(items.filter((p) => p.text === event.data.log.body)).toMatchObject([
    { basis: { kind: 'standing-approval', rule: 'HOUSE-ANPR-READS/1' } },
  ]);
  expect((await stored('product.released.v1')).filter((e) => e.data['text'] === event.data.log.body)).toHaveLength(1);
});

test('a person edits with If-Match, another approves, and the product is there', async () => {
  const event = fromNeighbour();
  await send('log.enriched.v1', event);
  const { proposalId: id } = await where('ana.analyst', event.data.log.urn, 'waiting');
  const edit = async (version: string | null): Promise<Response> =>
    fetch(`${running.url}/proposals/${id}`, {
      method: 'PATCH',
      headers: {
        'content-type': 'application/json',
        ...(version === null ? {} : { 'if-match': version }),
        ...(await as('ana.analyst').authorisation()),
      },
      body: JSON.stringify({ text: 'Marek STAVEL seen carrying boxes into a Ford Transit EK17 HNB.' }),
    });
  expect((await edit(null)).status).toBe(428);
  expect((await edit('"7"')).status).toBe(412);
  expect(await (await edit('"1"')).json()).toEqual({ id, version: 2 });
  expect(await refusal(as('ana.analyst').post(`/proposals/${id}/approval`, { version: 2 }))).toEqual([
    403,
    'forbidden',
  ]);
  expect(await refusal(as('rob.reviewer').post(`/proposals/${id}/approval`, { version: 1 }))).toEqual([
    412,
    'version_changed',
  ]);
  expect(await as('rob.reviewer').post(`/proposals/${id}/approval`, { version: 2 })).toMatchObject({
    state: 'released',
  });
  expect(await refusal(as('rob.reviewer').post(`/proposals/${id}/approval`, { version: 2 }))).toEqual([
    409,
    'already_decided',
  ]);
});

test('a covert proposal is the same nothing to somebody not briefed as an id that never was', async () => {
  const event = fromCovertSource();
  await send('log.enriched.v1', event);
  const { proposalId: id } = await where('sacha.sensitive', event.data.log.urn, 'waiting');
  const body = async (path: string): Promise<string> => {
    const response = await fetch(`${running.url}${path}`, { headers: await as('rob.reviewer').authorisation() });
    return `${response.status} ${(await response.text()).replace(/"(correlationId|instance|requestId)":"[^"]*"/g, '')}`;
  };
  expect(await body(`/proposals/${id}`)).toBe(await body('/proposals/00000000-0000-4000-8000-000000000000'));
  expect(await body(`/proposals/${id}`)).toBe(await body('/proposals/no-id-at-all'));
  await as('sacha.sensitive').post(`/proposals/${id}/approval`, { version: 1 });
  expect(await as('sid.sensitive').post(`/proposals/${id}/approval`, { version: 1 })).toMatchObject({
    state: 'released',
  });
});

test('what is not in the contract of a request is refused with the field', async () => {
  const event = fromNeighbour();
  await send('log.enriched.v1', event);
  const { proposalId: id } = await where('rob.reviewer', event.data.log.urn, 'waiting');
  for (const [path, sent] of [
    [`/proposals/${id}/approval`, { version: 'one' }],
    [`/proposals/${id}/approval`, { version: 1, force: true }],
    [`/proposals/${id}/refusal`, { reason: 'would lead to the neighbour' }],
  ] as const)
    expect((await refusal(as('rob.reviewer').post(path, sent)))[0]).toBeGreaterThanOrEqual(400);
  await as('rob.reviewer').post(`/proposals/${id}/refusal`, {
    reasonCode: 'SOURCE_AT_RISK',
    reason: 'would lead to the neighbour',
    reviewAt: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10),
  });
  expect(await refusal(as('rob.reviewer').get('/proposals?state=odd'))).toEqual([422, 'state_unknown']);
});

test('a withdrawal calls the product back and the counts stay whole', async () => {
  const event = enriched();
  await send('log.enriched.v1', event);
  await where('rob.reviewer', event.data.log.urn, 'released');
  const [productId] = await running.get(SanitisationCensus).productsOf([event.logId]);
  await send('log.withdrawn.v1', withdrawn(event.data.log));
  await where('rob.reviewer', event.data.log.urn, 'withdrawn');
  expect((await stored('product.withdrawn.v1')).map((e) => e.logId)).toContain(productId);
  const all = await running.get(SanitisationCensus).count();
  expect(all.released + all.held + all.refused + all.withdrawn + all.dropped).toBe(all.proposed);
});

test('a standing approval over REST needs two people', async () => {
  const rule = {
    id: 'SITE-OSINT',
    title: 'Open pages, 1A/P',
    class: {
      sourceTypes: ['OSINT'],
      grades: [{ source: 1, assessment: 'A', handling: 'P' }],
      maxMarking: 'OFFICIAL-SENSITIVE',
    },
  };
  expect(await as('pia.policy').post('/standing-approvals', rule)).toMatchObject({ version: 1, state: 'proposed' });
  expect((await refusal(as('pia.policy').post('/standing-approvals/SITE-OSINT/approval')))[0]).toBe(403);
  expect(await as('rob.reviewer').post('/standing-approvals/SITE-OSINT/approval')).toMatchObject({ state: 'in_force' });
  const covert = { ...rule, class: { ...rule.class, sourceTypes: ['CHIS'] } };
  expect((await refusal(as('pia.policy').post('/standing-approvals', covert)))[0]).toBeGreaterThanOrEqual(400);
  expect(await refusal(as('pia.policy').post('/standing-approvals/SITE-OSINT/withdrawal'))).toEqual([0, 'null']);
});

test('what is refused at a door is written down with its code, what is hidden like what never was', async () => {
  const event = fromCovertSource();
  await send('log.enriched.v1', event);
  const { proposalId: id } = await where('sacha.sensitive', event.data.log.urn, 'waiting');
  const never = '00000000-0000-4000-8000-0000000000aa';
  const huge = { text: 'x'.repeat(1_048_577) };
  const patch = async (body: object): Promise<number> => {
    const headers = {
      'content-type': 'application/json',
      'if-match': '"1"',
      ...(await as('sacha.sensitive').authorisation()),
    };
    return (await fetch(`${running.url}/proposals/${id}`, { method: 'PATCH', headers, body: JSON.stringify(body) }))
      .status;
  };
  expect(await patch(huge)).toBe(400);
  for (const asked of [id, never])
    expect(await refusal(as('rob.reviewer').post(`/proposals/${asked}/approval`, { version: 1 }))).toEqual([
      404,
      'not_found',
    ]);
  const rows = await running.get<Database>(Database as never).query<{ actor: string; action: string; reason: string }>(
    `SELECT actor, action, reason FROM sanitisation.slice WHERE record_ids && $1::uuid[] AND action LIKE '%refused'
     ORDER BY id`,
    [[id, never]],
  );
  expect(rows.map((r) => [r.actor, r.action, r.reason])).toEqual([
    ['sacha.sensitive', 'ProposalsController.change.refused', 'invalid_request'],
    ['rob.reviewer', 'ProposalsController.approve.refused', 'not_found'],
    ['rob.reviewer', 'ProposalsController.approve.refused', 'not_found'],
  ]);
  expect(await as('sacha.sensitive').get(`/proposals/${id}`)).toMatchObject({ version: 1, stage: 'drafted' });
});
