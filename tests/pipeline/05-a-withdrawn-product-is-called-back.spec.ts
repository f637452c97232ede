import { eventually, observation, startPipeline, subscriber, type Pipeline } from '../harness/pipeline.js';

/**
 * Chapter 5. A product has gone out, and the submitter finds that the log was wrong. He takes it back; everybody who
 * received the product is told without delay (DPA 2018 s.38(5)); nobody gets it from then on, whoever asks.
 */
let p: Pipeline;

beforeAll(async () => {
  p = await startPipeline();
  await p.as('reg.keeper').post('/subscribers', subscriber('ops.north'));
}, 60_000);
afterAll(() => p.stop());

it('tells everybody who received it, and shows it to nobody any more', async () => {
  const arrived = p.receive('ops.north');
  const { urn } = await p.as('sam.submitter').post<{ urn: string }>('/logs', observation('C5-1'));
  const product = await eventually('the product', async () => arrived.find((m) => m.type === 'product.released'));
  const productId = product.data['productId'] as string;
  await p.as('ops.north').get(`/products/${productId}`);

  await p.as('sam.submitter').post(`/logs/${urn}/withdrawal`, { reasonCode: 'WRONG' });
  const recall = await eventually('the recall', async () => arrived.find((m) => m.type === 'product.withdrawn'));
  expect(recall.data).toMatchObject({ productId, urn: product.data['urn'] });
  expect(JSON.stringify(recall)).not.toContain(urn);

  await expect(p.as('ops.north').get(`/products/${productId}`)).rejects.toMatchObject({ status: 404 });
  const { items } = await p.as('ops.north').get<{ items: object[] }>('/products');
  expect(items).toEqual([]);
});

it('is final: taking it back again changes nothing, and nobody else may do it', async () => {
  const { urn } = await p.as('sam.submitter').post<{ urn: string }>('/logs', observation('C5-1'));
  await p.as('sam.submitter').post(`/logs/${urn}/withdrawal`, { reasonCode: 'WRONG' });
  await expect(p.as('covert.desk').post(`/logs/${urn}/withdrawal`, { reasonCode: 'WRONG' })).rejects.toMatchObject({
    status: 404,
  });
});

it('stops a log on its way: what was withdrawn first is never released', async () => {
  const arrived = p.receive('ops.coast');
  await p.as('reg.keeper').post('/subscribers', subscriber('ops.coast'));
  const call = observation('C5-2', { sourceType: 'ANONYMOUS', grade: { source: 2, assessment: 'D', handling: 'P' } });
  const { urn } = await p.as('sam.submitter').post<{ urn: string }>('/logs', call);
  const waiting = await eventually('it waits for a person', async () => {
    const { items } = await p
      .as('rob.reviewer')
      .get<{ items: { id: string; urn: string; version: number }[] }>('/proposals');
    return items.find((i) => i.urn === urn);
  });
  await p.as('sam.submitter').post(`/logs/${urn}/withdrawal`, { reasonCode: 'SUBMITTED_IN_ERROR' });
  const refused = await eventually('the approval is refused', async () => {
    const said = await p
      .as('rob.reviewer')
      .post(`/proposals/${waiting.id}/approval`, { version: waiting.version })
      .catch((e: { code: string }) => e);
    return said as { code: string };
  });
  expect(refused.code).toMatch(/already_decided|not_found/);
  expect(arrived.filter((m) => m.type === 'product.released')).toEqual([]);
});
