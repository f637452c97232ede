import fc from 'fast-check';
import { VaultStore } from '../../apps/ingest/src/source/vault.store.js';
import { stopPostgres } from '../harness/postgres.js';
import { goodLog, openDoor, sendLines, type Door } from './door.js';
import { asking, postAs, refOf } from './vault-ground.js';
import { HardwareModule } from './vault-keys.js';

let door: Door;
const keys = new HardwareModule();
let urns: string[] = [];
let refs: string[] = [];

beforeAll(async () => {
  door = await openDoor({}, {}, keys);
  const logs = Array.from({ length: 1_200 }, (_, i) =>
    goodLog(`r-${i}`, { sourceType: 'PUBLIC', source: { name: `Canary ${i}`, contact: `07700 900${i}` } }),
  );
  urns = (await sendLines(door, logs)).results.map((r) => r.urn);
  refs = await Promise.all(urns.slice(0, 12).map((urn) => refOf(door, urn)));
}, 120_000);
afterAll(async () => {
  await door.stop();
  await stopPostgres();
});

const rotate = async (after: string | null) =>
  (await postAs(door, 'pat', '/vault/rotation', after === null ? {} : { after })).json();
const read = async (urn: string) => (await postAs(door, 'hal', `/vault/logs/${urn}/reading`, asking)).status;
const store = () => door.app.get(VaultStore, { strict: false });

const bytesOf = async (): Promise<string> =>
  (
    await door.vault.query<{ d: string }>(
      `SELECT md5(string_agg(sealed, '' ORDER BY source_ref)) AS d FROM vault.entry`,
    )
  )[0]!.d;

describe('a rotation', () => {
  it('goes on where it was broken off, moves every key once, and touches no entry', async () => {
    const before = await bytesOf();
    const older = await keys.newest();
    keys.turn();
    const first = await rotate(null);
    expect(first).toMatchObject({ moved: 500, stuck: 0 });
    expect(first.left).toBeGreaterThanOrEqual(700);
    // Whoever drove it is gone; somebody else starts from the beginning, and does not do the same again.
    let [moved, after] = [first.moved, null as string | null];
    do {
      const step = await rotate(after);
      moved += step.moved;
      after = step.next;
      if (after === null) expect(step).toMatchObject({ stuck: 0, left: 0 });
    } while (after !== null);
    // One for each log, and the one of the origins.
    expect(moved).toBe(1_201);
    expect(await bytesOf()).toBe(before);
    keys.destroy(older);
    for (const urn of [urns[0]!, urns[600]!, urns[1_199]!]) expect(await read(urn)).toBe(200);
  });

  it('tells what it cannot move and moves the rest', async () => {
    await door.vault.query(
      `UPDATE vault.data_key SET key_id = 'gone' WHERE key_ref = (SELECT key_ref FROM vault.entry WHERE source_ref = $1)`,
      [refs[11]],
    );
    const step = await rotate(null);
    expect(step).toEqual({ moved: 0, stuck: 1, next: null, left: 1 });
    const answer = await postAs(door, 'hal', `/vault/logs/${urns[11]}/reading`, asking);
    expect([answer.status, answer.json().code]).toEqual([503, 'vault_key_missing']);
  });

  it('is for the platform and nobody else', async () => {
    for (const token of ['hal', 'connie', 'ana'])
      expect((await postAs(door, token, '/vault/rotation', {})).status).toBe(403);
  });

  it('answers 503 while the keys are away', async () => {
    keys.away = true;
    expect((await postAs(door, 'pat', '/vault/rotation', {})).status).toBe(503);
    keys.away = false;
  });
});

describe('whoever can write into the vault', () => {
  const columns = ['e.sealed', 'e.key_ref', 'k.wrapped', 'e.version'] as const;
  const opens = async (ref: string): Promise<string> =>
    store()
      .find(ref)
      .then((found) => (found?.kind === 'open' ? 'opened' : 'nothing'))
      .catch((error: { code?: string }) => error.code ?? 'error');

  /** Does something to the rows, looks, and puts everything back. */
  async function tampered(sqls: readonly string[], look: () => Promise<void>): Promise<void> {
    const kept = await door.vault.query<{
      source_ref: string;
      key_ref: string;
      sealed: Buffer;
      version: number;
      wrapped: Buffer;
    }>(
      `SELECT e.source_ref, e.key_ref, e.sealed, e.version, k.wrapped FROM vault.entry e JOIN vault.data_key k USING (key_ref)
       WHERE source_ref = ANY($1::uuid[])`,
      [refs.slice(0, 11)],
    );
    for (const sql of sqls) await door.vault.query(sql);
    try {
      await look();
    } finally {
      for (const row of kept) {
        await door.vault.query(`UPDATE vault.entry SET sealed = $2, key_ref = $3, version = $4 WHERE source_ref = $1`, [
          row.source_ref,
          row.sealed,
          row.key_ref,
          row.version,
        ]);
        await door.vault.query(`UPDATE vault.data_key SET wrapped = $2 WHERE key_ref = $1`, [row.key_ref, row.wrapped]);
      }
    }
  }

  it('cannot make an entry open in the place of another, whatever he swaps', async () => {
    const index = fc.integer({ min: 0, max: 10 });
    await fc.assert(
      fc.asyncProperty(index, index, fc.subarray([...columns], { minLength: 1 }), async (a, b, what) => {
        if (a === b) return;
        const [one, other] = [refs[a]!, refs[b]!];
        // Parts of one put in the place of the same parts of the other, together as often as one likes.
        const sqls = what.flatMap((column) => {
          if (column === 'e.version') return [`UPDATE vault.entry SET version = 2 WHERE source_ref = '${one}'`];
          if (column === 'k.wrapped')
            return [
              `UPDATE vault.data_key k SET wrapped = (SELECT k2.wrapped FROM vault.entry e2 JOIN vault.data_key k2 USING (key_ref)
                 WHERE e2.source_ref = '${other}')
               FROM vault.entry e WHERE e.key_ref = k.key_ref AND e.source_ref = '${one}'`,
            ];
          const name = column.slice(2);
          return [
            `UPDATE vault.entry SET ${name} = (SELECT ${name} FROM vault.entry WHERE source_ref = '${other}') WHERE source_ref = '${one}'`,
          ];
        });
        await tampered(sqls, async () => expect(await opens(one)).toBe('seal_broken'));
      }),
      { numRuns: 60 },
    );
    for (const ref of refs.slice(0, 11)) expect(await opens(ref)).toBe('opened');
  }, 60_000);

  it('cannot change a bit of an entry or its key without its being refused', async () => {
    const [{ bits }] = (await door.vault.query<{ bits: number }>(
      `SELECT length(sealed) * 8 AS bits FROM vault.entry WHERE source_ref = $1`,
      [refs[0]],
    )) as [{ bits: number }];
    await fc.assert(
      fc.asyncProperty(fc.nat(bits - 1), fc.nat(60 * 8 - 1), async (bit, keyBit) => {
        const flip = (column: string, at: number) => `set_bit(${column}, ${at}, 1 - get_bit(${column}, ${at}))`;
        const entry = `UPDATE vault.entry SET sealed = ${flip('sealed', bit)} WHERE source_ref = '${refs[0]}'`;
        await tampered([entry], async () => expect(await opens(refs[0]!)).toBe('seal_broken'));
        const key = `UPDATE vault.data_key k SET wrapped = ${flip('k.wrapped', keyBit)} FROM vault.entry e
          WHERE e.key_ref = k.key_ref AND e.source_ref = '${refs[0]}'`;
        await tampered([key], async () => expect(await opens(refs[0]!)).toBe('seal_broken'));
      }),
      { numRuns: 60 },
    );
    expect(await opens(refs[0]!)).toBe('opened');
  }, 60_000);
});
