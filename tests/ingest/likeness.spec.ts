import { Likening } from '../../apps/ingest/src/likeness/likening.js';
import { stopPostgres } from '../harness/postgres.js';
import { ask, goodLog, openDoor, send, type Door } from './door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()));
afterAll(async () => {
  await door?.stop();
  await stopPostgres();
});

const tools = {
  title: 'Tools sold at a car boot, Nelson',
  body: 'On Sundays Craig Hollis sells stolen power tools from a red Peugeot Partner, YK14 DFN, at the car boot in Nelson. The serial numbers are ground off and he keeps more in a garage on Railway Street.',
};
const again = {
  title: 'Hollis and the tools',
  body: 'A man at the Nelson car boot by the name of Hollis has power tools for sale with no serial numbers. Red Partner van YK14 DFN. There are more of them in his garage, Railway Street.',
};
const other = {
  title: 'Hollis seen with Denny',
  body: 'Craig Hollis drank with Paul Denny in the Navigation at Brierfield on Friday and left in a taxi at closing time.',
};

const sent = async (id: string, change: object, token = 'sam') =>
  (await send(door, goodLog(id, change), { token })).json() as { urn: string; logId: string };
async function compared(): Promise<void> {
  const due = async () =>
    (
      await door.database.query(
        `SELECT log_id FROM ingest.likeness_due UNION ALL SELECT log_id FROM ingest.likeness_hit WHERE NOT shown LIMIT 1`,
      )
    ).length > 0;
  while (await due()) await door.app.get(Likening).work();
}
const review = async (urn: string, token = 'quinn') => {
  const answer = await ask(door, `/quality/logs/${urn}`, token);
  return answer.status === 200 ? answer.json() : null;
};

it('finds what was told before in other words among everything held, whoever sent it', async () => {
  const first = await sent('near-1', tools);
  await compared();
  const second = await sent('near-2', again, 'sue');
  const third = await sent('near-3', other);
  await compared();
  expect(await review(second.urn)).toMatchObject({ codes: ['QA11'], like: [{ urn: first.urn }] });
  expect(await review(third.urn)).toBeNull();
});

it('lets the log go on meanwhile; accepting it ends the matter and sends nothing twice', async () => {
  const { items } = (await ask(door, '/quality/queue', 'quinn')).json();
  const entry = items.find((i: { codes: string[] }) => i.codes.includes('QA11'));
  expect(entry).toMatchObject({ heldBack: false, version: 1 });
  const answer = await ask(door, `/quality/logs/${entry.urn}/decision`, 'quinn', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ version: 1, outcome: 'ACCEPT', reason: 'Two witnesses of one thing.' }),
  });
  expect(answer.json()).toMatchObject({ outcome: 'ACCEPT', version: 1 });
  expect(await review(entry.urn)).toBeNull();
});

it('finds two that come together, and shows none of a compartment to those outside it', async () => {
  const covert = { sourceType: 'CHIS', marking: 'SECRET', authorityUrn: 'AUTH-1' };
  const hidden = await sent('near-4', { ...tools, ...covert });
  const open = await sent('near-5', { ...again, body: `${again.body} Seen twice.` });
  await compared();
  expect((await review(open.urn))!.like.map((l: { urn: string }) => l.urn)).not.toContain(hidden.urn);
  expect(await review(hidden.urn)).toBeNull();
  expect((await review(open.urn, 'saul'))!.like.map((l: { urn: string }) => l.urn)).toContain(hidden.urn);
});

it('keeps no text to compare by', async () => {
  const rows = await door.database.query(`SELECT sketch FROM ingest.likeness`);
  expect(JSON.stringify(rows)).not.toMatch(/Hollis|Nelson|garage/i);
});
