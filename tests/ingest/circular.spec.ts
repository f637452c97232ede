import { createHash } from 'node:crypto';
import { Likening } from '../../apps/ingest/src/likeness/likening.js';
import { Provenance } from '../../apps/ingest/src/provenance/provenance.js';
import { mostOfOne } from '../../apps/ingest/src/provenance/provenance.store.js';
import { stopPostgres } from '../harness/postgres.js';
import { ask, goodLog as plainLog, openDoor, published, send, sendLines, type Door } from './door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()));
afterAll(async () => {
  await door?.stop();
  await stopPostgres();
});

/** Words of their own for every log: alike texts are another matter. */
const wordsOf = (id: string): string =>
  Array.from({ length: 8 }, (_, i) =>
    createHash('sha256')
      .update(`${id} ${i}`)
      .digest('hex')
      .replace(/\d/g, (d) => 'ghijklmnop'[Number(d)]!)
      .slice(0, 9),
  ).join(' ');
const goodLog = (id: string, change: object = {}) =>
  plainLog(id, { title: `Report ${wordsOf(id).slice(0, 9)}`, body: `Seen: ${wordsOf(id)}.`, ...change });

interface Answer {
  readonly urn: string;
  readonly logId: string;
  readonly waitingFor: string | null;
  readonly findings: readonly { readonly code: string; readonly severity: string; readonly field?: string }[];
}

/** Second-hand and said to be borne out by others. */
const claim = (id: string, corroborates: string[], change: object = {}) =>
  goodLog(id, {
    sourceType: 'PUBLIC',
    grade: { source: 2, assessment: 'B', handling: 'P' },
    body: `Told of: ${wordsOf(id)}.`,
    provenance: 'Told to the caller by another person',
    corroborates,
    ...change,
  });
const sent = async (log: object, token = 'sam'): Promise<Answer> => (await send(door, log, { token })).json();
const codes = (a: Answer) => (a.findings ?? []).filter((f) => /^QA(06|12)$/.test(f.code)).map((f) => f.code);
const giver = (contact: string) => ({ source: { name: 'Canary Quillfeather', contact } });
const statusOf = async (urn: string, token = 'sam') => (await ask(door, `/logs/${urn}/status`, token)).json();
async function compared(): Promise<void> {
  const due = () =>
    door.database.query(
      `SELECT log_id FROM ingest.likeness_due UNION ALL SELECT log_id FROM ingest.likeness_hit WHERE NOT shown
       UNION ALL SELECT log_id FROM ingest.provenance_circle WHERE NOT shown LIMIT 1`,
    );
  while ((await due()).length > 0) await door.app.get(Likening).work();
}
const review = async (urn: string, token = 'quinn') => {
  const answer = await ask(door, `/quality/logs/${urn}`, token);
  return answer.status === 200 ? answer.json() : null;
};

describe('circular reporting against everything held', () => {
  it('is seen where A rests on B and B on A, over three submissions at different times', async () => {
    const first = await sent(goodLog('loop-a'));
    const second = await sent(claim('loop-b', ['loop-a']));
    expect([codes(first), codes(second), second.waitingFor]).toEqual([[], [], null]);
    await compared();
    const third = await sent(claim('loop-a', ['loop-b'], { version: 2 }));
    expect(third).toMatchObject({ urn: first.urn, waitingFor: 'quality_review' });
    expect(codes(third)).toEqual(['QA06', 'QA12']);
    expect(third.findings.find((f) => f.code === 'QA12')).toMatchObject({ severity: 'block', field: 'corroborates' });
    expect(await statusOf(first.urn)).toMatchObject({ status: 'held', version: 2 });
    const on = (await published(door, 'log.accepted.v1')).filter((e) => e.key === first.logId);
    expect(on.map((e) => e.data.log.version)).toEqual([1]);
    expect(await review(first.urn)).toMatchObject({ codes: ['QA12'] });
  });

  it('is seen by reference as by id, through any number of logs, and in one batch', async () => {
    const a = await sent(goodLog('chain-a', giver('07700 900111')));
    let last = a;
    for (const id of ['chain-b', 'chain-c', 'chain-d']) last = await sent(claim(id, [last.urn]));
    expect(codes(await sent(claim('chain-e', [last.urn])))).toEqual([]);
    expect(codes(await sent(claim('chain-f', [last.urn], giver('07700-900111'))))).toEqual(['QA06', 'QA12']);
    const { results } = await sendLines(door, [claim('pair-a', ['pair-b']), claim('pair-b', ['pair-a'])]);
    expect(results.map((r: Answer) => codes(r))).toEqual([
      ['QA06', 'QA12'],
      ['QA06', 'QA12'],
    ]);
  });

  it("is seen through a partner's repeat of what the same resident told before", async () => {
    const resident = giver('resident@example.org');
    const told = await sent(goodLog('resident-1', { sourceType: 'PUBLIC', ...resident }));
    const repeat = await sent(
      goodLog('bulletin-7', { sourceType: 'PARTNER', corroborates: [told.urn], body: 'A partner passes on a report.' }),
      'sue',
    );
    const again = await sent(claim('resident-2', [repeat.urn], giver('Resident@Example.org')));
    expect(codes(again)).toEqual(['QA06', 'QA12']);
    expect(again.waitingFor).toBe('quality_review');
    const neighbour = await sent(claim('neighbour-1', [repeat.urn], giver('neighbour@example.org')));
    expect([codes(neighbour), neighbour.waitingFor]).toEqual([[], null]);
  });

  it('is not seen between two independent givers, though they are of one kind and one of their links is bad', async () => {
    await sent(goodLog('ind-1', { sourceType: 'PUBLIC', ...giver('07700 900201') }));
    const second = await sent(claim('ind-2', ['ind-1'], giver('07700 900202')));
    expect([codes(second), second.waitingFor]).toEqual([[], null]);
    await sent(claim('ind-3', ['ind-2'], giver('07700 900203')));
    const later = await sent(claim('ind-2', ['ind-3', 'ind-1'], { version: 2, ...giver('07700 900202') }));
    expect([codes(later), later.waitingFor]).toEqual([[], null]);
  });

  it('of which only like words tell is a warning: two who saw one thing tell it alike', async () => {
    const body = 'A silver caravan stands behind the allotments in Meadow Close, with youngsters calling nightly.';
    await sent(goodLog('alike-1', { sourceType: 'PUBLIC', body }));
    const unknown = await sent(claim('alike-2', ['alike-1'], { body: `${body} Told so.` }));
    expect(unknown.waitingFor).toBeNull();
    expect(unknown.findings.find((f) => f.code === 'QA12')).toMatchObject({ severity: 'warn' });
    await sent(goodLog('alike-3', { sourceType: 'PUBLIC', body, ...giver('07700 900601') }));
    expect(codes(await sent(claim('alike-4', ['alike-3'], { body, ...giver('07700 900602') })))).toEqual([]);
  });

  it('takes a name for nobody: two people may have the same', async () => {
    await sent(goodLog('name-1', { sourceType: 'PUBLIC', source: { name: 'Canary Quillfeather' } }));
    expect(codes(await sent(claim('name-2', ['name-1'], { source: { name: 'Canary Quillfeather' } })))).toEqual([]);
  });

  it('only warns where the log does not rest on its links', async () => {
    await sent(goodLog('own-1', { corroborates: ['own-2'] }));
    const second = await sent(goodLog('own-2', { corroborates: ['own-1'] }));
    expect(second).toMatchObject({ waitingFor: null, findings: [{ code: 'QA12', severity: 'warn' }] });
  });

  it('is found behind the door when what a link names comes later', async () => {
    const before = await sent(claim('late-1', ['late-2'], giver('07700 900301')));
    expect(codes(before)).toEqual(['QA06']);
    await compared();
    expect(await review(before.urn)).toBeNull();
    const after = await sent(goodLog('late-2', { sourceType: 'PUBLIC', ...giver('07700 900301') }));
    expect(after.findings).toEqual([]);
    await compared();
    expect(await review(before.urn)).toMatchObject({ codes: ['QA12'], state: 'moving' });
    expect(await review(after.urn)).toBeNull();
  });

  it('tells a submitter nothing of a log in a compartment: only those briefed into it learn of the circle', async () => {
    const base = await sent(goodLog('base-1', { sourceType: 'PUBLIC', ...giver('07700 900401') }));
    const covert = { sourceType: 'CHIS', marking: 'SECRET', authorityUrn: 'AUTH-1', corroborates: [base.urn] };
    const hidden = await sent(goodLog('covert-1', covert), 'sue');
    const open = await sent(claim('open-1', [hidden.urn], giver('07700 900401')));
    const nowhere = await sent(claim('open-2', ['RIU-2026-9999999'], giver('07700 900402')));
    const told = (a: Answer) => a.findings.map(({ code, field, severity }) => ({ code, field, severity }));
    expect(told(open)).toEqual(told(nowhere));
    await compared();
    expect(await review(open.urn)).toBeNull();
    expect(await review(open.urn, 'saul')).not.toBeNull();
    expect((await ask(door, '/quality/queue?limit=500', 'quinn')).body).not.toContain(open.urn);
    expect((await ask(door, '/quality/queue?limit=500', 'saul')).body).toContain(open.urn);
  });

  it('is seen through a log that was linked as a duplicate, and through the parts of one that was split', async () => {
    const decide = (urn: string, body: object) =>
      ask(door, `/quality/logs/${urn}/decision`, 'quinn', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ version: 1, reason: 'Looked at it and decided.', ...body }),
      });
    const legacy = { grade: undefined, legacyGrade: { source: 'B', information: 2, handling: 4 } };
    const first = await sent(goodLog('dup-1', { sourceType: 'PUBLIC', ...giver('07700 900501') }));
    const repeat = await sent(goodLog('dup-2', legacy));
    expect((await decide(repeat.urn, { outcome: 'DUPLICATE_LINKED', duplicateOf: first.urn })).status).toBe(200);
    expect(codes(await sent(claim('dup-3', ['dup-2'], giver('07700 900501'))))).toEqual(['QA06', 'QA12']);
    const whole = await sent(goodLog('whole-1', { ...legacy, sourceType: 'PUBLIC', ...giver('07700 900502') }));
    const parts = [
      { title: 'Van', body: 'A grey van calls at noon.' },
      { title: 'Shop', body: 'The shop sells knives to children.' },
    ];
    const { related } = (await decide(whole.urn, { outcome: 'SPLIT', parts })).json();
    expect(codes(await sent(claim('whole-2', [related[0]], giver('07700 900502'))))).toEqual(['QA06', 'QA12']);
    expect(codes(await sent(claim('whole-3', [related[0]], giver('07700 900503'))))).toEqual([]);
  });

  it('sees the source of a version that does not send it again', async () => {
    await sent(goodLog('same-1', { sourceType: 'PUBLIC', ...giver('07700 900701') }));
    await sent(goodLog('same-2', { sourceType: 'PUBLIC', ...giver('07700 900701') }));
    expect(codes(await sent(claim('same-2', ['same-1'], { version: 2 })))).toEqual(['QA06', 'QA12']);
  });

  it('keeps nothing outside the vault by which two logs of one giver could be joined', async () => {
    const rows = await door.database.query<{ source_ref: string }>(`SELECT source_ref FROM ingest.provenance`);
    expect(rows.length).toBeGreaterThan(5);
    expect(new Set(rows.map((r) => r.source_ref)).size).toBe(rows.length);
    await expect(door.database.query(`SELECT origin FROM vault.entry`)).rejects.toThrow(/permission/);
  });

  it('asks once for a whole slice', async () => {
    const queries: string[] = [];
    const real = door.database.transaction.bind(door.database);
    const { store } = door.app.get(Provenance);
    await real(async (tx) => {
      const counting = { query: (sql: string, p?: readonly unknown[]) => (queries.push(sql), tx.query(sql, p)) };
      const names = Array.from({ length: 300 }, (_, i) => `force-1/none-${i}`);
      await store.reach(counting as never, { names: [...names, 'force-1/loop-a'] }, 1_000);
    });
    expect(queries).toHaveLength(1);
  });

  it('is told to a person where more hangs on a log than is followed', async () => {
    const leaves = Array.from({ length: mostOfOne + 1 }, (_, i) => `leaf-${i}`);
    const groups = [0, 1, 2].map((g) => leaves.filter((_, i) => i % 3 === g));
    const lines = [
      ...leaves.map((id) => goodLog(id)),
      ...groups.map((g, i) => goodLog(`group-${i}`, { corroborates: g })),
    ];
    await sendLines(door, lines);
    await sent(goodLog('broad', { corroborates: ['group-0', 'group-1', 'group-2'] }));
    const top = await sent(claim('broad-top', ['broad']));
    expect(codes(top)).toEqual([]);
    await compared();
    expect(await review(top.urn)).toMatchObject({ codes: ['provenance_unclear'] });
  });
});
