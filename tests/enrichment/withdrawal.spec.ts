import { stopPostgres } from '../harness/postgres.js';
import { caller, ground, triaged } from './ground.js';

type Ground = Awaited<ReturnType<typeof ground>>;
let g: Ground;

beforeEach(async () => {
  g = await ground();
});
afterEach(() => g.database.close());
afterAll(stopPostgres);

const phoneLog = (part: object = {}) => triaged({ body: 'Uses 07700 900418 for orders.', ...part });
const urnOf = (e: ReturnType<typeof triaged>) => e.data.log.urn;
const seen = async (e: ReturnType<typeof triaged>, ...compartments: string[]) =>
  g.controller.log(urnOf(e), caller(...compartments));
const held = async (value: string) =>
  (await g.controller.holders({ type: 'PHONE', value }, caller('COVERT'))).items.map((i) => i.urn);
const rows = async () => {
  const [row] = await g.database.query<{ links: number; hits: number; holders: number }>(
    `SELECT (SELECT count(*)::int FROM enrichment.link) AS links, (SELECT count(*)::int FROM enrichment.silent_hit) AS hits,
       (SELECT count(*)::int FROM enrichment.holder) AS holders`,
  );
  return row!;
};

describe('a log that was taken back', () => {
  it('holds no links any more, and is offered to nobody', async () => {
    const [a, b, c] = [phoneLog(), phoneLog(), phoneLog()];
    await g.slice(a, b);
    const [outcome] = await g.withdraw(a);
    expect(outcome).toEqual({ kind: 'ok', columns: {}, emit: [] });
    await expect(seen(a)).rejects.toMatchObject({ status: 404 });
    expect((await seen(b)).links).toEqual([]);
    expect(await held('07700 900418')).toEqual([urnOf(b)]);
    const [third] = await g.slice(c);
    expect(third!.links.map((l) => l.urn)).toEqual([urnOf(b)]);
    expect(await rows()).toMatchObject({ links: 1, holders: 2 });
  });

  it('ends silent hits on either side', async () => {
    const [inside, outside] = [phoneLog({ compartments: ['COVERT'] }), phoneLog()];
    await g.slice(inside, outside);
    expect((await seen(inside, 'COVERT')).silentHits).toHaveLength(1);
    await g.withdraw(outside);
    expect((await seen(inside, 'COVERT')).silentHits).toEqual([]);
    const again = phoneLog();
    await g.slice(again);
    await g.withdraw(inside);
    expect(await rows()).toMatchObject({ links: 0, hits: 0 });
  });

  it('ends its tasks, and opens none', async () => {
    const event = triaged({ body: 'NINO QQ123456C.' });
    await g.slice(event);
    await g.withdraw(event);
    expect((await g.controller.tasks({}, caller())).items).toEqual([]);
    const late = triaged({ body: 'NINO QQ123457C.' });
    await g.withdraw(late);
    await g.slice(late);
    expect((await g.controller.tasks({}, caller())).items).toEqual([]);
  });

  it('stays taken back where its withdrawal comes before it, or before a later version, and twice', async () => {
    const [a, b] = [phoneLog(), phoneLog()];
    await g.slice(b);
    await g.withdraw(a);
    await g.withdraw(a, a);
    const [first] = await g.slice(a);
    expect(first!.links).toEqual([]);
    const second = triaged({ ...a.data.log, version: 2 });
    expect((await g.slice(second))[0]!.links).toEqual([]);
    await expect(seen(a)).rejects.toMatchObject({ status: 404 });
    expect((await seen(b)).links).toEqual([]);
    expect(await held('07700 900418')).toEqual([urnOf(b)]);
    expect(await rows()).toMatchObject({ links: 0, hits: 0, holders: 1 });
  });
});

describe('a newer version', () => {
  it('takes back the links of what it does not hold any more, and keeps the others', async () => {
    const body = 'Uses 07700 900418 and 07700 900419.';
    const [a, b, c] = [triaged({ body }), phoneLog(), triaged({ body: 'Rang 07700 900419.' })];
    await g.slice(a, b, c);
    await g.slice(triaged({ ...a.data.log, version: 2, body: 'Uses 07700 900419.' }));
    expect((await seen(a)).links.map((l) => l.urn)).toEqual([urnOf(c)]);
    expect((await seen(b)).links).toEqual([]);
    expect((await seen(c)).links.map((l) => l.urn)).toEqual([urnOf(a)]);
  });

  it('is not undone by an older one that comes late', async () => {
    const [a, b] = [phoneLog(), phoneLog()];
    await g.slice(b);
    await g.slice(triaged({ ...a.data.log, version: 2, body: 'Uses 07700 900999.' }));
    await g.slice(a);
    expect((await seen(a)).links).toEqual([]);
    expect(await rows()).toMatchObject({ links: 0 });
  });
});
