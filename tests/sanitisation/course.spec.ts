import { personRef } from '@collator/contracts';
import fc from 'fast-check';
import { stopPostgres } from '../harness/postgres.js';
import { allowed, begin } from '../../apps/sanitisation/src/proposal/course-model.js';
import { fromCovertSource, fromNeighbour, person, sanitisationWorld, withdrawn, type World } from './world.js';

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
const [sacha, sid, cleo] = ['sacha', 'sid', 'cleo'].map((n) => person(`${n}.sensitive`, ['CHIS'])) as [
  ReturnType<typeof person>,
  ReturnType<typeof person>,
  ReturnType<typeof person>,
];
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const against = { reasonCode: 'SOURCE_AT_RISK', reason: 'leads to the source', reviewAt: inDays(30) };

async function proposed(event: ReturnType<typeof fromNeighbour>): Promise<string> {
  await world.take(event);
  const [row] = await world.database.query<{ id: string }>(
    `SELECT id FROM sanitisation.proposal WHERE log_id = $1 AND state = 'waiting'`,
    [event.logId],
  );
  return row!.id;
}

const stageOf = async (id: string): Promise<string> =>
  (await world.database.query<{ stage: string }>('SELECT stage FROM sanitisation.proposal WHERE id = $1', [id]))[0]!
    .stage;

test('every move is written down with who made it, of which text, and the audit entry it belongs to', async () => {
  const id = await proposed(fromCovertSource());
  await world.desk.take(id, sacha);
  await world.desk.askChanges(id, { version: 1, reason: 'say less of the place' }, sacha);
  const text = '5 kilos of cocaine will be moved on Friday.';
  await world.desk.change(id, { change: { text }, version: 1 }, cleo);
  await world.releasing.approve(id, { version: 2, hold: true }, sacha);
  await world.releasing.approve(id, { version: 2, hold: true }, sid);
  expect(await stageOf(id)).toBe('approved');
  expect(await world.releasing.release(id, sid)).toMatchObject({ state: 'released', stage: 'released' });
  const moves = await world.desk.moves(id, sacha);
  expect(moves.map((m) => [m.act, m.from, m.to, m.actor])).toEqual([
    ['take', 'drafted', 'in_review', 'sacha.sensitive'],
    ['ask_changes', 'in_review', 'changes_asked', 'sacha.sensitive'],
    ['edit', 'changes_asked', 'in_review', 'cleo.sensitive'],
    ['approve', 'in_review', 'in_review', 'sacha.sensitive'],
    ['approve', 'in_review', 'approved', 'sid.sensitive'],
    ['release', 'approved', 'released', 'sid.sensitive'],
  ]);
  expect(new Set(moves.slice(2).map((m) => m.hash)).size).toBe(1);
  expect(moves[0]!.hash).not.toBe(moves[2]!.hash);
  const unaudited = await world.database.query(
    `SELECT 1 FROM sanitisation.move m WHERE proposal_id = $1 AND NOT EXISTS
       (SELECT 1 FROM sanitisation.slice s WHERE s.id = m.slice_id AND s.actor = m.actor)`,
    [id],
  );
  expect(unaudited).toEqual([]);
});

test('while changes are asked for nobody can approve, and an approval does not outlive them', async () => {
  const id = await proposed(fromCovertSource());
  await world.releasing.approve(id, { version: 1 }, sid);
  await world.desk.askChanges(id, { version: 1, reason: 'say less of the place' }, sacha);
  await expect(world.releasing.approve(id, { version: 1 }, cleo)).rejects.toMatchObject({ code: 'changes_asked' });
  await world.desk.change(id, { change: { title: 'Cocaine, Luton area' }, version: 1 }, sacha);
  expect(await world.releasing.approve(id, { version: 2 }, sid)).toMatchObject({ approvalsGiven: 1, state: 'waiting' });
});

test('everybody who ever wrote at a text is its author, not only the last', async () => {
  const id = await proposed(fromNeighbour());
  await world.desk.change(id, { change: { title: 'One' }, version: 1 }, rob);
  await world.desk.change(id, { change: { title: 'Two' }, version: 2 }, ana);
  for (const author of [rob, ana])
    await expect(world.releasing.approve(id, { version: 3 }, author)).rejects.toMatchObject({ code: 'same_person' });
  expect(await world.releasing.approve(id, { version: 3 }, person('una.unit'))).toMatchObject({ state: 'released' });
});

test('a text changed behind the desk, by one byte, is not released on the approvals of another', async () => {
  const id = await proposed(fromCovertSource());
  await world.releasing.approve(id, { version: 1, hold: true }, sacha);
  await world.releasing.approve(id, { version: 1, hold: true }, sid);
  await world.database.query(
    `UPDATE sanitisation.proposal SET draft = jsonb_set(draft, '{title}', to_jsonb((draft->>'title') || '.')) WHERE id = $1`,
    [id],
  );
  await expect(world.releasing.release(id, sid)).rejects.toMatchObject({ status: 409, code: 'not_approved' });
  expect(await stageOf(id)).toBe('approved');
});

test('of two reviewers who decide at one moment on one version, one is told that it was changed or decided', async () => {
  const id = await proposed(fromNeighbour());
  const both = await Promise.allSettled([
    world.desk.change(id, { change: { title: 'By Ana' }, version: 1 }, ana),
    world.desk.change(id, { change: { title: 'By Una' }, version: 1 }, person('una.unit')),
  ]);
  expect(both.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
  const approvals = await Promise.allSettled([
    world.releasing.approve(id, { version: 2 }, rob),
    world.releasing.approve(id, { version: 2 }, person('vic.viewer')),
  ]);
  expect(approvals.map((b) => b.status).sort()).toEqual(['fulfilled', 'rejected']);
  const [row] = await world.database.query<{ n: string }>(
    'SELECT count(*) AS n FROM sanitisation.release WHERE proposal_id = $1',
    [id],
  );
  expect(row!.n).toBe('1');
});

test('a refusal takes an overriding reason and a day within three months', async () => {
  const id = await proposed(fromNeighbour());
  for (const reviewAt of [inDays(-1), inDays(200), '2026-13-45', '2027-02-30'])
    await expect(world.desk.refuse(id, { ...against, reviewAt }, rob)).rejects.toMatchObject({ code: 'review_date' });
  expect(await stageOf(id)).toBe('drafted');
  await world.desk.refuse(id, against, rob);
  const [row] = await world.database.query(
    `SELECT decided_code AS code, decided_reason AS reason, review_at::text AS day FROM sanitisation.proposal WHERE id = $1`,
    [id],
  );
  expect(row).toEqual({ code: against.reasonCode, reason: against.reason, day: against.reviewAt });
});

test('what nobody decides on runs out, once, and can then no longer be approved', async () => {
  const event = fromNeighbour();
  const id = await proposed(event);
  const other = await proposed(fromNeighbour());
  await world.database.query(`UPDATE sanitisation.proposal SET expires_at = clock_timestamp() WHERE id = $1`, [id]);
  await expect(world.releasing.approve(id, { version: 1 }, rob)).rejects.toMatchObject({ code: 'proposal_expired' });
  expect(await world.expiry.sweep()).toBe(1);
  expect(await world.expiry.sweep()).toBe(0);
  expect([await stageOf(id), await stageOf(other)]).toEqual(['expired', 'drafted']);
  expect(await world.census.count([event.logId])).toMatchObject({ proposed: 1, refused: 1, held: 0 });
  await expect(world.releasing.approve(id, { version: 1 }, rob)).rejects.toMatchObject({ code: 'already_decided' });
});

const crew = [
  ['sacha', sacha],
  ['sid', sid],
  ['cleo', cleo],
  ['sam', person('sam', ['CHIS'])],
] as const;
const acts = [
  'take',
  'edit',
  'ask_changes',
  'approve',
  'approve',
  'approve',
  'approve',
  'approve',
  'release',
  'release',
  'refuse',
  'withdraw',
] as const;

/** What people who agree do; in half of the courses, so that many come far. */
const agreement = [
  { act: 'approve', who: 0, behind: 0 },
  { act: 'approve', who: 1, behind: 0 },
  { act: 'release', who: 2, behind: 0 },
] as const;

test('random courses through the real desks go as the model says: nothing leaves without its people, twice, or after a withdrawal', async () => {
  let released = 0;
  const action = fc.record({
    act: fc.constantFrom(...acts),
    who: fc.nat(3),
    behind: fc.constantFrom(0, 0, 0, 0, 0, 1),
  });
  await fc.assert(
    fc.asyncProperty(fc.boolean(), fc.array(action, { minLength: 4, maxLength: 10 }), async (agreed, some) => {
      const actions = agreed ? [...some.slice(0, 2), ...agreement, ...some.slice(2)] : some;
      const event = fromCovertSource();
      const log = { ...event.data.log, submittedBy: personRef(event.logId, 'sam') };
      const id = await proposed({ ...event, data: { ...event.data, log } });
      let model = begin(2);
      for (const [i, a] of actions.entries()) {
        const [who, caller] = crew[a.who]!;
        const version = Math.max(0, model.text - a.behind);
        const versioned = ['edit', 'ask_changes', 'approve'].includes(a.act);
        const said = allowed(model, { act: a.act, who, version: versioned ? version : null, at: 0 });
        const done = await run(a.act, id, { caller, version, i, log }).then(
          () => true,
          (e: { code?: string }) => {
            if (e.code === undefined) throw e;
            return false;
          },
        );
        expect([a.act, who, done]).toEqual([a.act, who, said !== null]);
        if (said !== null) model = said;
      }
      const [row] = await world.database.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM sanitisation.release WHERE log_id = $1`,
        [event.logId],
      );
      expect(row!.n).toBe(model.released);
      released += model.released;
    }),
    { numRuns: 60, seed: 7 },
  );
  expect(released).toBeGreaterThan(9);
}, 120_000);

interface Doing {
  readonly caller: typeof sacha;
  readonly version: number;
  readonly i: number;
  readonly log: Parameters<typeof withdrawn>[0];
}

async function run(act: (typeof acts)[number], id: string, d: Doing): Promise<unknown> {
  const { caller, version } = d;
  if (act === 'take') return world.desk.take(id, caller);
  if (act === 'edit') return world.desk.change(id, { change: { title: `Cocaine ${d.i}` }, version }, caller);
  if (act === 'ask_changes') return world.desk.askChanges(id, { version, reason: 'say less of it' }, caller);
  if (act === 'approve') return world.releasing.approve(id, { version, hold: true }, caller);
  if (act === 'release') return world.releasing.release(id, caller);
  if (act === 'refuse') return world.desk.refuse(id, against, caller);
  const [outcome] = await world.takeBack(withdrawn(d.log));
  if (outcome?.kind === 'drop' || (await stageOf(id)) !== 'withdrawn')
    throw Object.assign(new Error(), { code: 'over' });
}
