import { verifyAudit } from '@collator/persistence';
import type { Answered } from './vault-ground.js';
import { stopPostgres } from '../harness/postgres.js';
import { ask, goodLog, openDoor, published, send, type Door } from './door.js';
import { asking, postAs, refOf } from './vault-ground.js';
import { HardwareModule } from './vault-keys.js';

let door: Door;
const keys = new HardwareModule();

beforeAll(async () => void (door = await openDoor({ holdCodes: '' }, {}, keys)), 60_000);
afterAll(async () => {
  await door.stop();
  await stopPostgres();
});

const zephyrine = { name: 'Canary Zephyrine', contact: '07700 900123', handler: 'H-4411', reference: 'SRC-77' };
const fromSource = (id: string, source: object = zephyrine, change: object = {}) =>
  goodLog(id, {
    sourceType: 'CHIS',
    marking: 'SECRET',
    grade: { source: 1, assessment: 'A', handling: 'C', conditions: ['A1'] },
    gradeReason: 'Risk to the source',
    reviewAt: '2040-01-01',
    source,
    authorityUrn: 'AUTH-9',
    ...change,
  });

const handIn = async (id: string, source?: object, change?: object): Promise<string> => {
  const { status, json } = await send(door, fromSource(id, source, change));
  expect(status).toBe(201);
  return json().urn as string;
};

const audited = async (action: string): Promise<Answered[]> =>
  door.database.query<Answered>(
    `SELECT actor, purpose, reason, record_ids FROM ingest.slice WHERE action = $1 ORDER BY id`,
    [action],
  );

const read = (urn: string, token = 'hal') => postAs(door, token, `/vault/logs/${urn}/reading`, asking);

describe('the database', () => {
  it('lets the services put something into the vault and neither read, change nor take out anything', async () => {
    await handIn('wall-1');
    const tables = ['data_key', 'entry', 'grading', 'outcome', 'erasure', 'secret'];
    for (const table of tables)
      for (const sql of [
        `SELECT 1 FROM vault.${table} LIMIT 1`,
        `DELETE FROM vault.${table}`,
        `TRUNCATE vault.${table}`,
        `COPY vault.${table} TO STDOUT`,
      ])
        await expect(door.database.query(sql)).rejects.toThrow(`permission denied for table ${table}`);
    await expect(door.database.query(`UPDATE vault.entry SET origin = NULL`)).rejects.toThrow('permission denied');
    await expect(door.database.query(`INSERT INTO vault.outcome (source_ref) VALUES (NULL)`)).rejects.toThrow(
      'permission denied',
    );
    await expect(
      door.database.query(`INSERT INTO vault.entry SELECT * FROM vault.entry RETURNING sealed`),
    ).rejects.toThrow('permission denied');
    await expect(door.database.query(`RESET ROLE; SELECT 1 FROM vault.entry`)).rejects.toThrow('permission denied');
    await expect(door.database.query(`CREATE TABLE vault.copy (a int)`)).rejects.toThrow('permission denied');
  });

  it('lets the vault see nothing of the services', async () => {
    for (const table of ['submission', 'version', 'slice', 'record'])
      await expect(door.vault.query(`SELECT 1 FROM ingest.${table} LIMIT 1`)).rejects.toThrow('permission denied');
  });
});

describe('reading a source', () => {
  it('tells who it is to a handler with a purpose, and stands in the audit', async () => {
    const urn = await handIn('read-1');
    const answer = await read(urn);
    expect([answer.status, answer.json()]).toEqual([200, { urn, source: zephyrine, authorityUrn: 'AUTH-9' }]);
    expect((await audited('source.read')).at(-1)).toMatchObject({ actor: 'hal', ...asking });
  });

  it.each([
    ['without a second factor', 'hal-weak', 403, 'step_up_needed'],
    ['without the role', 'ana', 403, 'forbidden'],
    ['as a quality officer', 'saul', 403, 'forbidden'],
    ['as whoever handed it in', 'sam', 403, 'forbidden'],
    ['as a handler who is not briefed', 'heidi', 404, 'not_found'],
    ['as a handler of another force', 'hugo', 404, 'not_found'],
  ])('is refused %s, and the refusal stands in the audit', async (_, token, status, code) => {
    const urn = await handIn(`refused-${token}`);
    const before = (await audited('source.refused')).length;
    const answer = await read(urn, token);
    expect([answer.status, answer.json().code]).toEqual([status, code]);
    expect(answer.body).not.toMatch(/Zephyrine|900123|H-4411|SRC-77|AUTH-9/);
    const entries = (await audited('source.refused')).slice(before);
    expect(entries).toEqual([expect.objectContaining({ actor: token, reason: code })]);
  });

  it('looks the same where there is no such log, no source, and where the handler may not know', async () => {
    const urn = await handIn('same-1');
    const { urn: plain } = (await send(door, goodLog('same-2'))).json() as { urn: string };
    const bodies = await Promise.all([read(urn, 'hugo'), read('RIU-2026-9999999'), read('nonsense'), read(plain)]);
    const shown = bodies.map((b) => ({ ...b.json(), correlationId: '' }));
    expect(new Set(shown.map((s) => JSON.stringify(s))).size).toBe(1);
  });

  it('needs a purpose of the list and a reason', async () => {
    const urn = await handIn('purpose-1');
    for (const body of [{}, { ...asking, purpose: 'CURIOSITY' }, { ...asking, reason: 'why' }, { ...asking, more: 1 }])
      expect((await postAs(door, 'hal', `/vault/logs/${urn}/reading`, body)).status).toBe(400);
  });

  it('tells nothing where the audit cannot be written', async () => {
    const urn = await handIn('audit-1');
    await door.asOwner(`REVOKE INSERT ON ingest.slice FROM collator_pipeline`);
    try {
      for (const [token, path] of [
        ['hal', 'reading'],
        ['hal', 'history'],
        ['hugo', 'reading'],
      ] as const) {
        const answer = await postAs(door, token, `/vault/logs/${urn}/${path}`, asking);
        expect([answer.status, answer.json().code]).toEqual([503, 'audit_unavailable']);
        expect(answer.body).not.toMatch(/Zephyrine|900123|H-4411|SRC-77|AUTH-9|reports/);
      }
    } finally {
      await door.asOwner(`GRANT INSERT ON ingest.slice TO collator_pipeline`);
    }
    expect((await read(urn)).status).toBe(200);
  });

  it('answers 503 while the keys are away, and a log with a source waits outside', async () => {
    const urn = await handIn('away-1');
    keys.away = true;
    try {
      expect((await read(urn)).status).toBe(503);
      // What was made ahead is used up first; then nothing with a source comes in, and nothing of it is kept.
      let refused = 0;
      for (let i = 0; i < 400 && refused === 0; i += 1)
        refused = (await send(door, fromSource(`away-in-${i}`))).status === 503 ? i + 1 : 0;
      expect(refused).toBeGreaterThan(0);
      expect((await send(door, goodLog('away-plain'))).status).toBe(201);
    } finally {
      keys.away = false;
    }
    expect((await read(urn)).status).toBe(200);
  }, 60_000);
});

describe('two logs of one source', () => {
  it('carry references that nobody outside can join, and inside are one source', async () => {
    const source = { reference: 'SRC-JOIN', name: 'Canary Joined' };
    const urns = [await handIn('join-1', source), await handIn('join-2', { reference: ' src-join ' })];
    const events = (await published(door, 'log.accepted.v1')).filter((e) => urns.includes(e.data.log.urn));
    expect(new Set(events.map((e) => e.data.log.sourceRef)).size).toBe(2);
    const history = (await postAs(door, 'hal', `/vault/logs/${urns[0]}/history`, asking)).json();
    expect(history).toMatchObject({ reports: 2, outcomes: [] });
    expect(history.gradings).toMatchObject([
      { source: 1, assessment: 'A', by: 'sam' },
      { source: 1, assessment: 'A', by: 'sam' },
    ]);
  });

  it('are not joined by a name alone, nor with those of another organisation', async () => {
    const urn = await handIn('apart-1', { name: 'Canary Jones' });
    await handIn('apart-2', { name: 'Canary Jones' });
    const history = (await postAs(door, 'hal', `/vault/logs/${urn}/history`, asking)).json();
    expect(history.reports).toBe(1);
    await handIn('apart-3', { reference: 'SRC-1' });
    const other = await send(door, fromSource('apart-4', { reference: 'SRC-1' }), { token: 'sue' });
    const own = (await postAs(door, 'hugo', `/vault/logs/${other.json().urn}/history`, asking)).json();
    expect(own.reports).toBe(1);
  });
});

describe('the register', () => {
  it('tells the quality check that a grade is not borne out, and nothing else of the history', async () => {
    const source = { reference: 'SRC-WRONG' };
    const urns = [await handIn('wrong-1', source), await handIn('wrong-2', source)];
    const findings = async (id: string): Promise<string> =>
      JSON.stringify((await send(door, fromSource(id, source))).json().findings);
    expect(await findings('wrong-3')).not.toContain('register');
    for (const urn of urns) {
      const noted = { outcome: 'contradicted', reason: 'Canary Reason: the lorry never came' };
      expect((await postAs(door, 'hal', `/vault/logs/${urn}/outcomes`, noted)).status).toBe(204);
    }
    const after = await findings('wrong-4');
    expect(after).toContain('The source register does not bear this evaluation out');
    expect(after).not.toMatch(/SRC-WRONG|Canary|contradicted|\bhal\b/);
    const history = (await postAs(door, 'hal', `/vault/logs/${urns[0]}/history`, asking)).json();
    expect(history.outcomes).toHaveLength(2);
    expect(history.outcomes[0]).toMatchObject({ outcome: 'contradicted', by: 'hal' });
    expect((await postAs(door, 'connie', `/vault/logs/${urns[0]}/outcomes`, {})).status).toBe(403);
  });
});

describe('erasing a source', () => {
  it('needs two people, destroys what came of the source and nothing else, and the audit still verifies', async () => {
    const source = { reference: 'SRC-GONE', name: 'Canary Gone' };
    const urns = [await handIn('gone-1', source), await handIn('gone-2', source)];
    const kept = await handIn('gone-3', { reference: 'SRC-STAYS' });
    const erasure = `/vault/logs/${urns[0]}/erasure`;
    const reason = { reason: 'The retention of this source has ended' };
    expect((await postAs(door, 'connie', `${erasure}/approval`)).json().code).toBe('nothing_asked');
    expect((await postAs(door, 'connie', erasure, reason)).status).toBe(403);
    expect((await postAs(door, 'both', erasure, reason)).status).toBe(204);
    expect((await postAs(door, 'hal', erasure, reason)).json().code).toBe('already_asked');
    expect((await postAs(door, 'both', `${erasure}/approval`)).json().code).toBe('same_person');
    expect((await postAs(door, 'hal', `${erasure}/approval`)).status).toBe(403);
    expect((await read(urns[0]!)).status).toBe(200);
    const done = await postAs(door, 'connie', `${erasure}/approval`);
    expect([done.status, done.json()]).toEqual([200, { entries: 2 }]);
    for (const urn of urns)
      expect([(await read(urn)).status, (await read(urn)).json().code]).toEqual([410, 'source_erased']);
    expect((await read(kept)).status).toBe(200);
    expect((await postAs(door, 'connie', `${erasure}/approval`)).status).toBe(410);
    // What is left of it is bytes that no key opens, joined to nothing.
    const [left] = await door.vault.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM vault.entry e WHERE e.source_ref = ANY($1::uuid[])
         AND (origin IS NOT NULL OR EXISTS (SELECT FROM vault.data_key k WHERE k.key_ref = e.key_ref))`,
      [await Promise.all(urns.map((urn) => refOf(door, urn)))],
    );
    expect(left!.n).toBe(0);
    const [hash] = await door.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ingest.submission WHERE submission_id LIKE 'gone-%' AND confidential_hash IS NOT NULL`,
    );
    expect(hash!.n).toBe(1);
    expect((await audited('source.erase')).at(-1)).toMatchObject({ actor: 'connie', purpose: 'ERASURE' });
    expect((await audited('source.erase')).at(-1)!.record_ids).toHaveLength(1);
    expect(await verifyAudit(door.database, 'ingest')).toEqual([]);
  });

  it('is finished by the same call where the process died between the audit and the deed', async () => {
    const urn = await handIn('halfway-1', { reference: 'SRC-HALF' });
    await postAs(door, 'hal', `/vault/logs/${urn}/erasure`, { reason: 'The retention has ended' });
    await door.asOwner(`REVOKE DELETE ON vault.data_key FROM collator_vault`);
    expect((await postAs(door, 'connie', `/vault/logs/${urn}/erasure/approval`)).status).toBe(503);
    await door.asOwner(`GRANT DELETE ON vault.data_key TO collator_vault`);
    expect((await read(urn)).status).toBe(200);
    expect((await postAs(door, 'connie', `/vault/logs/${urn}/erasure/approval`)).json()).toEqual({ entries: 1 });
    expect((await read(urn)).status).toBe(410);
  });
});

describe('the doors of the vault', () => {
  it('are closed to whoever has no token', async () => {
    expect((await ask(door, '/vault/rotation', 'nobody', { method: 'POST' })).status).toBe(401);
  });

  it('say nothing of a source in any log line', () => {
    expect(door.log.lines.join('\n')).not.toMatch(/Zephyrine|900123|H-4411|SRC-|AUTH-9|Canary/);
  });

  it('leave a source in no table of the services', async () => {
    const tables = await door.database.query<{ t: string }>(
      `SELECT format('%I.%I', table_schema, table_name) AS t FROM information_schema.tables WHERE table_schema = 'ingest'`,
    );
    for (const { t } of tables) {
      const [hit] = await door.database.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM ${t} AS r WHERE r::text ~ 'Zephyrine|900123|H-4411|SRC-|AUTH-9|Canary'`,
      );
      expect([t, hit!.n]).toEqual([t, 0]);
    }
  });
});
