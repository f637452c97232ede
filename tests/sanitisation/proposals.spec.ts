import { personRef, type ProductReleased } from '@collator/contracts';
import { stopPostgres } from '../harness/postgres.js';
import {
  emitted,
  enriched,
  fromCovertSource,
  fromNeighbour,
  person,
  sanitisationWorld,
  withdrawn,
  type World,
} from './world.js';

let world: World;
beforeAll(async () => {
  world = await sanitisationWorld();
}, 60_000);
afterAll(async () => {
  await world.stop();
  await stopPostgres();
});

const against = (reason: string) => ({
  reasonCode: 'SOURCE_AT_RISK',
  reason,
  reviewAt: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
});
const rob = person('rob.reviewer');
const ana = person('ana.analyst');
const sacha = person('sacha.sensitive', ['CHIS', 'COVERT']);
const sid = person('sid.sensitive', ['CHIS']);

async function waiting(event: ReturnType<typeof fromNeighbour>, who = rob) {
  await world.take(event);
  const head = (await world.door.log(who, event.data.log.urn)) as { proposalId: string; state: string };
  return { id: head.proposalId, event };
}

test('a log with a human source waits for a person, its text written anew', async () => {
  const event = fromNeighbour();
  const [outcome] = await world.take(event);
  expect(emitted(outcome).map((e) => [e.event, (e.data as { state: string }).state])).toEqual([
    ['log.decided.v1', 'proposed'],
  ]);
  const { items } = await world.door.list(rob, 'waiting');
  const listed = items.find((p) => p.urn === event.data.log.urn)!;
  const headers: Record<string, string> = {};
  const response = { setHeader: (name: string, value: string) => (headers[name] = value) };
  const shown = (await world.door.one(rob, listed.id, response as never)) as Record<string, unknown>;
  expect(headers['etag']).toBe('"1"');
  expect(listed).toMatchObject({
    state: 'waiting',
    approvalsNeeded: 1,
    approvalsGiven: 0,
    marking: 'OFFICIAL-SENSITIVE',
  });
  expect(listed.findingsCount).toBeGreaterThan(2);
  expect(shown['text']).toContain('Marek STAVEL');
  expect(shown['text']).toContain('EK17 HNB');
  expect(shown['text']).not.toMatch(/\bI\b|my|brother|kitchen|opposite/);
  expect(shown['grade']).toMatchObject({ source: 2, assessment: 'C', handling: 'P' });
  expect((shown['original'] as { body: string }).body).toBe(event.data.log.body);
});

test('looking at a proposal is written to the audit before it is shown', async () => {
  const { id } = await waiting(fromNeighbour());
  await world.desk.read(id, rob);
  const rows = await world.database.query(
    `SELECT actor, action FROM sanitisation.slice WHERE $1 = ANY(record_ids) AND action = 'proposal.read'`,
    [id],
  );
  expect(rows).toEqual([{ actor: 'rob.reviewer', action: 'proposal.read' }]);
});

test('one approval by somebody else than the author releases the product, and a second is told it is decided', async () => {
  const { id, event } = await waiting(fromNeighbour());
  const decided = await world.releasing.approve(id, { version: 1, note: 'fine' }, rob);
  expect(decided).toMatchObject({ state: 'released', approvalsGiven: 1, approvalsNeeded: 1 });
  await expect(world.releasing.approve(id, { version: 1 }, rob)).rejects.toMatchObject({
    status: 409,
    code: 'already_decided',
  });
  await expect(world.releasing.approve(id, { version: 1 }, ana)).rejects.toMatchObject({
    status: 409,
    code: 'already_decided',
  });
  const events = await world.decided();
  const product = events.find((e) => e.logId === decided.product!.productId)!;
  expect(product.schema).toBe('product.released.v1');
  expect(product.data).toMatchObject({ urn: decided.product!.urn, basis: { kind: 'approval' }, productVersion: 1 });
  expect(JSON.stringify(product)).not.toContain(event.data.log.logId);
  expect(JSON.stringify(product)).not.toContain(event.data.log.urn);
  expect(JSON.stringify(product)).not.toContain('quotes the log');
  expect(await world.census.count([event.logId])).toMatchObject({ proposed: 1, released: 1, held: 0 });
  expect(await world.census.productsOf([event.logId])).toEqual([decided.product!.productId]);
});

test('whoever changed the text last may not approve it, and a change takes earlier approvals away', async () => {
  const { id } = await waiting(fromCovertSource(), sacha);
  await world.releasing.approve(id, { version: 1 }, sid);
  const text = '5 kilos of cocaine will be moved from Luton on Friday.';
  const version = await world.desk.change(id, { change: { text }, version: 1 }, sacha);
  expect(version).toBe(2);
  await expect(world.desk.change(id, { change: { text }, version: 1 }, sacha)).rejects.toMatchObject({ status: 412 });
  await expect(world.releasing.approve(id, { version: 1 }, sid)).rejects.toMatchObject({
    status: 412,
    code: 'version_changed',
  });
  await expect(world.releasing.approve(id, { version: 2 }, sacha)).rejects.toMatchObject({
    status: 403,
    code: 'same_person',
  });
  expect((await world.proposals.approvals(world.database, { id, version: 2 })).length).toBe(0);
});

test('whoever handed the log in may not approve its release', async () => {
  const event = fromNeighbour();
  const { log } = event.data;
  const submittedBy = personRef(log.logId, 'rob.reviewer');
  const { id } = await waiting({ ...event, data: { ...event.data, log: { ...log, submittedBy } } });
  await expect(world.releasing.approve(id, { version: 1 }, rob)).rejects.toMatchObject({
    status: 403,
    code: 'same_person',
  });
});

test('a covert log waits for a second person', async () => {
  const event = fromCovertSource();
  const { id } = await waiting(event, sacha);
  const first = await world.releasing.approve(id, { version: 1 }, sacha);
  expect(first).toMatchObject({ state: 'waiting', approvalsGiven: 1, approvalsNeeded: 2, product: null });
  await expect(world.releasing.approve(id, { version: 1 }, sacha)).rejects.toMatchObject({
    status: 409,
    code: 'already_decided',
  });
  const second = await world.releasing.approve(id, { version: 1 }, sid);
  expect(second).toMatchObject({ state: 'released', approvalsGiven: 2 });
  const [content] = await world.database.query<{ content: ProductReleased }>(
    'SELECT content FROM sanitisation.release WHERE product_id = $1',
    [second.product!.productId],
  );
  expect(content!.content).toMatchObject({ marking: 'OFFICIAL-SENSITIVE', compartments: [], reviewAt: '2027-06-30' });
  expect(content!.content.grade).toMatchObject({ handling: 'C' });
  expect(content!.content.grade.conditions).toEqual(expect.arrayContaining(['A1', 'S2']));
});

test('what lies in a compartment is not there for somebody not briefed: not in the list, and 404 as for anything unknown', async () => {
  const { id, event } = await waiting(fromCovertSource(), sacha);
  const items = (await world.door.list(rob, 'waiting', '200')).items;
  expect(items.some((p) => p.compartments.length > 0)).toBe(false);
  const unknown = await world.releasing
    .approve('00000000-0000-4000-8000-000000000000', { version: 1 }, rob)
    .catch((e: unknown) => e);
  for (const ask of [
    () => world.releasing.approve(id, { version: 1 }, rob),
    () => world.desk.refuse(id, against('not for release today'), rob),
    () => world.desk.read(id, rob),
    () => world.desk.change(id, { change: { title: 'X' }, version: 1 }, rob),
    () => world.door.log(rob, event.data.log.urn),
  ])
    await expect(ask()).rejects.toMatchObject({ status: 404, detail: (unknown as { detail: string }).detail });
});

test('a text that still holds a clue is not released, and the refusal names codes and no words', async () => {
  const event = fromCovertSource({ comment: 'Source BRAMBLE, ISR 0417.' });
  const { id } = await waiting(event, sacha);
  await world.desk.change(
    id,
    { change: { text: 'As BR\u200bAMBLE says, the cocaine moves on Friday.' }, version: 1 },
    sacha,
  );
  const refusal = await world.releasing.approve(id, { version: 2 }, sid).catch((e: unknown) => e);
  expect(refusal).toMatchObject({ status: 422, code: 'leak_scan', extra: { findings: ['known_source_phrase'] } });
  expect(JSON.stringify(refusal)).not.toContain('BRAMBLE');
  await world.desk.change(id, { change: { text: event.data.log.body }, version: 2 }, sacha);
  await expect(world.releasing.approve(id, { version: 3 }, sid)).rejects.toMatchObject({ code: 'leak_scan' });
});

test('a release cannot be graded better than its log, nor carry a marking nobody knows', async () => {
  const { id } = await waiting(fromNeighbour());
  const grade = (source: number, assessment: string, handling = 'P') => ({ source, assessment, handling });
  for (const change of [{ grade: grade(1, 'A') }, { marking: 'COSMIC' }, { grade: grade(2, 'C', 'C'), conditions: [] }])
    await expect(world.desk.change(id, { change, version: 1 }, ana)).rejects.toMatchObject({ status: 422 });
});

test('a refusal is recorded with its reason and told to the high side', async () => {
  const { id, event } = await waiting(fromNeighbour());
  await world.desk.refuse(id, against('would lead to the neighbour'), rob);
  expect(await world.census.count([event.logId])).toMatchObject({ proposed: 1, refused: 1, held: 0, released: 0 });
  expect((await world.decided()).some((e) => e.logId === event.logId && e.data['state'] === 'refused')).toBe(true);
  await expect(world.desk.refuse(id, against('and once more'), rob)).rejects.toMatchObject({ status: 409 });
});

test('a newer version replaces what waits, an older one is dropped', async () => {
  const event = fromNeighbour();
  const { id } = await waiting(event);
  const log = { ...event.data.log, version: 2, title: 'Visits to an address, Mill Bank, Luton (amended)' };
  await world.take({ ...event, version: 2, data: { ...event.data, log } });
  const [late] = await world.take(event);
  expect(late).toMatchObject({ kind: 'drop', reason: 'version_not_newer' });
  await expect(world.releasing.approve(id, { version: 1 }, rob)).rejects.toMatchObject({ status: 409 });
  const states = await world.database.query<{ state: string }>(
    'SELECT state FROM sanitisation.proposal WHERE log_id = $1 ORDER BY log_version',
    [event.logId],
  );
  expect(states.map((s) => s.state)).toEqual(['superseded', 'waiting']);
});

test('two versions of a log in one slice leave one proposal waiting', async () => {
  const event = fromNeighbour();
  const second = { ...event, version: 2, data: { ...event.data, log: { ...event.data.log, version: 2 } } };
  await world.take(event, second);
  const rows = await world.database.query<{ state: string }>(
    'SELECT state FROM sanitisation.proposal WHERE log_id = $1 ORDER BY log_version',
    [event.logId],
  );
  expect(rows.map((r) => r.state)).toEqual(['superseded', 'waiting']);
});

test('a newer version of a released log becomes a new version of the same product', async () => {
  const { id, event } = await waiting(fromNeighbour());
  const first = await world.releasing.approve(id, { version: 1 }, rob);
  const again = await waiting({
    ...event,
    version: 2,
    data: { ...event.data, log: { ...event.data.log, version: 2 } },
  });
  expect(await world.census.count([event.logId])).toMatchObject({ released: 1, held: 0 });
  const second = await world.releasing.approve(again.id, { version: 1 }, rob);
  expect(second.product).toEqual(first.product);
  expect(await world.census.productsOf([event.logId])).toHaveLength(1);
});

test('a threat to life stands first in the list whatever its due time', async () => {
  await waiting(fromNeighbour());
  const urgent = enriched({
    log: { sourceType: 'PUBLIC', body: 'Marek STAVEL will shoot Rhona QUILLER tonight.' },
    assessment: { threatToLife: true, priority: 'IMMEDIATE', dueAt: '2027-01-01T00:00:00.000Z' },
  });
  await world.take(urgent);
  const { items } = await world.door.list(rob, 'waiting');
  expect(items[0]).toMatchObject({ threatToLife: true, urn: urgent.data.log.urn });
});

test('withdrawal ends what waits, for ever', async () => {
  const { id, event } = await waiting(fromNeighbour());
  const [outcome] = await world.takeBack(withdrawn(event.data.log));
  expect(emitted(outcome).map((e) => e.event)).toEqual(['log.decided.v1']);
  await expect(world.releasing.approve(id, { version: 1 }, rob)).rejects.toMatchObject({ status: 409 });
  const later = { ...event, version: 2, data: { ...event.data, log: { ...event.data.log, version: 2 } } };
  expect(await world.take(later)).toMatchObject([{ kind: 'drop', reason: 'log_withdrawn' }]);
  expect(await world.census.count([event.logId])).toMatchObject({ withdrawn: 1, held: 0 });
});

test('a withdrawal that comes before its log stops the log when it comes', async () => {
  const event = fromNeighbour();
  await world.takeBack(withdrawn(event.data.log));
  expect(await world.take(event)).toMatchObject([{ kind: 'drop', reason: 'log_withdrawn' }]);
  expect(await world.takeBack(withdrawn(event.data.log))).toMatchObject([
    { kind: 'drop', reason: 'already_withdrawn' },
  ]);
  expect(await world.census.count([event.logId])).toMatchObject({ withdrawn: 1, proposed: 0 });
});

test('withdrawing a log calls its product back without naming the log', async () => {
  const { id, event } = await waiting(fromNeighbour());
  const { product } = await world.releasing.approve(id, { version: 1 }, rob);
  const [outcome] = await world.takeBack(withdrawn(event.data.log));
  const [recall] = emitted(outcome);
  expect(recall).toMatchObject({ event: 'product.withdrawn.v1', logId: product!.productId, version: 1 });
  expect(JSON.stringify(recall)).not.toContain(event.logId);
  expect(JSON.stringify(recall)).not.toContain('submitted_in_error');
  expect(await world.census.productsOf([event.logId])).toEqual([]);
});

test('a person calls a product back; a later version of the log makes a new product', async () => {
  const { id, event } = await waiting(fromNeighbour());
  const { product } = await world.releasing.approve(id, { version: 1 }, rob);
  await world.recall.withdraw(product!.productId, 'inaccurate', rob);
  await expect(world.recall.withdraw(product!.productId, 'inaccurate', rob)).rejects.toMatchObject({ status: 409 });
  expect(await world.census.count([event.logId])).toMatchObject({ withdrawn: 1, released: 0 });
  const again = await waiting({
    ...event,
    version: 2,
    data: { ...event.data, log: { ...event.data.log, version: 2 } },
  });
  const second = await world.releasing.approve(again.id, { version: 1 }, rob);
  expect(second.product!.productId).not.toBe(product!.productId);
});

test('approvals and withdrawals that race never release twice, and never leave a withdrawn log with a product in force', async () => {
  const events = Array.from({ length: 40 }, () => fromNeighbour());
  await world.take(...events);
  await Promise.all(
    events.map(async ({ data: { log } }, i) => {
      const { proposalId: id } = (await world.door.log(rob, log.urn)) as { proposalId: string };
      const tries = [
        () => world.releasing.approve(id, { version: 1 }, rob),
        () => world.releasing.approve(id, { version: 1 }, ana),
        () =>
          i % 2 === 0 ? world.takeBack(withdrawn(log)) : world.desk.refuse(id, against('not for release today'), ana),
      ];
      await Promise.allSettled(tries.map((t) => t()));
    }),
  );
  const rows = await world.database.query<{ state: string; releases: string; in_force: string }>(
    `SELECT l.state, count(r.*) AS releases, count(r.*) FILTER (WHERE r.state = 'released') AS in_force
     FROM sanitisation.log l LEFT JOIN sanitisation.release r ON r.log_id = l.log_id
     WHERE l.log_id = ANY($1::uuid[]) GROUP BY l.log_id, l.state`,
    [events.map((e) => e.logId)],
  );
  expect(rows).toHaveLength(40);
  for (const r of rows) {
    expect(Number(r.releases)).toBeLessThanOrEqual(1);
    expect(Number(r.in_force)).toBe(r.state === 'released' ? 1 : 0);
  }
  expect(rows.filter((r) => r.state === 'withdrawn')).toHaveLength(20);
});

test('every log is counted in exactly one place', async () => {
  const all = await world.census.count();
  const [{ n }] = (await world.database.query<{ n: string }>('SELECT count(*) AS n FROM sanitisation.log')) as [
    { n: string },
  ];
  expect(all.released + all.held + all.refused + all.withdrawn + all.dropped).toBe(Number(n));
});
