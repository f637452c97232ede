import { request } from 'node:http';
import { Ajv } from 'ajv';
import { receiptSchema } from '../../libs/contracts/src/schema/submission.js';
import { IngestCensus } from '../../apps/ingest/src/census.js';
import { VaultStore } from '../../apps/ingest/src/source/vault.store.js';
import { stopPostgres } from '../harness/postgres.js';
import { ask, goodLog, openDoor, published, send, type Door } from './door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()));
afterAll(async () => {
  await door?.stop();
  await stopPostgres();
});

const audit = (action: string) =>
  door.database.query<{ actor: string; reason: string | null; count: number }>(
    `SELECT actor, reason, count FROM ingest.slice WHERE action = $1 ORDER BY id`,
    [action],
  );

describe('the door for one log', () => {
  it('gives a receipt for a new log and announces it', async () => {
    const answer = await send(door, goodLog('new-1'));
    expect(answer.status).toBe(201);
    const receipt = answer.json();
    expect(receipt).toEqual({
      urn: expect.stringMatching(/^RIU-\d{4}-\d{7}$/),
      logId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-7/),
      version: 1,
      status: 'accepted',
      waitingFor: null,
      receipt: expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/),
      acceptedAt: expect.stringMatching(/Z$/),
      findings: [],
      notes: expect.any(Array),
    });
    expect(answer.headers.get('location')).toBe(`/logs/${receipt.urn}/status`);
    const event = (await published(door, 'log.accepted.v1')).find((e) => e.key === receipt.logId)!;
    expect(event.lane).toBe('routine');
    expect(event.data.log).toMatchObject({
      urn: receipt.urn,
      version: 1,
      owner: 'force-1',
      sourceRef: null,
      title: 'Stop check, Mill Lane',
      acceptedAt: receipt.acceptedAt,
      submittedAt: receipt.acceptedAt,
    });
    expect((await audit('log.submit')).at(-1)).toEqual({ actor: 'sam', reason: null, count: 1 });
  });

  it('answers the same log again with the first receipt and announces nothing', async () => {
    const log = goodLog('again-1', { themes: [], comment: null });
    const first = await send(door, log);
    const second = await send(door, { ...Object.fromEntries(Object.entries(log).reverse()) });
    expect(second.status).toBe(200);
    expect(second.json()).toEqual({ ...first.json(), status: 'repeat' });
    const events = (await published(door, 'log.accepted.v1')).filter((e) => e.key === first.json().logId);
    expect(events).toHaveLength(1);
  });

  it('refuses an id that stands for another content, and keeps both digests', async () => {
    await send(door, goodLog('reused-1'));
    const answer = await send(door, goodLog('reused-1', { body: 'Another text.' }));
    expect(answer.status).toBe(409);
    expect(answer.json()).toMatchObject({
      code: 'id_reused_with_different_content',
      findings: [{ code: 'id_reused_with_different_content', field: 'id' }],
    });
    const [row] = await door.database.query<{ content_hash: Buffer; other_hash: Buffer }>(
      `SELECT content_hash, other_hash FROM ingest.reused_id WHERE submission_id = 'reused-1'`,
    );
    expect(row!.content_hash).toHaveLength(32);
    expect(row!.other_hash.equals(row!.content_hash)).toBe(false);
  });

  it('takes the same id from another organisation for another log', async () => {
    const one = await send(door, goodLog('shared-1'));
    const other = await send(door, goodLog('shared-1', { body: 'Not the same.' }), { token: 'sue' });
    expect(other.status).toBe(201);
    expect(other.json().logId).not.toBe(one.json().logId);
  });

  it('makes one log of requests that carry the same id at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => send(door, goodLog('race-1'))));
    expect(answers.map((a) => a.status).sort()).toEqual([...Array(11).fill(200), 201]);
    expect(new Set(answers.map((a) => a.json().logId)).size).toBe(1);
    const differing = await Promise.all(
      Array.from({ length: 8 }, (_, i) => send(door, goodLog('race-2', { body: `Text ${i}` }))),
    );
    expect(differing.map((a) => a.status).sort()).toEqual([201, ...Array(7).fill(409)]);
  });

  it('tells every finding at once, by field and rule and never by value', async () => {
    const answer = await send(door, goodLog('bad id with Ada Example', { marking: 'PURPLE', grade: { source: 7 } }));
    expect(answer.status).toBe(422);
    const codes = answer.json().findings.map((f: { code: string }) => f.code);
    expect(codes).toEqual(expect.arrayContaining(['bad_id', 'unknown_marking', 'bad_grade']));
    expect(answer.body).not.toMatch(/PURPLE|Ada/);
    expect((await audit('log.submit')).at(-1)).toMatchObject({
      reason: expect.stringMatching(/^refused: \w+ 1$/),
      count: 0,
    });
  });

  it('accepts with warnings, and repeats them with the receipt', async () => {
    const log = goodLog('warned-1', { marking: 'OFFICIAL' });
    const first = (await send(door, log)).json();
    expect(first.status).toBe('accepted_with_warnings');
    expect(first.findings[0]).toEqual({
      code: 'marking_below_minimum',
      field: 'marking',
      rule: expect.any(String),
      severity: 'warn',
    });
    expect((await send(door, log)).json()).toEqual({ ...first, status: 'repeat' });
  });

  it('adds the compartments that the source type implies', async () => {
    const { logId } = (await send(door, goodLog('covert-1', { sourceType: 'CHIS', marking: 'SECRET' }))).json();
    const event = (await published(door, 'log.accepted.v1')).find((e) => e.key === logId)!;
    expect(event.data.log.compartments).toEqual(['CHIS']);
  });

  it('sends a possible threat to life down the urgent lane', async () => {
    const log = goodLog('urgent-1', { title: 'Threat to life', body: 'He says he is going to kill her tonight.' });
    const { logId } = (await send(door, log)).json();
    const event = (await published(door, 'log.accepted.v1')).find((e) => e.key === logId)!;
    expect(event.lane).toBe('urgent');
    expect(event.data.preScreen.length).toBeGreaterThan(0);
  });

  it('refuses what would be too large for the stages behind it', async () => {
    // Control characters travel as six bytes each; the line itself is within its limit.
    const answer = await send(door, goodLog('wide-1', { body: '\u0001'.repeat(140_000) }));
    expect(answer.status).toBe(422);
    expect(answer.json().findings[0].code).toBe('event_too_large');
  });

  it('takes a body of the limit and refuses one byte more', async () => {
    const pad = (bytes: number) => {
      const text = JSON.stringify(goodLog(`size-${bytes}`));
      return text + ' '.repeat(bytes - text.length);
    };
    expect((await send(door, pad(1024 * 1024))).status).toBe(201);
    expect((await send(door, pad(1024 * 1024 + 1))).json()).toMatchObject({ status: 413, code: 'too_large' });
    expect((await send(door, 'x'.repeat(3 * 1024 * 1024))).status).toBe(413);
  });

  it('answers as the published contract says', async () => {
    const receipt = new Ajv({ strict: false, formats: { uuid: true, 'date-time': true } }).compile(receiptSchema);
    for (const log of [goodLog('contract-1'), goodLog('contract-2', { marking: 'OFFICIAL' }), goodLog('contract-1')])
      expect([receipt((await send(door, log)).json()), receipt.errors]).toEqual([true, null]);
  });

  it('counts what it holds', async () => {
    const { logId } = (await send(door, goodLog('census-1'))).json();
    const census = door.app.get(IngestCensus);
    expect(await census.count([logId])).toEqual({ accepted: 1, held: 0, closed: 0, withdrawn: 0, deadLettered: 0 });
    expect((await census.count()).accepted).toBeGreaterThan(1);
  });
});

describe('the source of a log', () => {
  const source = { name: 'Canary Zephyrine', contact: '07700 900123', handler: 'H-4411', reference: 'SRC-77' };
  const log = goodLog('source-1', {
    sourceType: 'PUBLIC',
    grade: { source: 2, assessment: 'C', handling: 'P' },
    source,
    authorityUrn: 'AUTH-9',
  });

  it('is sealed under a pseudonym of this log alone and is nowhere in the clear', async () => {
    const { logId } = (await send(door, log)).json();
    const other = (await send(door, { ...log, id: 'source-2' })).json();
    const events = await published(door, 'log.accepted.v1');
    const refs = [logId, other.logId].map((id) => events.find((e) => e.key === id)!.data.log.sourceRef);
    expect(new Set(refs).size).toBe(2);
    expect(JSON.stringify(events)).not.toMatch(/Zephyrine|07700 900123|H-4411|SRC-77|AUTH-9|"sam"/);
    const store = door.app.get(VaultStore, { strict: false });
    expect(await store.find(refs[0])).toMatchObject({
      kind: 'open',
      content: { logId, organisation: 'force-1', confidential: { source, authorityUrn: 'AUTH-9' } },
    });
  });

  it('appears in no table, audit entry or log line', async () => {
    await send(door, log);
    const tables = await door.database.query<{ t: string }>(
      `SELECT table_schema || '.' || table_name AS t FROM information_schema.tables WHERE table_schema = 'ingest'`,
    );
    for (const { t } of tables) {
      const [hit] = await door.database.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${t} AS r WHERE r::text ~ 'Zephyrine|900123|H-4411|SRC-77|AUTH-9'`,
      );
      expect([t, hit!.n]).toEqual([t, 0]);
    }
    expect(door.log.lines.join()).not.toMatch(/Zephyrine|900123/);
  });

  it('makes another content where it differs, though it is stored only sealed', async () => {
    expect((await send(door, log)).status).toBe(200);
    expect((await send(door, { ...log, source: { ...source, name: 'Somebody Else' } })).status).toBe(409);
    expect((await send(door, { ...log, source: null, authorityUrn: null })).status).toBe(409);
  });
});

describe('bad input at the door for one log', () => {
  it('BI-35 answers a missing, malformed or unknown token with one fixed 401', async () => {
    const answers = [];
    for (const authorization of ['', 'Bearer ', 'Bearer nobody', 'Basic c2Ft'])
      answers.push(await send(door, goodLog('x'), { headers: { authorization } }));
    expect(answers.map((a) => a.status)).toEqual([401, 401, 401, 401]);
    expect(new Set(answers.map((a) => ({ ...a.json(), correlationId: '' })).map((b) => JSON.stringify(b))).size).toBe(
      1,
    );
  });

  it('BI-36 answers a right token without the role with 403', async () => {
    expect((await send(door, goodLog('x'), { token: 'rec' })).status).toBe(403);
    expect((await send(door, goodLog('x'), { token: 'ana' })).status).toBe(403);
  });

  it('BI-37 answers another content type or character set with 415', async () => {
    for (const type of ['text/plain', 'application/json; charset=utf-16', 'application/xml'])
      expect((await send(door, goodLog('x'), { type })).status).toBe(415);
  });

  it('BI-38 answers a compressed body with 415 before unpacking anything', async () => {
    const answer = await send(door, Buffer.alloc(100), { headers: { 'content-encoding': 'gzip' } });
    expect(answer.status).toBe(415);
  });

  it('BI-42 stores a log once though the caller went away before the answer', async () => {
    const text = JSON.stringify(goodLog('gone-1'));
    await new Promise<void>((resolve) => {
      const r = request(`${door.url}/logs`, {
        method: 'POST',
        headers: { authorization: 'Bearer sam', 'content-type': 'application/json', 'content-length': text.length },
      });
      r.on('error', () => resolve());
      r.on('close', () => resolve());
      r.end(text, () => setTimeout(() => r.destroy(), 1));
    });
    const answers = [await send(door, text), await send(door, text)];
    expect(answers.map((a) => a.json().urn)).toEqual([answers[0]!.json().urn, answers[0]!.json().urn]);
    const rows = await door.database.query(`SELECT 1 FROM ingest.submission WHERE submission_id = 'gone-1'`);
    expect(rows).toHaveLength(1);
  });

  it('BI-42 throws a half-sent log away', async () => {
    const text = JSON.stringify(goodLog('half-1'));
    await new Promise<void>((resolve) => {
      const r = request(`${door.url}/logs`, {
        method: 'POST',
        headers: { authorization: 'Bearer sam', 'content-type': 'application/json', 'content-length': text.length },
      });
      r.on('error', () => resolve());
      r.write(text.slice(0, 40), () => setTimeout(() => r.destroy(), 20));
      r.on('close', () => resolve());
    });
    expect(await door.database.query(`SELECT 1 FROM ingest.submission WHERE submission_id = 'half-1'`)).toEqual([]);
  });

  it('BI-50 keeps hostile text as text', async () => {
    const body = `'; DROP TABLE ingest.submission; -- <script>alert(1)</script> {{7*7}} \u001b[31m\r\nSet-Cookie: a=b`;
    const { logId } = (await send(door, goodLog('hostile-1', { body }))).json();
    const event = (await published(door, 'log.accepted.v1')).find((e) => e.key === logId)!;
    expect(event.data.log.body).toBe(body);
    expect(door.log.lines.join()).not.toContain('DROP TABLE');
  });

  it('BI-54 answers 503 with Retry-After while the database is away, and the retry is a new log', async () => {
    door.database.down = true;
    const away = await send(door, goodLog('away-1'));
    door.database.down = false;
    expect(away.status).toBe(503);
    expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await send(door, goodLog('away-1'))).status).toBe(201);
  });

  it('BI-54 answers a retry after a lost commit reply with the log that was made', async () => {
    door.database.lostReplies = 1;
    expect((await send(door, goodLog('lost-1'))).status).toBe(503);
    const again = await send(door, goodLog('lost-1'));
    expect([again.status, again.json().status]).toEqual([200, 'repeat']);
  });

  it('BI-54 accepts while the bus is away: the event is stored and follows', async () => {
    for (const topic of ['log.accepted.v1']) door.transport.faults.failPublish(topic, 3);
    const answer = await send(door, goodLog('bus-1'));
    expect(answer.status).toBe(201);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await published(door, 'log.accepted.v1')).some((e) => e.key === answer.json().logId)).toBe(true);
  });

  describe('that comes too slowly', () => {
    let slow: Door;
    beforeAll(async () => (slow = await openDoor({ bodyTimeoutMs: 150 })));
    afterAll(() => slow?.stop());

    const begin = (path: string, type: string) =>
      new Promise<number | string>((resolve) => {
        const headers = { authorization: 'Bearer sam', 'content-type': type, 'content-length': 100 };
        const r = request(`${slow.url}${path}`, { method: 'POST', headers });
        const settle = (what: number | string): void => {
          resolve(what);
          r.destroy();
        };
        r.on('response', (response) => settle(response.statusCode ?? 0));
        r.on('error', () => settle('cut'));
        const still = setTimeout(() => settle('still open'), 600);
        r.on('close', () => clearTimeout(still));
        r.write('{');
      });

    it('answers 408 to a log', async () => expect(await begin('/logs', 'application/json')).toBe(408));
    it('cuts any other request', async () =>
      expect(await begin('/logs/RIU-2025-0000001/withdrawal', 'application/json')).toBe('cut'));
    it('lets a stream take its time', async () => {
      expect(await begin('/logs', 'application/x-ndjson')).toBe('still open');
      expect(slow.app.getHttpServer().requestTimeout).toBe(0);
    });
  });
});

it('gives a request that has come whole the time its answer takes, however short the time for bodies is', async () => {
  const hasty = await openDoor({ bodyTimeoutMs: 100 });
  try {
    const lock = hasty.database.transaction(async (tx) => {
      await tx.query('LOCK TABLE ingest.submission IN ACCESS EXCLUSIVE MODE');
      await new Promise((resolve) => setTimeout(resolve, 600));
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const answer = await ask(hasty, '/logs?limit=1');
    await lock;
    expect(answer.status).toBe(200);
  } finally {
    await hasty.stop();
  }
});
