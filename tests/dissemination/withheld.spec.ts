import { listen } from './stream.js';
import { receiver, type Receiver } from './receiver.js';
import { disseminationWorld, entry, eventually, hook, noWrongs, wrongs, type World } from './world.js';

/** Between the release and the sending anything may change: what counts is what holds at the moment of sending. */
let w: World;
let r: Receiver;
let subscriber: string;

beforeAll(async () => {
  w = await disseminationWorld();
}, 60_000);
beforeEach(async () => {
  r = await receiver(() => ({ status: 503 }));
  subscriber = (await w.add(hook(r))).id;
});
afterEach(async () => {
  await w.query(
    `UPDATE dissemination.subscriber SET active_to = '2026-01-01', active_from = NULL WHERE channel = 'webhook'`,
  );
  await r.stop();
  expect(await wrongs(w)).toEqual(noWrongs);
});
afterAll(() => w.stop());

const call = async (method: string, path: string, body?: object): Promise<number> =>
  (
    await fetch(`${w.url()}${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(await w.as('reg.keeper').authorisation()) },
      body: body === undefined ? undefined : JSON.stringify(body),
    })
  ).status;

/** A product that was tried once, refused with 503, and waits. */
async function waiting(change: object = {}) {
  const [product] = await w.release([change]);
  await eventually('it waits', async () =>
    (await w.deliveries(product!.productId)).some((d) => d.state === 'pending' && d.reason === 'status_503'),
  );
  await w.query(
    `UPDATE dissemination.delivery SET next_try_at = clock_timestamp() + interval '1 hour'
     WHERE product_id = $1 AND state = 'pending'`,
    [product!.productId],
  );
  r.react = () => ({ status: 200 });
  return product!;
}

/** What the delivery ended as, once it is due; and that nothing more was sent. */
async function ended(productId: string, states: readonly string[]) {
  const calls = r.calls.length;
  await w.hurry();
  const rows = await eventually('ended', async () => {
    const mine = (await w.deliveries(productId)).filter((d) => d.kind === 'product');
    return mine.every((d) => states.includes(d.state)) && mine;
  });
  await new Promise((resolve) => setTimeout(resolve, 300));
  const since = r.calls.slice(calls).filter((c) => c.message.type === 'product.released');
  expect(since.filter((c) => c.message.data.productId === productId)).toEqual([]);
  return rows[0]!;
}

const lastDecision = async (deliveryId: string) =>
  (
    await w.query<{ permit: boolean; policy: string; reasons: { rule: string; code: string }[] }>(
      'SELECT permit, policy, reasons FROM dissemination.decision WHERE delivery_id = $1 ORDER BY id DESC LIMIT 1',
      [deliveryId],
    )
  )[0]!;

describe('what waits is not sent', () => {
  it.each([
    ['clearance', { clearance: 'NPPV1' }],
    ['clearance', { clearanceUntil: '2026-01-01' }],
    ['purpose', { purposes: ['Roads policing'] }],
    ['need-to-know', { interests: { themes: ['FRAUD'] } }],
    ['state', { activeTo: '2026-01-01' }],
  ])('after the entry lost its %s: %j', async (rule, change) => {
    const product = await waiting();
    expect(await call('PATCH', `/subscribers/${subscriber}`, change)).toBe(200);
    const delivery = await ended(product.productId, ['refused']);
    const decision = await lastDecision(delivery.id);
    expect(decision).toMatchObject({ permit: false, policy: 'house-access/1' });
    expect(decision.reasons.map((x) => x.rule)).toContain(rule);
    expect(delivery.reason).toBe(decision.reasons[0]!.code);
  });

  it('after the entry lost its compartment', async () => {
    await call('PATCH', `/subscribers/${subscriber}`, { compartments: ['CHIS'] });
    const product = await waiting({ compartments: ['CHIS'] });
    await call('PATCH', `/subscribers/${subscriber}`, { compartments: [] });
    const delivery = await ended(product.productId, ['refused']);
    expect((await lastDecision(delivery.id)).reasons.map((x) => x.rule)).toContain('compartments');
  });

  it('after the entry was removed', async () => {
    const product = await waiting();
    expect(await call('DELETE', `/subscribers/${subscriber}`)).toBe(204);
    expect(await ended(product.productId, ['cancelled'])).toMatchObject({ reason: 'subscriber_removed' });
  });

  it('after the entry was removed while it was being tried', async () => {
    r.react = () => ({ status: 503, afterMs: 600 });
    const [product] = await w.release([{}]);
    await eventually('the call', async () => r.calls.length === 1);
    expect(await call('DELETE', `/subscribers/${subscriber}`)).toBe(204);
    const delivery = await eventually('ended', async () => {
      await w.hurry();
      return (await w.deliveries(product!.productId)).find((d) => d.state === 'cancelled');
    });
    expect(delivery.reason).toBe('subscriber_removed');
    expect(await lastDecision(delivery.id)).toMatchObject({ permit: false, reasons: [{ code: 'subscriber_removed' }] });
    expect(r.calls).toHaveLength(1);
  });

  it('after the product was withdrawn; whoever may have got it is told', async () => {
    const product = await waiting();
    await w.withdraw(product);
    expect(await ended(product.productId, ['cancelled'])).toMatchObject({ reason: 'product_withdrawn' });
    await eventually('the notice', async () => r.calls.some((c) => c.message.type === 'product.withdrawn'));
  });

  it('after a newer version was released, which is sent in its place', async () => {
    const product = await waiting();
    await w.release([{ ...product, productVersion: 2, title: 'newer' }]);
    // The receiver has it a moment before the sender has written that down.
    await eventually('the newer', async () => r.actedOn.size === 1);
    const rows = await eventually('both settled', async () => {
      const all = await w.deliveries(product.productId);
      return all.every((d) => d.state !== 'sending') && all;
    });
    expect(rows.map((d) => [d.version, d.state, d.reason])).toEqual([
      [1, 'cancelled', 'superseded'],
      [2, 'delivered', null],
    ]);
    // Whichever comes first: an older version that arrives late goes to nobody.
    await w.release([{ ...product, title: 'older, late' }]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(r.calls.map((c) => c.text).join()).not.toContain('older, late');
  });

  it('where the withdrawal came before the release, ever', async () => {
    r.react = () => ({ status: 200 });
    const productId = '0193a5c0-0000-7000-8000-00000000eeee';
    const { aProduct } = await import('../../apps/dissemination/src/sample.js');
    await w.withdraw(aProduct({ productId }));
    await eventually(
      'it is known',
      async () => (await w.query('SELECT 1 FROM dissemination.product WHERE product_id = $1', [productId])).length,
    );
    await w.release([{ productId }]);
    await w.release([{ productId, productVersion: 2 }]);
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect([await w.deliveries(productId), r.calls]).toEqual([[], []]);
  });
});

describe('a withdrawal', () => {
  it('reaches those who received the product, over whatever channel, and only those', async () => {
    r.react = () => ({ status: 200 });
    const refusing = await receiver(() => ({ status: 200 }));
    await w.add(hook(refusing, {}));
    await w.query(`UPDATE dissemination.subscriber SET clearance = 'NPPV1' WHERE webhook_url = $1`, [refusing.url]);
    await w.add(entry({ receiver: 'ops.north', channel: { kind: 'sse' } }));
    await w.add(entry({ receiver: 'ops.coast', channel: { kind: 'sse' } }));
    const north = await listen(w, 'ops.north');
    const [product] = await w.release([{}]);
    await eventually('both have it', async () => r.calls.length === 1 && north.events.length === 1);

    await w.withdraw(product!);
    await w.withdraw(product!);
    await eventually('both are told', async () => r.calls.length === 2 && north.events.length === 2);
    const coast = await listen(w, 'ops.coast');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(coast.events).toEqual([]);
    expect(refusing.calls).toEqual([]);
    expect(r.calls.map((c) => c.message.type)).toEqual(['product.released', 'product.withdrawn']);
    expect(north.events.map((e) => e.type)).toEqual(['product.released', 'product.withdrawn']);
    expect(JSON.stringify(r.calls[1]!.message)).not.toContain(product!.text);
    expect(r.calls[1]!.message.data).toMatchObject({ productId: product!.productId, reasonCode: 'WRONG' });
    await Promise.all([north.leave(), coast.leave(), refusing.stop()]);
  });
});
