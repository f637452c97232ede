import { IngestCensus } from '../../apps/ingest/src/census.js';
import { stopPostgres } from '../harness/postgres.js';
import { ask, goodLog, openDoor, published, send, sendLines, type Door } from './door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()));
afterAll(async () => {
  await door?.stop();
  await stopPostgres();
});

const submitted = async (id: string, change: object = {}, token = 'sam') =>
  (await send(door, goodLog(id, change), { token })).json() as { urn: string; logId: string };
const withdraw = (urn: string, token = 'sam', body: object = { reasonCode: 'WRONG' }, headers = {}) =>
  ask(door, `/logs/${urn}/withdrawal`, token, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
const withoutId = (text: string) => ({ ...JSON.parse(text), correlationId: '' });

describe('status of a log', () => {
  it('is shown to the organisation that submitted it and to no other', async () => {
    const { urn } = await submitted('own-1');
    const own = await ask(door, `/logs/${urn}/status`);
    expect(own.status).toBe(200);
    expect(own.headers.get('etag')).toBe('"1"');
    const other = await ask(door, `/logs/${urn}/status`, 'sue');
    const nothing = await ask(door, `/logs/RIU-2025-9999999/status`, 'sue');
    expect([other.status, nothing.status]).toEqual([404, 404]);
    expect(withoutId(other.body)).toEqual(withoutId(nothing.body));
  });

  it('of a log in compartments is shown to the unit only with the briefing', async () => {
    const { urn } = await submitted('chis-1', { sourceType: 'CHIS', marking: 'SECRET' });
    const seen = await Promise.all(['sam', 'ana', 'sid', 'sue'].map((who) => ask(door, `/logs/${urn}/status`, who)));
    expect(seen.map((s) => s.status)).toEqual([200, 404, 200, 404]);
    const open = await submitted('open-1');
    expect((await ask(door, `/logs/${open.urn}/status`, 'ana')).status).toBe(200);
  });

  it('leaves an audit entry for each look, refused or not', async () => {
    const { urn, logId } = await submitted('audited-1');
    await ask(door, `/logs/${urn}/status`);
    await ask(door, `/logs/${urn}/status`, 'sue');
    const rows = await door.database.query(
      `SELECT actor, action FROM ingest.slice WHERE record_ids @> ARRAY[$1]::uuid[] ORDER BY id`,
      [logId],
    );
    expect(rows).toEqual([
      { actor: 'sam', action: 'log.status' },
      { actor: 'sue', action: 'log.status.refused' },
    ]);
  });

  it('BI-45 takes no path for anything but a URN', async () => {
    for (const path of ['..%2f..%2fetc', '%00', '%252e%252e', 'x'.repeat(7_000), "RIU-2025-0000001'--"]) {
      const answer = await ask(door, `/logs/${path}/status`);
      expect([400, 404]).toContain(answer.status);
      expect(answer.body).not.toContain(path);
    }
  });
});

describe('withdrawal of a log', () => {
  it('is announced once, is the last word and answers the same ever after', async () => {
    const { urn, logId } = await submitted('back-1');
    const first = await withdraw(urn);
    expect(first.status).toBe(200);
    expect(first.json()).toEqual({
      urn,
      version: 2,
      status: 'withdrawn',
      withdrawnAt: expect.stringMatching(/Z$/),
      reasonCode: 'WRONG',
    });
    const again = await withdraw(urn, 'sam', { reasonCode: 'SUPERSEDED' });
    expect([again.status, again.json()]).toEqual([200, first.json()]);
    const events = (await published(door, 'log.withdrawn.v1')).filter((e) => e.key === logId);
    expect(events.map((e) => e.data)).toEqual([
      { logId, urn, reasonCode: 'WRONG', withdrawnAt: first.json().withdrawnAt },
    ]);
    expect((await ask(door, `/logs/${urn}/status`)).json()).toMatchObject({
      status: 'withdrawn',
      version: 2,
      waitingFor: null,
    });
    expect(await door.app.get(IngestCensus).count([logId])).toMatchObject({ accepted: 1, withdrawn: 1 });
  });

  it('happens once though many ask at the same moment', async () => {
    const { urn, logId } = await submitted('back-race');
    const answers = await Promise.all(Array.from({ length: 10 }, () => withdraw(urn)));
    expect(new Set(answers.map((a) => a.body)).size).toBe(1);
    expect((await published(door, 'log.withdrawn.v1')).filter((e) => e.key === logId)).toHaveLength(1);
  });

  it('is for the organisation that submitted it alone', async () => {
    const { urn } = await submitted('back-own');
    expect((await withdraw(urn, 'sue')).status).toBe(404);
    expect((await withdraw(urn, 'ana')).status).toBe(403);
    expect((await ask(door, `/logs/${urn}/status`)).json().status).toBe('accepted');
  });

  it('asks for a reason of the list', async () => {
    const { urn } = await submitted('back-why');
    const answer = await withdraw(urn, 'sam', { reasonCode: 'BECAUSE' });
    expect(answer.status).toBe(400);
    expect(answer.json().findings[0].field).toBe('reasonCode');
    expect(answer.body).not.toContain('BECAUSE');
    expect((await withdraw(urn, 'sam', { reasonCode: 'WRONG', more: 1 })).status).toBe(400);
  });

  it('BI-53 refuses a stale version with 412', async () => {
    const { urn } = await submitted('stale-1');
    expect((await withdraw(urn, 'sam', undefined, { 'if-match': '"7"' })).status).toBe(412);
    expect((await withdraw(urn, 'sam', undefined, { 'if-match': 'W/x' })).status).toBe(400);
    expect((await withdraw(urn, 'sam', undefined, { 'if-match': '"1"' })).status).toBe(200);
  });
});

describe('the list for reconciliation', () => {
  it('pages through what the organisation has had accepted, without gap or overlap', async () => {
    const ids = Array.from({ length: 25 }, (_, i) => `page-${String(i).padStart(2, '0')}`);
    await sendLines(
      door,
      ids.map((id) => goodLog(id)),
      'sue',
    );
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const page = (await ask(door, `/logs?limit=7${after}`, 'sue')).json();
      seen.push(...page.items.map((i: { submissionId: string }) => i.submissionId));
      if (page.next === null) break;
      after = `&after=${page.next}`;
    }
    expect(seen.sort()).toEqual(ids);
  });

  it('begins at an instant, and names nothing of other organisations', async () => {
    const first = await submitted('since-1');
    await new Promise((resolve) => setTimeout(resolve, 5));
    const second = await submitted('since-2');
    const { items } = (await ask(door, `/logs`)).json();
    const at = items.find((i: { urn: string }) => i.urn === second.urn).acceptedAt;
    const later = (await ask(door, `/logs?since=${at}`)).json().items;
    expect(later[0]).toEqual({ urn: second.urn, submissionId: 'since-2', acceptedAt: at });
    expect(later.some((i: { urn: string }) => i.urn === first.urn)).toBe(false);
    expect((await ask(door, `/logs?after=${first.urn}`, 'sue')).json()).toEqual({ items: [], next: null });
  });

  it('BI-44 names the parameter that breaks a rule', async () => {
    for (const [query, field] of [
      ['limit=-1', 'limit'],
      ['limit=1e9', 'limit'],
      ['limit=1&limit=2', 'limit'],
      ['since[]=x', 'since[]'],
      ['since=2025-02-30T00:00:00Z', 'since'],
      ['since=2025-01-01', 'since'],
      ["after=';select 1", 'after'],
      ['sort=(select 1)', 'sort'],
    ]) {
      const answer = await ask(door, `/logs?${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
      expect(answer.json().findings.map((f: { field: string }) => f.field)).toContain(field);
    }
    expect((await ask(door, `/logs?since=${'9'.repeat(4_096)}`)).status).toBe(400);
  });
});
