import { openReceipt, type ReceiptKey } from '@collator/security';
import { stopPostgres } from '../harness/postgres.js';
import { ask, goodLog, openDoor, published, send, sendLines, type Door } from './door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()));
afterAll(async () => {
  await door?.stop();
  await stopPostgres();
});

const body = (version: number): string => `Grey van stopped on Mill Lane. Account ${version}.`;
const versionOf = (id: string, version: number, change: object = {}) =>
  goodLog(id, { version, body: body(version), ...change });
const status = async (urn: string, token = 'sam') => (await ask(door, `/logs/${urn}/status`, token)).json();
const keys = async (): Promise<ReceiptKey[]> => (await ask(door, '/receipts/keys')).json().keys;
const sentOn = async (logId: string) =>
  (await published(door, 'log.accepted.v1')).filter((e) => e.key === logId).map((e) => e.data.log);

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) =>
    permutations([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
  );
}

describe('a receipt', () => {
  it('is signed, says what was taken in without its words, and is the same for every repeat', async () => {
    const log = goodLog('signed-1', { purpose: undefined });
    const first = (await send(door, log)).json();
    const again = (await send(door, log)).json();
    expect([first.status, again.status]).toEqual(['accepted_with_warnings', 'repeat']);
    expect(again.receipt).toBe(first.receipt);
    const said = await openReceipt(first.receipt, await keys());
    expect(said).toMatchObject({
      urn: first.urn,
      id: 'signed-1',
      version: 1,
      outcome: 'accepted_with_warnings',
      findings: expect.arrayContaining([{ code: 'purpose_missing', field: 'purpose' }]),
    });
    expect(JSON.stringify(said)).not.toContain('Grey van');
  });

  it('is given to every line of a stream, refused ones as well', async () => {
    const { results } = await sendLines(door, [goodLog('signed-2'), '{"id":', goodLog('signed-3', { grade: null })]);
    const said = await Promise.all(results.map(async (r) => openReceipt(r.receipt, await keys())));
    expect(said.map((s) => s['outcome'])).toEqual(['accepted', 'refused', 'refused']);
    const refused = await send(door, goodLog('signed-3', { grade: null }));
    expect((await openReceipt(refused.json().receipt, await keys()))['outcome']).toBe('refused');
  });
});

describe('a later version of a log', () => {
  it('takes the place of the one before under the same reference, and what it says differently is kept', async () => {
    const first = (await send(door, versionOf('amend-1', 1))).json();
    const second = (await send(door, versionOf('amend-1', 2, { title: 'Stop check, Mill Road' }))).json();
    expect(second).toMatchObject({ urn: first.urn, logId: first.logId, version: 2, status: 'accepted' });
    const logs = await sentOn(first.logId);
    expect(logs.map((l) => [l.version, l.body, l.acceptedAt])).toEqual([
      [1, body(1), first.acceptedAt],
      [2, body(2), first.acceptedAt],
    ]);
    expect(await status(first.urn)).toMatchObject({ version: 2, status: 'accepted' });
    const [row] = await door.database.query<{ difference: { field: string; before: string }[] }>(
      `SELECT difference FROM ingest.version WHERE log_id = $1 AND version = 2`,
      [first.logId],
    );
    expect(row!.difference.map((d) => d.field).sort()).toEqual(['body', 'title']);
    expect(row!.difference.find((d) => d.field === 'body')!.before).toBe(body(1));
  });

  it('is taken in once, and with another content not at all', async () => {
    await send(door, versionOf('amend-2', 1));
    const second = (await send(door, versionOf('amend-2', 2))).json();
    const again = await send(door, versionOf('amend-2', 2));
    expect([again.status, again.json().status, again.json().receipt]).toEqual([200, 'repeat', second.receipt]);
    expect((await send(door, versionOf('amend-2', 1))).json().status).toBe('repeat');
    const other = await send(door, versionOf('amend-2', 2, { title: 'Else' }));
    expect([other.status, other.json().code]).toEqual([409, 'id_reused_with_different_content']);
    expect(await sentOn(second.logId)).toHaveLength(2);
  });

  it('keeps the sealed source where it does not send it again, and none of it travels', async () => {
    const named = {
      sourceType: 'PUBLIC',
      grade: { source: 2, assessment: 'C', handling: 'P' },
      source: { name: 'Canary Zebedee' },
    };
    const first = (await send(door, versionOf('amend-3', 1, named))).json();
    await send(door, versionOf('amend-3', 2, { ...named, source: undefined }));
    await send(door, versionOf('amend-3', 3, named));
    const [one, two, three] = await sentOn(first.logId);
    expect(two.sourceRef).toBe(one.sourceRef);
    expect(three.sourceRef).not.toBe(one.sourceRef);
    expect(JSON.stringify([one, two, three])).not.toContain('Canary');
  });

  it('ends at the newest whatever the order of arrival, one door or several (120 orders of five)', async () => {
    const orders = permutations([1, 2, 3, 4, 5]);
    const logIds: string[] = [];
    for (const [n, order] of orders.entries()) {
      const lines = order.map((version) => versionOf(`order-${n}`, version));
      // Some in one group, some one by one.
      const answers =
        n % 2 === 0
          ? (await sendLines(door, lines)).results
          : await Promise.all(lines.map(async (l) => (await sendLines(door, [l])).results[0]));
      expect(answers.map((a) => a.status.replace('_with_warnings', ''))).toEqual(order.map(() => 'accepted'));
      expect(new Set(answers.map((a) => a.urn)).size).toBe(1);
      expect(await status(answers[0].urn)).toMatchObject({ version: 5, status: 'accepted' });
      logIds.push(answers[0].logId);
    }
    const sent = (await published(door, 'log.accepted.v1')).map((e) => e.data.log);
    for (const logId of logIds) {
      const versions = sent.filter((l) => l.logId === logId).map((l) => l.version);
      expect([Math.max(...versions), new Set(versions).size]).toEqual([5, versions.length]);
      const kept = await door.database.query<{ version: number; state: string }>(
        `SELECT version, state FROM ingest.version WHERE log_id = $1 ORDER BY version`,
        [logId],
      );
      expect(kept.map((k) => `${k.version} ${k.state}`)).toEqual([
        '1 history',
        '2 history',
        '3 history',
        '4 history',
        '5 current',
      ]);
    }
  }, 60_000);

  it('BI-24 waits for the one before it, and is never lost', async () => {
    const early = (await send(door, versionOf('gap-1', 2))).json();
    expect(early).toMatchObject({ status: 'accepted', waitingFor: 'earlier_version' });
    expect(await status(early.urn)).toMatchObject({ status: 'awaiting', waitingFor: 'earlier_version', version: 0 });
    expect(await sentOn(early.logId)).toEqual([]);
    const first = (await send(door, versionOf('gap-1', 1))).json();
    expect(first).toMatchObject({ urn: early.urn, status: 'accepted', findings: [] });
    expect((await sentOn(early.logId)).map((l) => l.version)).toEqual([2]);
    expect(await status(early.urn)).toMatchObject({ status: 'accepted', version: 2 });
  });

  it('BI-23 has a number that counts', async () => {
    for (const version of [0, -1, 1.5, '2', 2 ** 53]) {
      const answer = await send(door, goodLog('number-1', { version }));
      expect([answer.status, answer.json().findings[0].code]).toEqual([422, 'bad_version']);
    }
  });

  it('is not taken in once the log was taken back', async () => {
    const { urn } = (await send(door, versionOf('back-9', 1))).json();
    await ask(door, `/logs/${urn}/withdrawal`, 'sam', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ reasonCode: 'WRONG' }),
    });
    const answer = await send(door, versionOf('back-9', 3));
    expect([answer.status, answer.json().code]).toEqual([409, 'log_closed']);
  });

  it('of another organisation is another log', async () => {
    const own = (await send(door, versionOf('whose-1', 1))).json();
    const other = (await send(door, versionOf('whose-1', 2), { token: 'sue' })).json();
    expect(other.urn).not.toBe(own.urn);
    expect(other.waitingFor).toBe('earlier_version');
  });
});
