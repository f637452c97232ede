import type { Envelope, ProductReleased } from '@collator/contracts';
import { aProduct, aSubscriber, head } from '../sample.js';
import { deliveryId, planDeliveries, planRecalls } from './plan-deliveries.js';

const at = new Date('2026-11-25T10:00:00Z');
const event = (product: ProductReleased, change: Partial<Envelope> = {}): Envelope<ProductReleased> => ({
  id: '0193a5c0-0000-8000-8000-0000000000e1',
  schema: 'product.released.v1',
  logId: product.productId,
  version: product.productVersion,
  acceptedOn: '2026-11-25',
  marking: product.marking,
  lane: 'routine',
  emittedAt: '2026-11-25T09:00:00.000Z',
  ...change,
  data: product,
});
const second = '0193a5c0-0000-7000-8000-0000000000b2';
const both = [aSubscriber(), aSubscriber({ id: second, unit: 'ops-coast', organisation: 'force-46' })];
const planned = (product: ProductReleased, subscribers = both, change = {}) =>
  planDeliveries(event(product), head(product, change), subscribers, at).map((d) => d.subscriberId);

describe('planDeliveries', () => {
  it('plans one delivery for each whose business it is', () => {
    expect(planned(aProduct())).toEqual([aSubscriber().id, second]);
    expect(planned(aProduct({ audience: ['ops-coast'] }))).toEqual([second]);
    expect(planned(aProduct({ audience: ['force-42'] }))).toEqual([aSubscriber().id]);
    expect(planned(aProduct({ audience: ['nobody'] }))).toEqual([]);
  });

  it('goes by interests where no audience is named', () => {
    const fraud = aSubscriber({ id: second, interests: { themes: ['FRAUD'], priorities: [], keywords: [] } });
    expect(planned(aProduct(), [aSubscriber(), fraud])).toEqual([aSubscriber().id]);
    expect(planned(aProduct({ themes: ['FRAUD', 'BURGLARY'] }), [aSubscriber(), fraud])).toHaveLength(2);
  });

  it('does not ask yet whether he may have it: that is decided when it is sent', () => {
    expect(planned(aProduct({ compartments: ['CHIS'], marking: 'TOP SECRET' }))).toHaveLength(2);
  });

  it('plans nothing for what is withdrawn or no longer the newest', () => {
    expect(planned(aProduct(), both, { state: 'withdrawn' })).toEqual([]);
    expect(planned(aProduct(), both, { latestVersion: 2 })).toEqual([]);
    expect(planned(aProduct({ productVersion: 2 }), both, { latestVersion: 2 })).toHaveLength(2);
  });

  it('gives the same ids whenever it is done again, and different ones to different recipients and messages', () => {
    const once = planDeliveries(event(aProduct()), head(aProduct()), both, at);
    expect(planDeliveries(event(aProduct()), head(aProduct()), both, new Date(0))).toEqual(once);
    const other = planDeliveries(event(aProduct(), { id: second }), head(aProduct()), both, at);
    expect(new Set([...once, ...other].map((d) => d.id)).size).toBe(4);
  });

  it('keeps the lane', () => {
    const urgent = planDeliveries(event(aProduct(), { lane: 'urgent' }), head(aProduct()), both, at);
    expect(urgent.map((d) => d.urgent)).toEqual([true, true]);
    expect(planDeliveries(event(aProduct()), head(aProduct()), both, at).map((d) => d.urgent)).toEqual([false, false]);
  });
});

describe('planRecalls', () => {
  it('plans an urgent notice for each who was reached, and only those, in the version he has', () => {
    const reached = [
      { productId: aProduct().productId, version: 2, subscriberId: second },
      { productId: second, version: 1, subscriberId: aSubscriber().id },
    ];
    const id = '0193a5c0-0000-8000-8000-0000000000f1';
    expect(planRecalls(id, reached)).toEqual(
      reached.map((r) => ({ ...r, id: deliveryId(id, r.subscriberId), kind: 'recall', urgent: true })),
    );
    expect(planRecalls(id, [])).toEqual([]);
  });
});
