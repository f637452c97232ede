import type { ProductReleased } from '@collator/contracts';
import { stopPostgres } from '../harness/postgres.js';
import { installHouseRules } from '../../apps/sanitisation/src/standing/install-house-rules.js';
import { emitted, enriched, fromNeighbour, sanitisationWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await sanitisationWorld();
}, 60_000);
afterAll(async () => {
  await world.stop();
  await stopPostgres();
});

const running = { get: () => world.rules } as never;

test('a rule does nothing until a second person has agreed to it', async () => {
  const rule = {
    id: 'SITE-CRIME-RECORDS',
    title: 'Crime records, 1A/P',
    class: {
      sourceTypes: ['CRIME_RECORD'],
      grades: [{ source: 1, assessment: 'A', handling: 'P' }],
      maxMarking: 'OFFICIAL-SENSITIVE',
      themes: [],
    },
  };
  await world.rules.add(rule, 'pia.policy');
  const log = { sourceType: 'CRIME_RECORD', body: 'A grey Seat Leon was taken from a drive in Luton.' };
  expect((await world.take(enriched({ log })))[0]).toMatchObject({ columns: { decision: 'proposed' } });
  await expect(world.rules.approve(rule.id, 'pia.policy')).rejects.toMatchObject({ status: 403, code: 'same_person' });
  await world.rules.approve(rule.id, 'rob.reviewer');
  await expect(world.rules.approve(rule.id, 'rob.reviewer')).rejects.toMatchObject({ status: 409 });
  const [outcome] = await world.take(enriched({ log }));
  expect(emitted(outcome)[0]!.data).toMatchObject({
    basis: { kind: 'standing-approval', rule: 'SITE-CRIME-RECORDS/1' },
  });
  await world.rules.withdraw(rule.id, 'pia.policy');
  expect((await world.take(enriched({ log })))[0]).toMatchObject({ columns: { decision: 'proposed' } });
});

test('the house rules are installed once, by two people', async () => {
  await expect(installHouseRules(running, { author: 'pia.policy', approver: 'pia.policy' })).rejects.toMatchObject({
    code: 'same_person',
  });
  await installHouseRules(running, { author: 'pia.policy', approver: 'rob.reviewer' });
  await installHouseRules(running, { author: 'pia.policy', approver: 'rob.reviewer' });
  const house = (await world.rules.list()).filter((r) => r.id.startsWith('HOUSE-'));
  expect(house.map((r) => [r.version, r.state, r.author, r.approver])).toEqual([
    [1, 'in_force', 'pia.policy', 'rob.reviewer'],
    [1, 'in_force', 'pia.policy', 'rob.reviewer'],
  ]);
});

test('an automatic read goes out at once, under ids that do not lead back', async () => {
  const event = enriched();
  const [outcome] = await world.take(event);
  const [product, decided] = emitted(outcome);
  expect(decided).toMatchObject({ event: 'log.decided.v1', logId: event.logId, data: { state: 'released' } });
  const released = product!.data as ProductReleased;
  expect(released.urn).toMatch(/^P-\d{4}-[0-9A-HJKMNP-TV-Z]{8}$/);
  expect(product).toMatchObject({
    event: 'product.released.v1',
    logId: released.productId,
    acceptedOn: released.releasedAt.slice(0, 10),
  });
  expect(product!.id).toMatch(/^[0-9a-f-]{36}$/);
  for (const own of [event.logId, event.id, event.data.log.urn, event.data.log.owner])
    expect(JSON.stringify(product)).not.toContain(own);
  expect(released.text).toBe(event.data.log.body);
  expect(released.reasons).toEqual(['Active offending: 12']);
  expect(await world.census.count([event.logId])).toMatchObject({ proposed: 1, released: 1 });
});

test('the same log twice draws two identities that share nothing', async () => {
  const ids = await Promise.all([world.take(enriched()), world.take(enriched())]);
  const products = ids.map(([o]) => emitted(o)[0]!.data as ProductReleased);
  expect(products[0]!.productId.slice(14)).not.toBe(products[1]!.productId.slice(14));
  expect(products[0]!.urn).not.toBe(products[1]!.urn);
});

test('a person decides where there is a source, a clue, a compartment, a threat to life or another grade', async () => {
  const outcomes = await world.take(
    fromNeighbour(),
    enriched({ log: { sourceRef: 'abc' } }),
    enriched({ log: { compartments: ['CD'] } }),
    enriched({ assessment: { threatToLife: true } }),
    enriched({ log: { comment: 'See 20260416_081544.heic.' } }),
    enriched({ log: { grade: { source: 1, assessment: 'A', handling: 'C', conditions: ['S2'] } } }),
    enriched({ log: { marking: 'SECRET' } }),
    enriched({ log: { sourceType: 'COMMS_DATA' } }),
  );
  expect(outcomes.map((o) => (o.kind === 'ok' ? o.columns['decision'] : o.kind))).toEqual(Array(8).fill('proposed'));
});

test('a slice of 500 reads is decided in one go and each becomes one product', async () => {
  const events = Array.from({ length: 500 }, () => enriched());
  const began = Date.now();
  await world.take(...events);
  console.log(`500 reads decided in ${Date.now() - began} ms`);
  const products = await world.census.productsOf(events.map((e) => e.logId));
  expect(new Set(products).size).toBe(500);
});
