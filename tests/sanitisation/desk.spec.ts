import fc from 'fast-check';
import { DeskController } from '../../apps/sanitisation/src/desk/desk.controller.js';
import type { DeskView } from '../../apps/sanitisation/src/desk/desk-view.js';
import { DeskStore } from '../../apps/sanitisation/src/desk/desk.store.js';
import { ReleaseQueueController } from '../../apps/sanitisation/src/desk/release-queue.controller.js';
import { piecesOf, textOf } from '../../apps/sanitisation/src/desk/chosen-text.js';
import { draftFor } from '../../apps/sanitisation/src/draft/draft-for.js';
import type { ProposalChange } from '../../apps/sanitisation/src/proposal/proposal-input.js';
import { stopPostgres } from '../harness/postgres.js';
import { enriched, fromCovertSource, fromNeighbour, person, sanitisationWorld, type World } from './world.js';

type View = DeskView & { readonly changed: boolean; readonly proposal: { readonly version: number } };

let world: World;
let desk: DeskController;
const rob = person('rob.reviewer');
const nessa = person('nessa.reviewer');

async function waiting(event = fromNeighbour()): Promise<string> {
  await world.take(event);
  const { items } = await world.door.list(person('all', ['CHIS']) as never, 'waiting', '200');
  return items.find((i) => i.urn === event.data.log.urn)!.id;
}

const look = (id: string, change: ProposalChange = {}, who = rob): Promise<View> =>
  desk.tried(who as never, id, change) as Promise<View>;

const findingsOf = (view: View) =>
  (view as unknown as { proposal: { findings: { code: string }[] } }).proposal.findings;
const indexOf = (view: View, code: string): number => findingsOf(view).findIndex((f) => f.code === code);

beforeAll(async () => {
  world = await sanitisationWorld();
  desk = new DeskController(world.desk, world.proposals, new DeskStore(), world.database);
}, 60_000);
afterAll(async () => {
  await world.stop();
  await stopPostgres();
});

it('gives the machine’s own text where nobody has chosen anything', () => {
  for (const event of [fromNeighbour(), fromCovertSource()]) {
    const { draft, findings, edits } = draftFor(event.data, new Date());
    const { title, body } = event.data.log;
    const made = { findings, edits };
    const none = { rejected: [], edits: [] };
    expect(textOf(piecesOf(body, 'body', made, none))).toBe(draft.text);
    expect(textOf(piecesOf(title, 'title', made, none))).toBe(draft.title);
  }
});

it('gives the original where every finding is rejected, whatever the order', () => {
  const { findings, edits } = draftFor(fromNeighbour().data, new Date());
  const { body } = fromNeighbour().data.log;
  fc.assert(
    fc.property(
      fc.shuffledSubarray(
        findings.map((_, i) => i),
        { minLength: findings.length },
      ),
      (rejected) => {
        expect(textOf(piecesOf(body, 'body', { findings, edits }, { rejected, edits: [] }))).toBe(body);
      },
    ),
  );
});

it('shows more risk when a finding is rejected, and as much as before when it is taken again', async () => {
  const id = await waiting();
  const before = await look(id);
  const rejected = findingsOf(before).map((_, i) => i);
  const after = await look(id, { choices: { rejected, edits: [] } });
  expect(after.risk.score).toBeGreaterThan(before.risk.score);
  expect(after).toMatchObject({ changed: true, choices: { rejected } });
  expect(after.leaks).toContain('first_person');
  const again = await look(id, { choices: { rejected: [], edits: [] } });
  expect([again.risk, again.text, again.changed]).toEqual([before.risk, before.text, false]);
});

it('keeps nothing of what is tried', async () => {
  const id = await waiting();
  const before = await look(id);
  await look(id, { text: 'Something else altogether.' });
  expect(await look(id)).toMatchObject({ text: before.text, changed: false, proposal: { version: 1 } });
});

it('keeps choices with the change, so that the next reviewer sees what was rejected and what was written by hand', async () => {
  const id = await waiting();
  const first = indexOf(await look(id), 'first_person');
  const choices = {
    rejected: [],
    edits: [{ finding: first, to: 'Marek STAVEL carries boxes into a Ford Transit EK17 HNB.' }],
  };
  await world.desk.change(id, { change: { choices }, version: 1 }, rob as never);
  const seen = await look(id, {}, nessa);
  expect(seen).toMatchObject({ choices, changed: false, proposal: { version: 2, author: 'rob.reviewer' } });
  expect(seen.text).toContain('Marek STAVEL carries boxes');
  await expect(world.releasing.approve(id, { version: 2 }, rob as never)).rejects.toMatchObject({
    code: 'same_person',
  });
  expect(await world.releasing.approve(id, { version: 2 }, nessa as never)).toMatchObject({ state: 'released' });
});

it('lets a rejected clue of wording through the last scan, and never a reference', async () => {
  const event = fromNeighbour({
    body: 'The tracker on the parcel site showed EK17 HNB at Luton. Ref ISR-990017 applies.',
  });
  const id = await waiting(event);
  const rejected = findingsOf(await look(id)).map((_, i) => i);
  const seen = await look(id, { choices: { rejected, edits: [] } });
  expect(seen.leaks.length).toBeGreaterThan(0);
  expect(
    seen.leaks.every((c) =>
      ['known_source_phrase', 'source_reference', 'clue_verbatim', 'unchanged_with_clues'].includes(c),
    ),
  ).toBe(true);
});

it('refuses a finding that is not there, and changes nothing', async () => {
  const id = await waiting();
  await expect(look(id, { choices: { rejected: [999], edits: [] } })).rejects.toMatchObject({
    code: 'finding_unknown',
  });
  const change = { choices: { rejected: [], edits: [{ finding: 999, to: 'x' }] } };
  await expect(world.desk.change(id, { change, version: 1 }, rob as never)).rejects.toMatchObject({
    code: 'finding_unknown',
  });
  expect((await look(id)).proposal.version).toBe(1);
});

it('is not there for somebody who is not briefed', async () => {
  const id = await waiting(fromCovertSource());
  await expect(look(id)).rejects.toMatchObject({ code: 'not_found' });
  await expect(desk.standing(rob as never, id)).rejects.toMatchObject({ code: 'not_found' });
});

it('shows the product without the audience and anything of the log', async () => {
  const event = fromNeighbour();
  const { product } = await look(await waiting(event));
  expect(Object.keys(product)).not.toContain('audience');
  expect(JSON.stringify(product)).not.toContain(event.data.log.urn);
});

it('shows what the same log already gave away, and counts it into the risk', async () => {
  const event = fromNeighbour();
  const id = await waiting(event);
  expect((await look(id)).earlier).toEqual([]);
  await world.releasing.approve(id, { version: 1 }, rob as never);
  expect((await look(id)).earlier).toEqual([]);
  const next = fromNeighbour({ logId: event.data.log.logId, urn: event.data.log.urn, version: 2 });
  const seen = await look(await waiting(next));
  expect(seen.earlier).toHaveLength(1);
  expect(seen.risk.reasons.map((r) => r.code)).toContain('earlier_releases');
});

it('queues threats to life first, then what is due first, then the riskiest', async () => {
  const queue = new ReleaseQueueController(world.proposals, new DeskStore(), world.database);
  const dueAt = '2026-11-25T09:30:00.000Z';
  const late = enriched({ log: fromNeighbour().data.log });
  const soon = enriched({ log: fromNeighbour().data.log, assessment: { dueAt } });
  const life = enriched({ log: fromNeighbour().data.log, assessment: { threatToLife: true } });
  await world.take(late, soon, life);
  const { items } = await queue.list(rob as never, '200');
  const places = [life, soon, late].map((e) => items.findIndex((i) => i.urn === e.data.log.urn));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBe(0);
  expect(items.every((i) => i.residualRisk > 0)).toBe(true);
});
