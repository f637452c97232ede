import type { ProductReleased } from '@collator/contracts';
import { stopPostgres } from '../harness/postgres.js';
import { fromCovertSource, fromNeighbour, person, sanitisationWorld, type World } from './world.js';

let world: World;
beforeAll(async () => {
  world = await sanitisationWorld();
}, 60_000);
afterAll(async () => {
  await world.stop();
  await stopPostgres();
});

const rob = person('rob.reviewer');
const ana = person('ana.analyst');
const north = person('ops.north');
const sacha = person('sacha.sensitive', ['CHIS']);
const sid = person('sid.sensitive', ['CHIS']);

async function proposed(event: ReturnType<typeof fromNeighbour>): Promise<string> {
  await world.take(event);
  const [row] = await world.database.query<{ id: string }>(
    `SELECT id FROM sanitisation.proposal WHERE log_id = $1 AND state = 'waiting'`,
    [event.logId],
  );
  return row!.id;
}

interface Stored {
  readonly risk: { score: number; reasons: { code: string; count: number }[] };
  readonly assessed_by: string[];
  readonly ladder: number;
  readonly content: ProductReleased;
}
const released = async (productId: string): Promise<Stored> =>
  (
    await world.database.query<Stored>(
      `SELECT risk, assessed_by, ladder, content FROM sanitisation.release WHERE product_id = $1 AND state = 'released'`,
      [productId],
    )
  )[0]!;

const form = (change: object = {}) => ({
  words: 'Cocaine may be moved from Luton on Friday.',
  uses: ['A2'],
  originator: 'Source unit, DI',
  consultedAt: new Date(Date.now() - 3_600_000).toISOString(),
  expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
  ...change,
});

test('each release keeps the risk to its source with reasons and who judged it, and earlier releases of the origin raise it', async () => {
  const scores: Stored[] = [];
  for (let i = 0; i < 3; i += 1) {
    const id = await proposed(fromCovertSource());
    expect(await world.origins.tie(id, i === 2 ? ' src-0417 ' : 'SRC-0417', sacha)).toBe(i + 1);
    const assessment = { likelihood: 'low', consequence: 'high', mitigations: 'place made wide', owner: 'DI' };
    await world.releasing.approve(id, { version: 1, assessment }, sacha);
    const { product } = await world.releasing.approve(id, { version: 1 }, sid);
    scores.push(await released(product!.productId));
  }
  expect(scores.map((s) => s.assessed_by)).toEqual(
    Array(3).fill(['service:sanitisation', 'sacha.sensitive', 'sid.sensitive']),
  );
  expect(scores[0]!.risk.reasons.map((r) => r.code)).not.toContain('earlier_releases');
  expect(scores[2]!.risk.reasons).toContainEqual(expect.objectContaining({ code: 'earlier_releases', count: 2 }));
  expect(scores[2]!.risk.score).toBeGreaterThan(scores[0]!.risk.score);
  const kept = await world.database.query(`SELECT 1 FROM sanitisation.log WHERE origin ILIKE '%0417%'`);
  expect(kept).toEqual([]);
  for (const s of scores) expect(Object.keys(s.content)).not.toContain('risk_to_source');
});

test('a form of words goes with a release only while it is in force, for its use and audience, and to the letter', async () => {
  const id = await proposed(fromNeighbour());
  const proposal = await world.forms.propose(form({ audience: ['ops-north'] }), ana);
  const bear = (use: 'A1' | 'A2' | 'A3', version: number, more: object = {}) =>
    world.desk.change(id, { change: { formOfWords: { id: proposal.id, use }, ...more }, version }, ana);
  const refused = async (version: number): Promise<string> =>
    world.releasing.approve(id, { version }, rob).then(
      () => 'released',
      (e: { code: string }) => e.code,
    );
  await bear('A2', 1);
  expect(await refused(2)).toBe('form_of_words_not_in_force');
  await expect(world.forms.approve(proposal.id, ana)).rejects.toMatchObject({ code: 'same_person' });
  await world.forms.approve(proposal.id, rob);
  expect(await refused(2)).toBe('form_of_words_audience');
  await bear('A3', 2, { audience: ['ops-north'] });
  expect(await refused(3)).toBe('form_of_words_use');
  await bear('A2', 3);
  expect(await refused(4)).toBe('form_of_words_text');
  await bear('A2', 4, { text: proposal.words });
  await world.database.query(`UPDATE sanitisation.form_of_words SET expires_at = clock_timestamp() WHERE id = $1`, [
    proposal.id,
  ]);
  expect(await refused(5)).toBe('form_of_words_expired');
  const [row] = await world.database.query(`SELECT stage, version FROM sanitisation.proposal WHERE id = $1`, [id]);
  expect(row).toEqual({ stage: 'drafted', version: 5 });
  await world.database.query(
    `UPDATE sanitisation.form_of_words SET expires_at = clock_timestamp() + interval '1 h' WHERE id = $1`,
    [proposal.id],
  );
  expect(await refused(5)).toBe('released');
  await world.forms.withdraw(proposal.id, rob);
  await expect(world.forms.withdraw(proposal.id, rob)).rejects.toMatchObject({ code: 'already_decided' });
});

test('each step up the ladder is a proposal of its own, from the step below, approved by people who did not ask for it', async () => {
  const id = await proposed(fromNeighbour());
  await world.desk.change(id, { change: { ladder: 7 }, version: 1 }, ana);
  await expect(world.releasing.approve(id, { version: 2 }, rob)).rejects.toMatchObject({ code: 'ladder_skips' });
  await world.desk.change(id, { change: { ladder: 5, audience: ['ops-north'] }, version: 2 }, ana);
  const { product } = await world.releasing.approve(id, { version: 3 }, rob);
  const productId = product!.productId;
  await expect(world.ladder.propose(productId, 7, rob)).rejects.toMatchObject({ code: 'ladder_skips' });
  await expect(world.ladder.propose(productId, 4, rob)).rejects.toMatchObject({ code: 'ladder_not_up' });
  const { proposalId } = await world.ladder.propose(productId, 6, rob);
  await expect(world.ladder.propose(productId, 6, rob)).rejects.toMatchObject({ code: 'proposal_waiting' });
  await expect(world.releasing.approve(proposalId, { version: 1 }, rob)).rejects.toMatchObject({ code: 'same_person' });
  const up = await world.releasing.approve(proposalId, { version: 1 }, person('una.unit'));
  expect(up.product).toEqual(product);
  expect(await released(productId)).toMatchObject({ ladder: 6, content: { productVersion: 2 } });
});

test('at step nought nothing leaves, and named readers must be named', async () => {
  const id = await proposed(fromNeighbour());
  for (const [version, ladder, code] of [
    [1, 0, 'ladder_held'],
    [2, 1, 'ladder_audience'],
  ] as const) {
    await world.desk.change(id, { change: { ladder }, version }, ana);
    await expect(world.releasing.approve(id, { version: version + 1 }, rob)).rejects.toMatchObject({ code });
  }
});

test('a request to act gets the same answer for a product that is there, one that is hidden and one that never was', async () => {
  const id = await proposed(fromCovertSource());
  await world.releasing.approve(id, { version: 1 }, sacha);
  const { product } = await world.releasing.approve(id, { version: 1 }, sid);
  const words = { action: 'Stop the vehicle tonight', necessity: 'It may leave the county' };
  const answers = [];
  for (const productUrn of [product!.urn, 'P-2026-00000000'])
    answers.push(await world.actions.ask({ productUrn, ...words }, north));
  const shape = (a: object): object => ({ ...a, id: '', askedAt: '', dueAt: '' });
  expect(shape(answers[0]!)).toEqual(shape(answers[1]!));
  for (const a of answers) expect(a.dueAt.getTime() - a.askedAt.getTime()).toBe(24 * 3_600_000);
  const seen = (who: typeof rob) => world.actions.waiting(who, 200).then((l) => l.map((r) => r.id));
  expect(await seen(sacha)).toEqual(expect.arrayContaining(answers.map((a) => a.id)));
  expect(await seen(rob)).not.toContain(answers[0]!.id);
  await expect(world.actions.answer(answers[0]!.id, 'ops.coast')).rejects.toMatchObject({ status: 404 });
});

test('a decision on a request is the originator’s, within the words agreed, and everything is in its log', async () => {
  const ask = {
    productUrn: 'P-2026-00000001',
    action: 'Stop the vehicle tonight',
    necessity: 'It may leave the county',
  };
  const { id } = await world.actions.ask(ask, north);
  const reason = 'agreed with the source unit';
  await expect(world.actions.decide(id, { decision: 'yes', reason }, north)).rejects.toMatchObject({
    code: 'same_person',
  });
  await expect(world.actions.decide(id, { decision: 'yes_with_words', reason }, rob)).rejects.toMatchObject({
    code: 'form_of_words_not_in_force',
  });
  await world.actions.decide(id, { decision: 'parallel_first', reason }, rob);
  const { id: formOfWords, words } = await world.forms.propose(form({ uses: ['A3'] }), ana);
  await world.forms.approve(formOfWords, rob);
  await world.actions.decide(id, { decision: 'yes_with_words', reason, formOfWords }, rob);
  await expect(world.actions.decide(id, { decision: 'no', reason }, rob)).rejects.toMatchObject({ status: 409 });
  expect(await world.actions.answer(id, 'ops.north')).toMatchObject({ decision: 'yes_with_words', words });
  expect((await world.actions.one(id, rob)).log.map((e) => [e.entry, e.actor])).toEqual([
    ['asked', 'ops.north'],
    ['parallel_first', 'rob.reviewer'],
    ['yes_with_words', 'rob.reviewer'],
  ]);
});

test('a parallel source is kept on this side alone', async () => {
  const id = await proposed(fromCovertSource());
  const parallel = {
    kind: 'anpr',
    reference: 'ANPR-77120',
    provenance: 'Read by the M1 cameras in daily use.',
    evidential: true,
  };
  await world.parallels.add(id, parallel, sacha);
  expect(await world.parallels.list(id, sid)).toMatchObject([{ ...parallel, foundBy: 'sacha.sensitive' }]);
  await expect(world.parallels.list(id, rob)).rejects.toMatchObject({ status: 404 });
  await world.releasing.approve(id, { version: 1 }, sacha);
  await world.releasing.approve(id, { version: 1 }, sid);
  expect(JSON.stringify(await world.decided())).not.toContain('ANPR-77120');
});

test('a log graded anew so that its product is too free calls the product back at once, and one graded the same does not', async () => {
  const event = fromNeighbour();
  const id = await proposed(event);
  const { product } = await world.releasing.approve(id, { version: 1 }, rob);
  const version = (n: number, change: object) => ({
    ...event,
    version: n,
    data: { ...event.data, log: { ...event.data.log, version: n, ...change } },
  });
  const recalls = async (e: typeof event): Promise<string[]> => {
    const [outcome] = await world.take(e);
    return (outcome?.kind === 'ok' ? outcome.emit : []).flatMap((m) =>
      m.event === 'product.withdrawn.v1' ? m.logId : [],
    );
  };
  expect(await recalls(version(2, { title: 'Visits to an address, Mill Bank, Luton (amended)' }))).toEqual([]);
  const stricter = { source: 2, assessment: 'A', handling: 'C', conditions: ['S2'] };
  expect(await recalls(version(3, { grade: stricter }))).toEqual([product!.productId]);
  expect(await recalls(version(4, { grade: stricter }))).toEqual([]);
  expect(await world.census.count([event.logId])).toMatchObject({ proposed: 1, released: 0, held: 1 });
});

test('the reference of the log itself does not leave, whatever field it was typed into', async () => {
  const event = fromNeighbour();
  const id = await proposed(event);
  await world.desk.change(id, { change: { audience: [`ref ${event.data.log.urn}`] }, version: 1 }, ana);
  await expect(world.releasing.approve(id, { version: 2 }, rob)).rejects.toMatchObject({ code: 'leak_scan' });
});
