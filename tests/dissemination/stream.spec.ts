import { listen, type Listening } from './stream.js';
import { disseminationWorld, entry, eventually, noWrongs, wrongs, type World } from './world.js';

let w: World;
beforeAll(async () => {
  w = await disseminationWorld();
  await w.add(entry({ receiver: 'ops.north', channel: { kind: 'sse' }, compartments: ['CHIS'] }));
  const coast = { unit: 'ops-coast', organisation: 'force-46', purposes: ['Detection of fraud'] };
  const interests = { themes: ['FRAUD'] };
  await w.add(entry({ receiver: 'ops.coast', channel: { kind: 'sse' }, ...coast, interests }));
}, 60_000);
afterAll(() => w.stop());
afterEach(async () => expect(await wrongs(w)).toEqual(noWrongs));

const arrived = (l: Listening, n: number) => eventually(`${n} events`, async () => l.events.length >= n && l.events);
const quiet = () => new Promise((resolve) => setTimeout(resolve, 500));
const receipt = (person: string, id: string) => w.as(person).post(`/deliveries/${id}/receipt`);

describe('the live stream', () => {
  it('brings again on the next connection, under the same id, what was not acknowledged; what was, never', async () => {
    const first = await listen(w, 'ops.north');
    await w.release([{ title: 'one' }, { title: 'two' }, { title: 'three' }]);
    const [one, two, three] = await arrived(first, 3);
    await receipt('ops.north', two!.id);
    await first.leave();

    const second = await listen(w, 'ops.north');
    expect((await arrived(second, 2)).map((e) => e.id)).toEqual([one!.id, three!.id]);
    await receipt('ops.north', one!.id);
    await receipt('ops.north', three!.id);
    await receipt('ops.north', three!.id);
    await second.leave();

    const third = await listen(w, 'ops.north');
    await quiet();
    expect(third.events).toEqual([]);
    await third.leave();
    const [facts] = await w.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM dissemination.outcome WHERE delivery_id = $1 AND state = 'delivered'`,
      [three!.id],
    );
    expect(facts!.n).toBe(1);
  });

  it('goes on after the last event the receiver names', async () => {
    const first = await listen(w, 'ops.north');
    await w.release([{ title: 'a' }, { title: 'b' }, { title: 'c' }]);
    const [a, b, c] = await arrived(first, 3);
    // The bytes may be here before it is written down that they left; who goes before that gets all three again.
    await eventually(
      'written',
      async () =>
        (
          await w.query(`SELECT 1 FROM dissemination.delivery WHERE id = ANY($1::uuid[]) AND state = 'written'`, [
            [a!.id, b!.id, c!.id],
          ])
        ).length === 3,
    );
    await first.leave();
    const second = await listen(w, 'ops.north', b!.id);
    expect((await arrived(second, 1)).map((e) => e.id)).toEqual([c!.id]);
    await quiet();
    expect(second.events).toHaveLength(1);
    for (const e of [a, b, c]) await receipt('ops.north', e!.id);
    await second.leave();
  });

  it('loses nothing while one connection takes the place of another under load', async () => {
    const seen = new Set<string>();
    const wanted: string[] = [];
    let current = await listen(w, 'ops.north');
    for (let round = 0; round < 12; round += 1) {
      const products = await w.release(Array.from({ length: 20 }, () => ({})));
      wanted.push(...products.map((p) => p.productId));
      await new Promise((resolve) => setTimeout(resolve, 15 * (round % 4)));
      const next = await listen(w, 'ops.north');
      for (const e of current.events) seen.add(e.message.data.productId);
      await current.leave();
      for (const e of current.events) await receipt('ops.north', e.id);
      current = next;
    }
    await eventually('all of them', async () => {
      for (const e of current.events.splice(0)) {
        seen.add(e.message.data.productId);
        await receipt('ops.north', e.id);
      }
      return wanted.every((id) => seen.has(id));
    });
    await current.leave();
  }, 40_000);

  it('is there for nobody who is not registered for it', async () => {
    expect((await listen(w, 'sam.submitter')).status).toBe(403);
    const { status } = await fetch(`${w.url()}/products/stream`);
    expect(status).toBe(401);
  });

  it('lets the process end while a peer reads nothing', async () => {
    const response = await fetch(`${w.url()}/products/stream`, { headers: await w.as('ops.north').authorisation() });
    expect(response.status).toBe(200);
    await w.release(Array.from({ length: 300 }, () => ({ text: 'x'.repeat(30_000) })));
    await quiet();
    const began = Date.now();
    await w.restart();
    expect(Date.now() - began).toBeLessThan(20_000);
    await response.body?.cancel().catch(() => undefined);
    const rest = await listen(w, 'ops.north');
    await arrived(rest, 300);
    for (const e of rest.events) await receipt('ops.north', e.id);
    await rest.leave();
  }, 60_000);
});

describe('two recipients', () => {
  const fraud = { themes: ['FRAUD'], purpose: 'Detection of fraud' };
  const titles = (l: Listening) => l.events.map((e) => (e.message.data as { title: string }).title).sort();

  it('see exactly what is theirs: by compartment, interest, purpose and audience', async () => {
    const [north, coast] = [await listen(w, 'ops.north'), await listen(w, 'ops.coast')];
    await w.release([
      { title: 'burglary', themes: ['BURGLARY'] },
      { title: 'fraud', ...fraud },
      { title: 'covert fraud', ...fraud, compartments: ['CHIS'] },
      { title: 'fraud for another purpose', ...fraud, purpose: 'Roads policing' },
      { title: 'fraud for the coast', ...fraud, audience: ['ops-coast'] },
      { title: 'too high', ...fraud, marking: 'TOP SECRET' },
      { title: 'another compartment', compartments: ['CT'] },
    ]);
    const forNorth = ['burglary', 'covert fraud', 'fraud', 'fraud for another purpose'];
    const forCoast = ['fraud', 'fraud for the coast'];
    await eventually('all of theirs', async () => north.events.length >= 4 && coast.events.length >= 2);
    await quiet();
    expect([titles(north), titles(coast)]).toEqual([forNorth, forCoast]);
    const asked = async (person: string) =>
      (await w.as(person).get<{ items: { title: string }[] }>('/products')).items.map((i) => i.title);
    expect((await asked('ops.coast')).sort()).toEqual(forCoast);
    expect(await asked('ops.north')).toEqual(expect.arrayContaining(forNorth));
    expect(await asked('ops.north')).not.toContain('fraud for the coast');
    await Promise.all([north.leave(), coast.leave()]);
  });

  it('cannot tell what is not theirs from what does not exist', async () => {
    const [covert] = await w.release([{ ...fraud, compartments: ['CHIS'] }]);
    await eventually('known', async () => (await w.deliveries(covert!.productId)).length === 2);
    const [withdrawn] = await w.release([fraud]);
    await eventually('known', async () => (await w.deliveries(withdrawn!.productId)).length === 2);
    await w.withdraw(withdrawn!);
    await w.settled(['cancelled', 'written'], withdrawn!.productId);
    const unknown = '0193a5c0-0000-7000-8000-00000000ffff';
    const answers = await Promise.all(
      [covert!.productId, withdrawn!.productId, unknown, 'x', `${unknown}%00`].map(async (id) => {
        const answer = await fetch(`${w.url()}/products/${id}`, { headers: await w.as('ops.coast').authorisation() });
        const body = (await answer.json()) as Record<string, unknown>;
        const { instance: _instance, correlationId: _correlation, ...said } = body;
        return { status: answer.status, said: JSON.stringify(said).replaceAll(id, 'ID') };
      }),
    );
    expect(new Set(answers.map((a) => JSON.stringify(a))).size).toBe(1);
    expect(answers[0]!.status).toBe(404);
    expect(await w.as('ops.north').get(`/products/${covert!.productId}`)).toMatchObject({
      productId: covert!.productId,
    });
  });

  it('cannot acknowledge, nor learn of, what was delivered to the other or to nobody', async () => {
    const north = await listen(w, 'ops.north');
    const [product] = await w.release([{ audience: ['ops-north'] }]);
    const event = await eventually('it', async () =>
      north.events.find((e) => e.message.data.productId === product!.productId),
    );
    for (const id of [event.id, '0193a5c0-0000-7000-8000-00000000ffff', 'x']) {
      await expect(receipt('ops.coast', id)).rejects.toMatchObject({ status: 404, code: 'not_found' });
    }
    const unknown = '0193a5c0-0000-7000-8000-00000000ffff';
    const deliveryIds = [event.id, unknown];
    expect(await w.as('ops.coast').post('/deliveries/receipts', { deliveryIds })).toEqual({ unknown: deliveryIds });
    const { items } = await w.as('ops.coast').get<{ items: { id: string }[] }>('/deliveries');
    expect(items.map((i) => i.id)).not.toContain(event.id);
    const again = { deliveryIds: [event.id, event.id, unknown] };
    expect(await w.as('ops.north').post('/deliveries/receipts', again)).toEqual({ unknown: [unknown] });
    await expect(w.as('ops.north').post('/deliveries/receipts', { deliveryIds: ['x'] })).rejects.toMatchObject({
      status: 400,
    });
    await north.leave();
  });

  it('can turn the pages without meeting a product twice', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const page: { items: { productId: string }[]; next: string | null } = await w
        .as('ops.north')
        .get(`/products?limit=7${next === null ? '' : `&after=${next}`}`);
      seen.push(...page.items.map((i) => i.productId));
      expect(page.items.length).toBeLessThanOrEqual(7);
      next = page.next;
    } while (next !== null);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(20);
  });
});
