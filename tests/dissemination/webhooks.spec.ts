import { createHmac } from 'node:crypto';
import { receiver, type Receiver } from './receiver.js';
import { disseminationWorld, eventually, hook, noWrongs, wrongs, type World } from './world.js';

let w: World;
const open: Receiver[] = [];
const receiving = async (react?: Receiver['react']): Promise<Receiver> => {
  const r = await receiver(react);
  open.push(r);
  return r;
};

beforeAll(async () => {
  w = await disseminationWorld({ DISSEMINATION_WEBHOOK_TIMEOUT_MS: '1500' });
}, 60_000);
afterEach(async () => {
  // Each test has its recipients to itself.
  const { items } = await w.as('reg.keeper').get<{ items: { id: string }[] }>('/subscribers');
  for (const { id } of items)
    await fetch(`${w.url()}/subscribers/${id}`, {
      method: 'DELETE',
      headers: await w.as('reg.keeper').authorisation(),
    });
  expect(await wrongs(w)).toEqual(noWrongs);
});
afterAll(async () => {
  await w.stop();
  await Promise.all(open.map((r) => r.stop()));
});

const signed = (secret: string, id: string, seconds: string, text: string): string =>
  `v1,${createHmac('sha256', Buffer.from(secret.slice(6), 'base64'))
    .update(`${id}.${seconds}.${text}`)
    .digest('base64')}`;

describe('a webhook', () => {
  it('brings a product once, signed, under the delivery id', async () => {
    const r = await receiving();
    const { id, secret } = await w.add(hook(r));
    const [product] = await w.release([{}]);
    const [delivery] = await w.settled(['delivered'], product!.productId);
    expect(delivery).toMatchObject({ subscriber_id: id, tries: 1 });
    expect(r.calls).toHaveLength(1);
    const { headers, text, message } = r.calls[0]!;
    const seconds = String(headers['webhook-timestamp']);
    expect(headers['webhook-id']).toBe(delivery!.id);
    expect(headers['webhook-signature']).toBe(signed(secret!, delivery!.id, seconds, text));
    expect(Math.abs(Date.now() / 1_000 - Number(seconds))).toBeLessThan(30);
    expect(message).toMatchObject({
      type: 'product.released',
      data: { productId: product!.productId, deliveryId: delivery!.id, text: product!.text },
    });
  });

  it('is signed with both secrets while a receiver changes over', async () => {
    const r = await receiving();
    const { id, secret } = await w.add(hook(r));
    const fresh = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
    const answer = await fetch(`${w.url()}/subscribers/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', ...(await w.as('reg.keeper').authorisation()) },
      body: JSON.stringify({ channel: { kind: 'webhook', url: r.url, idempotent: true, secret: fresh } }),
    });
    expect([answer.status, await answer.text()]).toEqual([200, expect.not.stringContaining('whsec_')]);
    const [product] = await w.release([{}]);
    await w.settled(['delivered'], product!.productId);
    const { headers, text, id: delivery } = r.calls[0]!;
    const seconds = String(headers['webhook-timestamp']);
    expect(String(headers['webhook-signature']).split(' ')).toEqual([
      signed(fresh, delivery, seconds, text),
      signed(secret!, delivery, seconds, text),
    ]);
  });

  it('that loses replies, fails or is slow gets each product exactly once by its id, and one delivered fact', async () => {
    let n = 0;
    const r = await receiving(() => {
      n += 1;
      if (n % 10 === 0) return 'lose-reply';
      if (n % 7 === 0) return { status: n % 2 ? 503 : 500 };
      return n % 23 === 0 ? { status: 200, afterMs: 3_000 } : { status: 200, afterMs: n % 5 };
    });
    await w.add(hook(r));
    const products = await w.release(Array.from({ length: 150 }, () => ({})));
    const rows = await eventually(
      'all delivered',
      async () => {
        await w.hurry();
        const mine = (await w.deliveries()).filter((d) => products.some((p) => p.productId === d.product_id));
        return mine.length === 150 && mine.every((d) => d.state === 'delivered') && mine;
      },
      25_000,
    );
    expect(r.calls.length).toBeGreaterThan(150);
    // Every repeat came under the id of the first try: by ids it is one each, and nothing else came.
    expect(new Set(r.calls.map((c) => c.id))).toEqual(new Set(rows.map((d) => d.id)));
    expect(r.actedOn.size).toBe(150);
    expect((await w.census()).doubled).toBe(0);
  }, 40_000);

  it('that cannot drop repeats is left to a person where the reply was lost or too slow: never sent twice', async () => {
    const reactions: Record<string, ReturnType<Receiver['react']>> = {
      lost: 'lose-reply',
      slow: { status: 200, afterMs: 4_000 },
      busy: { status: 503 },
    };
    const r = await receiving((call) => reactions[(call.message.data as { title: string }).title] ?? { status: 200 });
    await w.add(hook(r, { idempotent: false }));
    const products = await w.release([{ title: 'lost' }, { title: 'slow' }, { title: 'busy' }, { title: 'good' }]);
    const states = await eventually('settled', async () => {
      const rows = await Promise.all(products.map(async (p) => (await w.deliveries(p.productId))[0]));
      return rows.every((d) => d && d.tries > 0 && d.state !== 'sending') && rows.map((d) => [d!.state, d!.reason]);
    });
    expect(states).toEqual([
      ['uncertain', 'connection_lost'],
      ['uncertain', 'timeout'],
      ['pending', 'status_503'],
      ['delivered', null],
    ]);
    await w.hurry();
    await eventually('the busy one again', async () => r.calls.filter((c) => c.text.includes('"busy"')).length >= 2);
    for (const title of ['lost', 'slow', 'good']) {
      expect(r.calls.filter((c) => c.text.includes(`"title":"${title}"`))).toHaveLength(1);
    }
  });

  it('that is refused for good is not called again; one that asks for a year is called in a day', async () => {
    const r = await receiving((c) =>
      c.text.includes('"moved"')
        ? { status: 301, headers: { location: 'http://169.254.169.254/' } }
        : { status: 429, headers: { 'retry-after': '31536000' } },
    );
    await w.add(hook(r));
    const [moved, later] = await w.release([{ title: 'moved' }, { title: 'later' }]);
    expect(await w.settled(['failed'], moved!.productId)).toMatchObject([{ reason: 'status_301', tries: 1 }]);
    await eventually('tried', async () => (await w.deliveries(later!.productId))[0]?.reason === 'status_429');
    const [wait] = await w.query<{ s: number }>(
      `SELECT extract(epoch FROM next_try_at - clock_timestamp())::float8 AS s FROM dissemination.delivery
       WHERE product_id = $1`,
      [later!.productId],
    );
    expect(wait!.s).toBeGreaterThan(86_300);
    expect(wait!.s).toBeLessThanOrEqual(86_400);
  });

  it('that says it is gone is not called any more until the register has it anew', async () => {
    const r = await receiving(() => ({ status: 410 }));
    const { id } = await w.add(hook(r));
    const [first] = await w.release([{}]);
    expect(await w.settled(['failed'], first!.productId)).toMatchObject([{ reason: 'status_410' }]);
    expect(await w.as('reg.keeper').get(`/subscribers/${id}`)).toMatchObject({
      channel: { disabledReason: 'endpoint_gone' },
    });
    r.react = () => ({ status: 200 });
    const [second] = await w.release([{}]);
    expect(await w.settled(['cancelled'], second!.productId)).toMatchObject([{ reason: 'endpoint_gone', tries: 0 }]);
    // The recall of what he may have got waits for an address it can be sent to.
    await w.withdraw(first!);
    await eventually('the recall', async () => (await w.deliveries(first!.productId)).some((d) => d.kind === 'recall'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(r.calls).toHaveLength(1);
    const answer = await fetch(`${w.url()}/subscribers/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', ...(await w.as('reg.keeper').authorisation()) },
      body: JSON.stringify({ channel: { kind: 'webhook', url: r.url, idempotent: true } }),
    });
    expect(answer.status).toBe(200);
    const [third] = await w.release([{}]);
    await w.settled(['delivered'], third!.productId);
    expect(r.calls.map((c) => c.message.type).sort()).toEqual([
      'product.released',
      'product.released',
      'product.withdrawn',
    ]);
  });

  it('under way when the process stops is waited for: its outcome is written down and it is not sent again', async () => {
    const r = await receiving(() => ({ status: 200, afterMs: 700 }));
    await w.add(hook(r, { idempotent: false }));
    const [product] = await w.release([{}]);
    await eventually('the call', async () => r.calls.length === 1);
    await w.restart();
    expect(await w.settled(['delivered'], product!.productId)).toMatchObject([{ tries: 1 }]);
    expect(r.calls).toHaveLength(1);
  });

  it('whose sender died is called again under the same id where that does no harm, else left to a person', async () => {
    const r = await receiving();
    await w.add(hook(r));
    await w.add(hook(r, { idempotent: false }));
    const [product] = await w.release([{}]);
    await w.settled(['delivered'], product!.productId);
    // As a process leaves it that is killed between the sending and the writing down.
    await w.query(
      `UPDATE dissemination.delivery SET state = 'sending', claim = gen_random_uuid(), settled_at = NULL,
         lease_until = clock_timestamp() - interval '1 second' WHERE product_id = $1`,
      [product!.productId],
    );
    await w.query(
      `DELETE FROM dissemination.outcome o USING dissemination.delivery d WHERE d.id = o.delivery_id AND d.product_id = $1`,
      [product!.productId],
    );
    const rows = await w.settled(['delivered', 'uncertain'], product!.productId);
    expect(rows.map((d) => [d.state, d.tries]).sort()).toEqual([
      ['delivered', 2],
      ['uncertain', 1],
    ]);
    expect(new Set(r.calls.map((c) => c.id)).size).toBe(2);
  });
});
