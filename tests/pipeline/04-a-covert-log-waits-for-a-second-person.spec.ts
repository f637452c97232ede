import type { Tx } from '@collator/persistence';
import { eventually, observation, startPipeline, subscriber, type Pipeline } from '../harness/pipeline.js';

/**
 * Chapter 4. A covert source reports. Only those briefed into the compartment see that the log exists. The draft takes the
 * source out of the text; it goes nowhere by itself; two people, neither of whom wrote it, must both say yes. What goes
 * out carries nothing that identifies the source.
 */
let p: Pipeline;
let urn: string;
let id: string;

const covert = observation('C4-1', {
  sourceType: 'CHIS',
  marking: 'SECRET',
  grade: { source: 1, assessment: 'A', handling: 'C', conditions: ['S2'] },
  title: 'Movement of cocaine, Lowestoft',
  body: 'Marek STAVEL told me in the car that two kilos of cocaine will be moved from Lowestoft on Friday. I was asked to drive.',
  provenance: 'Source was present.',
  purpose: 'Prevention and detection of drug supply',
  comment: 'Reason for handling C: risk to the source.',
  source: { name: 'CANARY-NAME', reference: 'ISR-990017', handler: 'CANARY-HANDLER' },
});

interface Proposal {
  id: string;
  urn: string;
  version: number;
  state: string;
  text: string;
  approvalsGiven: number;
  approvalsNeeded: number;
}

beforeAll(async () => {
  p = await startPipeline();
  await p.as('reg.keeper').post('/subscribers', subscriber('ops.north'));
  ({ urn } = await p.as('covert.desk').post<{ urn: string }>('/logs', covert));
}, 60_000);
afterAll(() => p.stop());

const listed = (person: string) => p.as(person).get<{ items: Proposal[] }>('/proposals');
const approve = async (person: string) => {
  const { version } = await p.as(person).get<Proposal>(`/proposals/${id}`);
  return p.as(person).post<{ state: string }>(`/proposals/${id}/approval`, { version });
};

it('is seen by the briefed alone; to all others it does not exist', async () => {
  const found = await eventually('the proposal', async () => (await listed('sacha.sensitive')).items[0]);
  ({ id } = found);
  expect(found.urn).toBe(urn);
  expect((await listed('rob.reviewer')).items).toEqual([]);
  const there = await p
    .as('rob.reviewer')
    .get(`/proposals/${id}`)
    .catch((e: { status: number; code: string }) => e);
  const nowhere = await p
    .as('rob.reviewer')
    .get('/proposals/00000000-0000-4000-8000-000000000000')
    .catch((e: { status: number; code: string }) => e);
  expect(there).toMatchObject({ status: 404 });
  expect(String(there)).toBe(String(nowhere));
  await expect(p.as('rob.reviewer').get(`/triage/logs/${urn}`)).rejects.toMatchObject({ status: 404 });
  await expect(p.as('ana.analyst').get(`/enrichment/logs/${urn}`)).rejects.toMatchObject({ status: 404 });
});

it('is drafted without what gives the source away', async () => {
  const proposal = await p.as('sacha.sensitive').get<Proposal & { findings: object[] }>(`/proposals/${id}`);
  expect(proposal.findings.length).toBeGreaterThan(0);
  expect(proposal.text).not.toMatch(/\bI\b|\bme\b|told me|in the car/);
  expect(proposal.text).toMatch(/cocaine/);
  expect(proposal.text).toMatch(/Lowestoft/);
});

it('waits after the first yes, takes no second one from the same person, and goes out after the second', async () => {
  const arrived = p.receive('ops.north');
  expect((await approve('sacha.sensitive')).state).toBe('waiting');
  await expect(approve('sacha.sensitive')).rejects.toMatchObject({
    code: expect.stringMatching(/same_person|already/),
  });
  expect(arrived).toHaveLength(0);
  expect((await approve('sid.sensitive')).state).toBe('released');
  const [message] = await eventually('the product', async () => (arrived.length > 0 ? arrived : null));
  expect(message!.data).toMatchObject({ basis: { kind: 'approval' } });
  const crossed = JSON.stringify(message);
  for (const secret of ['CANARY', 'ISR-990017', urn, id, 'told me', 'CHIS']) expect(crossed).not.toContain(secret);
});

it('keeps the source sealed: its name stands in no table in the clear', async () => {
  const { Database, VaultDatabase } = await import('@collator/persistence');
  const [database, vault] = [Database, VaultDatabase].map((c) => p.running.get(c as never) as Tx);
  const named = `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
  const tables = [
    ...(await database!.query<{ name: string }>(`${named} AND table_schema <> 'vault'`)).map((t) => ({
      ...t,
      of: database!,
    })),
    ...(await vault!.query<{ name: string }>(named)).map((t) => ({ ...t, of: vault! })),
  ];
  expect(tables.length).toBeGreaterThan(20);
  for (const { name, of } of tables) {
    const [row] = await of.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${name} t WHERE t::text LIKE '%CANARY%' OR t::text LIKE '%${Buffer.from('CANARY').toString('hex')}%'`,
    );
    expect([name, row!.n]).toEqual([name, 0]);
  }
  const refused = database!.query(`SELECT sealed FROM vault.entry`);
  await expect(refused).rejects.toThrow('permission denied');
});
