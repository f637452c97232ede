import { eventually, observation, startPipeline, subscriber, type Pipeline } from '../harness/pipeline.js';

/**
 * Chapter 1. A force submits what an officer saw. The log is checked and gets a reference; triage gives it a priority with
 * reasons; enrichment finds the number plate and the other log that has it; a standing approval lets it go, because an
 * officer saw it himself and nothing in it gives a source away; whoever is cleared for it gets it once.
 */
let p: Pipeline;

beforeAll(async () => {
  p = await startPipeline();
  await p.as('reg.keeper').post('/subscribers', subscriber('ops.north'));
}, 60_000);
afterAll(() => p.stop());

interface Receipt {
  urn: string;
  logId: string;
  status: string;
}

it('gives a receipt, and the same one for the same log again', async () => {
  const first = await p.as('sam.submitter').post<Receipt>('/logs', observation('C1-1'));
  expect(first).toMatchObject({ status: 'accepted', urn: expect.stringMatching(/^RIU-\d{4}-\d{7}$/) });
  const again = await p.as('sam.submitter').post<Receipt>('/logs', observation('C1-1'));
  expect(again).toMatchObject({ status: 'repeat', urn: first.urn, logId: first.logId });
});

it('refuses the same id with other content', async () => {
  const other = observation('C1-1', { body: 'Something else.' });
  await expect(p.as('sam.submitter').post('/logs', other)).rejects.toMatchObject({
    status: 409,
    code: 'id_reused_with_different_content',
  });
});

it('delivers the product with its grade, its marking and its reasons, and under a name that does not lead back', async () => {
  const arrived = p.receive('ops.north');
  const { urn, logId } = await p.as('sam.submitter').post<Receipt>('/logs', observation('C1-2'));
  await eventually('two products', async () => arrived.length >= 2);
  const products = arrived.map((m) => m.data);
  for (const product of products) {
    expect(product).toMatchObject({
      grade: { source: 1, assessment: 'A', handling: 'P' },
      marking: 'OFFICIAL-SENSITIVE',
      basis: { kind: 'standing-approval', rule: expect.stringMatching(/.+/) },
    });
    expect((product['reasons'] as string[]).length).toBeGreaterThan(0);
    expect(product['text']).toContain('EK17 HNB');
  }
  const crossed = JSON.stringify(arrived);
  expect(crossed).not.toContain(urn);
  expect(crossed).not.toContain(logId);
});

it('finds the number plate and links the two logs that hold it, both ways', async () => {
  const queue = await p.as('ana.analyst').get<{ items: { urn: string }[] }>('/triage/queue');
  const [a, b] = queue.items.map((i) => i.urn).sort();
  for (const [from, to] of [
    [a, b],
    [b, a],
  ]) {
    const log = await p
      .as('ana.analyst')
      .get<{ identifiers: object[]; links: { urn: string }[] }>(`/enrichment/logs/${from}`);
    expect(log.identifiers).toContainEqual(
      expect.objectContaining({ type: 'VRM', normalised: 'EK17HNB', validity: 'valid' }),
    );
    expect(log.links.map((l) => l.urn)).toContain(to);
  }
});

it('tells the submitter where his log is', async () => {
  const { urn } = await p.as('sam.submitter').post<Receipt>('/logs', observation('C1-1'));
  const status = await eventually('released', async () => {
    const s = await p.as('sam.submitter').get<{ status: string }>(`/logs/${urn}/status`);
    return s.status === 'released' && s;
  });
  expect(status).toMatchObject({ urn, status: 'released' });
});

it('opens no door without a token, and none that a person has no business at', async () => {
  const answer = await fetch(`${p.running.url}/logs`, { method: 'POST' });
  expect(answer.status).toBe(401);
  await expect(p.as('ops.north').get('/triage/queue')).rejects.toMatchObject({ status: 403 });
});
