import type { Envelope, LogDecided } from '@collator/contracts';
import { IngestCensus } from '../../apps/ingest/src/census.js';
import { IngestConsumer } from '../../apps/ingest/src/ingest.consumer.js';
import { stopPostgres } from '../harness/postgres.js';
import { ask, goodLog, openDoor, published, send, type Door } from './door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()));
afterAll(async () => {
  await door?.stop();
  await stopPostgres();
});

async function put(...values: (Buffer | object)[]): Promise<void> {
  const records = values.map((v) => ({
    key: 'k',
    value: Buffer.isBuffer(v) ? v : Buffer.from(JSON.stringify(v)),
    headers: {},
  }));
  await door.transport.publish({ topic: 'log.submitted.v1', partition: 0 }, records);
  await door.transport.drained();
}

const deadLetters = () =>
  door.database.query<{ reason_code: string; field_path: string | null; reason: string; body_enc: Buffer | null }>(
    `SELECT reason_code, field_path, reason, body_enc FROM ingest.dead_letter ORDER BY off`,
  );
const rowsOf = (id: string) =>
  door.database.query<{ organisation: string; log_id: string }>(
    `SELECT organisation, log_id FROM ingest.submission WHERE submission_id = $1`,
    [id],
  );

describe('the door on the bus', () => {
  it('makes logs of good records in the name of the configured organisation', async () => {
    await put(goodLog('k-1'), goodLog('k-2', { body: 'He is going to kill her tonight.' }));
    const [row] = await rowsOf('k-1');
    expect(row!.organisation).toBe('kafka-door');
    const events = await published(door, 'log.accepted.v1');
    expect(events.find((e) => e.key === row!.log_id)).toMatchObject({
      lane: 'routine',
      data: { log: { owner: 'kafka-door', sourceRef: null }, preScreen: [] },
    });
    const [urgent] = await rowsOf('k-2');
    expect(events.find((e) => e.key === urgent!.log_id)!.lane).toBe('urgent');
  });

  it('BI-21 makes one log of a record that comes many times', async () => {
    await put(...Array.from({ length: 100 }, () => goodLog('k-many')));
    await put(goodLog('k-many'));
    const [row] = await rowsOf('k-many');
    const events = (await published(door, 'log.accepted.v1')).filter((e) => e.key === row!.log_id);
    expect(events).toHaveLength(1);
  });

  it('BI-02 to BI-14 sets a bad record aside with its code and lets the others pass', async () => {
    const before = (await deadLetters()).length;
    await put(
      goodLog('k-before'),
      Buffer.alloc(0),
      Buffer.from('{"id": "x"'),
      Buffer.from('[1]'),
      Buffer.from([0x7b, 0xff, 0x7d]),
      Buffer.from('{"id":"a","id":"b"}'),
      Buffer.from('{"__proto__":{}}'),
      goodLog('k-unknown', { colour: 'red' }),
      goodLog('k-after'),
    );
    const letters = (await deadLetters()).slice(before);
    expect(letters.map((l) => l.reason_code)).toEqual([
      'empty_payload',
      'malformed_json',
      'not_an_object',
      'invalid_utf8',
      'duplicate_key',
      'forbidden_key',
      'unknown_field',
    ]);
    expect(letters.at(-1)!.field_path).toBe('colour');
    expect([await rowsOf('k-before'), await rowsOf('k-after')].map((r) => r.length)).toEqual([1, 1]);
    expect((await door.app.get(IngestCensus).count([])).deadLettered).toBe(before + 7);
  });

  it('BI-01 sets a record without a value aside', async () => {
    const data = { key: 'k', value: null, headers: {}, offset: '0' };
    const outcomes = await door.database.transaction((tx) =>
      door.app.get(IngestConsumer).submitted({ events: [{ data }], tx, at: new Date() } as never),
    );
    expect(outcomes).toEqual([expect.objectContaining({ kind: 'deadLetter', code: 'tombstone_not_allowed' })]);
  });

  it('BI-20 sets aside an id that stands for another content', async () => {
    await put(goodLog('k-reused'));
    await put(goodLog('k-reused', { body: 'Another text with Canary Zephyrine.' }));
    const letter = (await deadLetters()).at(-1)!;
    expect([letter.reason_code, letter.field_path]).toEqual(['id_reused_with_different_content', 'id']);
    expect(letter.body_enc!.toString('latin1')).not.toContain('Zephyrine');
  });

  it('keeps its ids apart from those of every other organisation', async () => {
    await put(goodLog('k-apart'));
    const [row] = await rowsOf('k-apart');
    const http = await send(door, goodLog('k-apart'));
    expect(http.json().logId).not.toBe(row!.log_id);
    const events = await published(door, 'log.accepted.v1');
    const ids = new Set(events.map((e) => e.key));
    expect(ids.has(row!.log_id) && ids.has(http.json().logId)).toBe(true);
  });
});

describe('what the fence tells', () => {
  it('shows in the status of the log, once however often it is told', async () => {
    const receipt = (await send(door, goodLog('fence-1'))).json();
    const told = (state: LogDecided['state'], at: string, n: number): Envelope<LogDecided> => ({
      id: `00000000-0000-8000-8000-00000000000${n}`,
      schema: 'log.decided.v1',
      logId: receipt.logId,
      version: 1,
      acceptedOn: receipt.acceptedAt.slice(0, 10),
      marking: 'OFFICIAL-SENSITIVE',
      lane: 'routine',
      emittedAt: at,
      data: { logId: receipt.logId, urn: receipt.urn, state, decidedAt: at },
    });
    const tell = async (e: Envelope): Promise<void> => {
      const headers = {
        'message-id': e.id,
        schema: e.schema,
        'log-id': e.logId,
        version: '1',
        'accepted-on': e.acceptedOn,
        marking: e.marking,
        lane: e.lane,
        'emitted-at': e.emittedAt,
      };
      const record = { key: e.logId, value: Buffer.from(JSON.stringify(e)), headers };
      await door.transport.publish({ topic: 'log.decided.v1', partition: 1 }, [record]);
      await door.transport.drained();
    };
    const status = async () => (await ask(door, `/logs/${receipt.urn}/status`)).json();
    const later = (s: number) => new Date(Date.parse(receipt.acceptedAt) + s * 1_000).toISOString();
    expect(await status()).toMatchObject({ status: 'accepted', waitingFor: 'processing', lane: 'routine', version: 1 });
    await tell(told('proposed', later(1), 1));
    expect(await status()).toMatchObject({ status: 'proposed', waitingFor: 'decision' });
    await tell(told('released', later(2), 2));
    await tell(told('released', later(2), 2));
    expect(await status()).toEqual({
      urn: receipt.urn,
      version: 1,
      status: 'released',
      acceptedAt: receipt.acceptedAt,
      lane: 'routine',
      stages: [
        { stage: 'ingest', at: receipt.acceptedAt, state: 'accepted', version: 1 },
        { stage: 'sanitisation', at: later(1), state: 'proposed', version: 1 },
        { stage: 'sanitisation', at: later(2), state: 'released', version: 1 },
      ],
      waitingFor: null,
      decisions: [],
    });
  });
});
