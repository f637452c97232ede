import { EnrichmentCensus } from '@collator/enrichment';
import type { LogTriaged, Envelope } from '@collator/contracts';
import { stopPostgres } from '../harness/postgres.js';
import { caller, enriched, ground, triaged } from './ground.js';

type Ground = Awaited<ReturnType<typeof ground>>;
let g: Ground;

beforeEach(async () => {
  g = await ground();
});
afterEach(() => g.database.close());
afterAll(stopPostgres);

const urns = (links: readonly { urn: string }[]) => links.map((l) => l.urn).sort();
const urnOf = (e: Envelope<LogTriaged>) => e.data.log.urn;
const phoneLog = (part: object = {}) => triaged({ body: 'Uses 07700 900418 for orders.', ...part });

describe('enrichment', () => {
  it('links two logs that hold the same identifier, both ways and with the evidence', async () => {
    const [a, b] = [triaged({ body: 'Van EK17 HNB outside.' }), triaged({ body: 'A van, ek17hnb, again.' })];
    expect((await g.slice(a))[0]!.links).toEqual([]);
    const [second] = await g.slice(b);
    expect(second!.links).toEqual([
      { logId: a.logId, urn: urnOf(a), type: 'VRM', normalised: 'EK17HNB', strength: 'probable' },
    ]);
    const first = await g.controller.log(urnOf(a), caller());
    expect(first.links).toEqual([
      expect.objectContaining({ logId: b.logId, urn: urnOf(b), type: 'VRM', normalised: 'EK17HNB' }),
    ]);
    expect(first.identifiers).toEqual([
      { type: 'VRM', raw: 'EK17 HNB', normalised: 'EK17HNB', validity: 'valid', field: 'body', start: 4, end: 12 },
    ]);
  });

  it('links logs of one slice to each other', async () => {
    const [a, b] = [phoneLog(), phoneLog()];
    const [first, second] = await g.slice(a, b);
    expect(urns(first!.links)).toEqual([urnOf(b)]);
    expect(urns(second!.links)).toEqual([urnOf(a)]);
  });

  it('never links by a wrong identifier, a birthday or a site that everybody uses', async () => {
    const body = 'NINO QQ123456C, dob 14/02/1998, at facebook.com and www.youtube.com, Crimestoppers 0800 555111.';
    await g.slice(triaged({ body }));
    expect((await g.slice(triaged({ body })))[0]!.links).toEqual([]);
  });

  it('opens one task for a wrong identifier, however often the log comes', async () => {
    const event = triaged({ body: 'NINO QQ123456C and again QQ123456C.' });
    await g.slice(event);
    await g.slice({ ...event, id: phoneLog().id });
    const { items, next } = await g.controller.tasks({}, caller());
    expect(items).toEqual([expect.objectContaining({ urn: urnOf(event), type: 'NINO', normalised: 'QQ123456C' })]);
    expect(next).toBeNull();
  });

  it('pages through tasks', async () => {
    await g.slice(...[1, 2, 3].map((n) => triaged({ body: `NINO QQ12345${n}C` })));
    const first = await g.controller.tasks({ limit: 2 }, caller());
    const second = await g.controller.tasks({ limit: 2, after: first.next! }, caller());
    expect([...first.items, ...second.items].map((t) => t.normalised)).toEqual(['QQ123453C', 'QQ123452C', 'QQ123451C']);
  });

  it('keeps the first six and last four digits of a card only', async () => {
    const event = triaged({ body: 'Card 4111 1111 1111 1111 used.' });
    const [out] = await g.slice(event);
    expect(out!.identifiers[0]!.normalised).toBe('411111******1111');
    const rows = await g.database.query<{ all: string }>(`SELECT (i.*)::text AS all FROM enrichment.identifier i`);
    expect(rows[0]!.all.replaceAll(' ', '')).not.toContain('41111111');
    const found = await g.controller.holders({ type: 'CARD', value: '4111-1111-1111-1111' }, caller());
    expect(urns(found.items)).toEqual([urnOf(event)]);
  });

  it('forgets what an older version held, and does not let it come back late', async () => {
    const first = phoneLog();
    const amended = triaged({ ...first.data.log, version: 2, body: 'Uses 07700 900999 for orders.' });
    await g.slice(first);
    await g.slice(amended);
    await g.slice({ ...first, id: amended.id });
    expect((await g.slice(phoneLog()))[0]!.links).toEqual([]);
    expect((await g.controller.log(urnOf(first), caller())).version).toBe(2);
    expect((await g.controller.holders({ type: 'PHONE', value: '07700900418' }, caller())).items).toHaveLength(1);
  });

  it('shows the newest of many and says how many more there are', async () => {
    const many = Array.from({ length: 70 }, () => phoneLog());
    await g.slice(...many);
    const last = phoneLog();
    const [out] = await g.slice(last);
    expect(out!.links).toHaveLength(50);
    expect(urns(out!.links)).toEqual(many.slice(20).map(urnOf).sort());
    const [record] = await g.database.query<{ links_left_off: number }>(
      `SELECT links_left_off FROM enrichment.record WHERE log_id = $1`,
      [last.logId],
    );
    expect(record!.links_left_off).toBe(20);
    const view = await g.controller.log(urnOf(last), caller());
    expect(view.more).toEqual([{ type: 'PHONE', normalised: '+447700900418', count: 20 }]);
  });

  it('counts logs once, whatever happened to them', async () => {
    const [a, b, c] = [phoneLog(), phoneLog(), triaged({ body: 'nothing' })];
    await g.slice(a, c);
    await g.slice(b);
    const census = new EnrichmentCensus(g.database);
    const ids = [a, b, c, a].map((e) => e.logId);
    expect(await census.count(ids)).toEqual({ enriched: 3, linked: 2, deadLettered: 0 });
    expect(await census.count([])).toEqual({ enriched: 0, linked: 0, deadLettered: 0 });
  });
});

describe('compartments', () => {
  it('are not told of by an event: a log outside never learns who shares its identifier', async () => {
    const inside = phoneLog({ compartments: ['ALDER'] });
    const outside = phoneLog();
    await g.slice(inside);
    const [out] = await g.slice(outside);
    expect(out!.links).toEqual([]);
    const [record] = await g.database.query<{ links: number; links_left_off: number }>(
      `SELECT links, links_left_off FROM enrichment.record WHERE log_id = $1`,
      [outside.logId],
    );
    expect(record).toEqual({ links: 0, links_left_off: 0 });
    const plain = await g.controller.log(urnOf(outside), caller());
    expect([plain.links, plain.more, plain.silentHits]).toEqual([[], [], []]);
  });

  it('let their own side see a silent hit', async () => {
    const inside = phoneLog({ compartments: ['ALDER'] });
    const outside = phoneLog();
    await g.slice(inside);
    await g.slice(outside);
    const view = await g.controller.log(urnOf(inside), caller('ALDER'));
    expect(urns(view.silentHits)).toEqual([urnOf(outside)]);
    expect(urns(view.links)).toEqual([urnOf(outside)]);
  });

  it('let a log inside learn of one outside', async () => {
    const outside = phoneLog();
    await g.slice(outside);
    const [out] = await g.slice(phoneLog({ compartments: ['ALDER'] }));
    expect(urns(out!.links)).toEqual([urnOf(outside)]);
  });

  it('keep two compartments from each other, in events, reads and searches', async () => {
    const alder = phoneLog({ compartments: ['ALDER'] });
    const birch = phoneLog({ compartments: ['BIRCH'] });
    await g.slice(alder);
    expect((await g.slice(birch))[0]!.links).toEqual([]);
    for (const [log, mine] of [
      [alder, 'ALDER'],
      [birch, 'BIRCH'],
    ] as const) {
      const view = await g.controller.log(urnOf(log), caller(mine));
      expect([view.links, view.more, view.silentHits]).toEqual([[], [], []]);
      const { items } = await g.controller.holders({ type: 'PHONE', value: '+447700900418' }, caller(mine));
      expect(urns(items)).toEqual([urnOf(log)]);
    }
    expect(urns((await g.controller.log(urnOf(alder), caller('ALDER', 'BIRCH'))).links)).toEqual([urnOf(birch)]);
  });

  it('answer one who may not see a log as if it were not there', async () => {
    const inside = triaged({ body: 'NINO QQ123456C', compartments: ['ALDER', 'BIRCH'] });
    await g.slice(inside);
    const refusals = await Promise.all(
      [urnOf(inside), 'TST-2026-9999999'].map((u) => g.controller.log(u, caller('ALDER')).catch((e: unknown) => e)),
    );
    expect(refusals[0]).toEqual(refusals[1]);
    expect(refusals[0]).toMatchObject({ status: 404, code: 'not_found' });
    expect((await g.controller.tasks({}, caller('ALDER'))).items).toEqual([]);
    expect((await g.controller.tasks({}, caller('ALDER', 'BIRCH'))).items).toHaveLength(1);
  });
});

describe('a search', () => {
  it('reads the value by the rule that found it', async () => {
    const event = phoneLog();
    await g.slice(event);
    for (const value of ['07700 900418', '+44 (0)7700 900418', '0044 7700900418']) {
      const found = await g.controller.holders({ type: 'PHONE', value }, caller());
      expect(found).toMatchObject({ normalised: '+447700900418', validity: 'valid', items: [{ fields: ['body'] }] });
    }
  });

  it('refuses what is nothing of the kind, without repeating it', async () => {
    const refusal = await g.controller.holders({ type: 'IMEI', value: 'secret' }, caller()).catch((e: unknown) => e);
    expect(refusal).toMatchObject({ status: 400, code: 'not_of_type' });
    expect(JSON.stringify(refusal)).not.toContain('secret');
  });

  it('stands in the audit without the value', async () => {
    await g.slice(phoneLog());
    await g.controller.holders({ type: 'PHONE', value: '07700900418' }, caller());
    const [row] = await g.database.query<{ actor: string; all: string; record_ids: string[] }>(
      `SELECT actor, record_ids, (s.*)::text AS all FROM enrichment.slice s WHERE action = 'identifier.search'`,
    );
    expect(row).toMatchObject({ actor: 'analyst' });
    expect(row!.record_ids).toHaveLength(1);
    expect(row!.all).not.toContain('7700900418');
  });
});

describe('two transactions at the same moment', () => {
  it('link their logs whichever commits first', async () => {
    const [a, b] = [phoneLog(), phoneLog()];
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    let handled: () => void = () => undefined;
    const aHandled = new Promise<void>((resolve) => (handled = resolve));
    const first = g.database.transaction(async (tx) => {
      const outcomes = await g.handle(tx, [a]);
      handled();
      await held;
      return outcomes;
    });
    await aHandled;
    let done = false;
    const second = g.database.transaction((tx) => g.handle(tx, [b])).finally(() => (done = true));
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(done).toBe(false); // it waits for the first, which has not committed
    release();
    expect(enriched(await first)[0]!.links).toEqual([]);
    expect(urns(enriched(await second)[0]!.links)).toEqual([urnOf(a)]);
    expect(urns((await g.controller.log(urnOf(a), caller())).links)).toEqual([urnOf(b)]);
    expect(urns((await g.controller.log(urnOf(b), caller())).links)).toEqual([urnOf(a)]);
  });

  it('leave no link behind where the first is rolled back', async () => {
    const [a, b] = [phoneLog(), phoneLog()];
    const failed = g.database.transaction(async (tx) => {
      await g.handle(tx, [a]);
      throw new Error('lost its partition');
    });
    await expect(failed).rejects.toThrow('lost its partition');
    expect((await g.slice(b))[0]!.links).toEqual([]);
  });

  it('never wait in a circle, and miss no pair, whatever the order of their identifiers', async () => {
    const phones = [0, 1, 2, 3].map((i) => `07700 90041${i}`);
    const turned = (n: number) => [...phones.slice(n), ...phones.slice(0, n)].join(' and ');
    const slices = [0, 1, 2, 3, 4, 5].map((i) => [i, i + 3].map((n) => triaged({ body: `Numbers ${turned(n % 4)}.` })));
    await Promise.all(slices.map((events) => g.slice(...events)));
    const [row] = await g.database.query<{ links: string }>(`SELECT count(*) AS links FROM enrichment.link`);
    // Every two of the twelve logs, by each of the four numbers.
    expect(Number(row!.links)).toBe(((12 * 11) / 2) * 4);
  });
});
