import { request, type ClientRequest, type IncomingMessage } from 'node:http';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { Ajv } from 'ajv';
import { lineResultSchema } from '../../libs/contracts/src/schema/submission.js';
import { CollatorClient, submitStream, type SubmitResult } from '@collator/client';
import { stopPostgres } from '../harness/postgres.js';
import { goodLog, openDoor, published, sendLines, type Door } from './door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()));
afterAll(async () => {
  await door?.stop();
  await stopPostgres();
});

function openStream(to: Door, token = 'sam'): ClientRequest {
  const stream = request(`${to.url}/logs`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' },
  });
  stream.on('error', () => undefined);
  stream.flushHeaders();
  return stream;
}

const line = (id: string, change: object = {}) => `${JSON.stringify(goodLog(id, change))}\n`;
const rowsLike = (pattern: string) =>
  door.database.query(`SELECT 1 FROM ingest.submission WHERE submission_id LIKE $1`, [pattern]);

async function clientResults(lines: AsyncIterable<string>): Promise<SubmitResult[]> {
  const client = new CollatorClient(door.url, { token: async () => 'sam' } as never);
  const results: SubmitResult[] = [];
  for await (const result of submitStream(client, lines)) results.push(result);
  return results;
}

describe('the door for a stream', () => {
  it('answers every line that is not empty, in order, with its place in the input', async () => {
    const { status, results } = await sendLines(door, [
      goodLog('s-1'),
      '',
      'not json',
      goodLog('s-2', { marking: 'OFFICIAL' }),
      '\r',
      goodLog('s-1'),
    ]);
    expect(status).toBe(200);
    expect(results.map((r) => [r.line, r.status])).toEqual([
      [1, 'accepted'],
      [3, 'refused'],
      [4, 'accepted_with_warnings'],
      [6, 'repeat'],
    ]);
    expect(results[1]).toEqual({
      line: 3,
      status: 'refused',
      findings: [{ code: 'malformed_json', rule: expect.any(String), severity: 'block' }],
      receipt: expect.any(String),
    });
    const contract = new Ajv({ strict: false, formats: { uuid: true } }).compile(lineResultSchema);
    expect(results.map((r) => [contract(r), contract.errors])).toEqual(results.map(() => [true, null]));
    expect(Object.keys(results[0]).sort()).toEqual(['line', 'logId', 'receipt', 'status', 'urn', 'version']);
    expect(results[3].logId).toBe(results[0].logId);
  });

  it('BI-39 has no greatest number of lines, and a stream of nothing is answered with nothing', async () => {
    expect(await sendLines(door, [''])).toEqual({ status: 200, results: [] });
  });

  it('BI-40 accepts 4,999 beside one bad line, and gives the same answers again', async () => {
    const lines: (string | object)[] = Array.from({ length: 5_000 }, (_, i) => goodLog(`bulk-${i}`));
    lines[2_345] = goodLog('bulk-bad', { grade: { source: 9, assessment: 'A', handling: 'P' } });
    const first = await sendLines(door, lines);
    expect(first.results).toHaveLength(5_000);
    expect(first.results.filter((r) => r.status === 'accepted')).toHaveLength(4_999);
    expect(first.results[2_345]).toMatchObject({
      line: 2_346,
      findings: [{ code: 'bad_grade', field: 'grade.source' }],
    });
    const again = await sendLines(door, lines);
    expect(again.results.map((r) => r.urn)).toEqual(first.results.map((r) => r.urn));
    expect(again.results.filter((r) => r.status === 'repeat')).toHaveLength(4_999);
    const events = await published(door, 'log.accepted.v1');
    expect(new Set(events.map((e) => e.key)).size).toBe(events.length);
  });

  it('stores many lines in few transactions', async () => {
    const before = door.database.transactions;
    await sendLines(
      door,
      Array.from({ length: 2_000 }, (_, i) => goodLog(`few-${i}`)),
    );
    expect(door.database.transactions - before).toBeLessThan(40);
  });

  it('BI-43 compares lines of one group with each other', async () => {
    const { results } = await sendLines(door, [
      goodLog('twice-1'),
      goodLog('twice-1'),
      goodLog('twice-1', { body: 'Another text.' }),
      goodLog('twice-2'),
    ]);
    expect(results.map((r) => r.status)).toEqual(['accepted', 'repeat', 'refused', 'accepted']);
    expect(results[1].urn).toBe(results[0].urn);
    expect(results[2].findings[0].code).toBe('id_reused_with_different_content');
  });

  it('refuses a line that is too long without holding it, and takes the next', async () => {
    const { results } = await sendLines(door, [
      goodLog('long-1'),
      `{"body":"${'x'.repeat(3 * 1024 * 1024)}"}`,
      goodLog('long-2'),
    ]);
    expect(results.map((r) => r.status)).toEqual(['accepted', 'refused', 'accepted']);
    expect(results[1]).toMatchObject({ line: 2, findings: [{ code: 'line_too_large', severity: 'block' }] });
  });

  it('answers a line while the caller is still sending', async () => {
    const stream = openStream(door);
    stream.write(line('live-1'));
    const [response] = (await once(stream, 'response')) as [IncomingMessage];
    const results = createInterface({ input: response })[Symbol.asyncIterator]();
    expect(JSON.parse((await results.next()).value)).toMatchObject({ line: 1, status: 'accepted' });
    stream.write(line('live-2').slice(0, 20));
    await sleep(60);
    stream.end(line('live-2').slice(20, -1));
    expect(JSON.parse((await results.next()).value)).toMatchObject({ line: 2, status: 'accepted' });
    expect((await results.next()).done).toBe(true);
    expect(response.complete).toBe(true);
  });

  it('keeps what was answered when the caller leaves, and answers it again as repeats', async () => {
    const stream = openStream(door);
    stream.write(Array.from({ length: 50 }, (_, i) => line(`left-${i}`)).join(''));
    const [response] = (await once(stream, 'response')) as [IncomingMessage];
    await once(response, 'data');
    stream.write(line('left-half').slice(0, -5));
    await sleep(60);
    stream.destroy();
    await sleep(60);
    expect(await rowsLike('left-half')).toEqual([]);
    const { results } = await sendLines(
      door,
      Array.from({ length: 50 }, (_, i) => goodLog(`left-${i}`)),
    );
    expect(results.map((r) => r.status)).toEqual(Array(50).fill('repeat'));
  });

  it('holds a caller back who does not read his results', async () => {
    const stream = openStream(door);
    stream.write(line('slow-0'));
    const [response] = (await once(stream, 'response')) as [IncomingMessage];
    response.pause();
    const wrong = `${'x'.repeat(200)}\n`.repeat(1_000);
    let sent = 0;
    // Lines that are refused cost nothing to store: only the answers hold this stream back.
    while (sent < 400 && stream.write(wrong)) sent += 1;
    for (; sent < 400; sent += 1) {
      stream.write(wrong);
      const drained = await Promise.race([once(stream, 'drain').then(() => true), sleep(300).then(() => false)]);
      if (!drained) break;
    }
    expect(sent).toBeLessThan(400);
    stream.destroy();
  });

  it('speaks the client of the house', async () => {
    async function* lines() {
      for (let i = 0; i < 1_200; i += 1) yield JSON.stringify(goodLog(`client-${i}`));
    }
    const results = await clientResults(lines());
    expect(results.map((r) => r.line)).toEqual(Array.from({ length: 1_200 }, (_, i) => i + 1));
    expect(new Set(results.map((r) => r.urn)).size).toBe(1_200);
  });

  it('makes one log of each id that several streams carry at once', async () => {
    const ids = Array.from({ length: 600 }, (_, i) => `many-${i}`);
    const streams = await Promise.all(
      [ids, [...ids].reverse(), ids.slice(300).concat(ids.slice(0, 300))].map((order) =>
        sendLines(
          door,
          order.map((id) => goodLog(id)),
        ),
      ),
    );
    const all = streams.flatMap((s) => s.results);
    expect(all.filter((r) => r.status === 'accepted')).toHaveLength(600);
    expect(all.filter((r) => r.status === 'repeat')).toHaveLength(1_200);
    expect(await rowsLike('many-%')).toHaveLength(600);
  });

  it('BI-07 sets a line with a NUL aside and takes the rest', async () => {
    const { results } = await sendLines(door, [
      goodLog('nul-1'),
      JSON.stringify(goodLog('nul-2')).replace('Grey', 'Gr\\u0000ey'),
      goodLog('nul-3'),
    ]);
    expect(results.map((r) => r.status)).toEqual(['accepted', 'refused', 'accepted']);
    expect(results[1].findings[0].code).toBe('nul_character');
  });

  it('finds the one line that the database refuses, and takes the others', async () => {
    await door.asOwner(`ALTER TABLE ingest.submission ADD CONSTRAINT only_tests CHECK (submission_id <> 'cursed-57')`);
    const { results } = await sendLines(
      door,
      Array.from({ length: 100 }, (_, i) => goodLog(`cursed-${i}`)),
    );
    await door.asOwner(`ALTER TABLE ingest.submission DROP CONSTRAINT only_tests`);
    expect(results.filter((r) => r.status === 'accepted')).toHaveLength(99);
    expect(results[57]).toMatchObject({ line: 58, status: 'refused', findings: [{ code: 'data_rejected' }] });
  });
});

describe('a stream while the database is away', () => {
  it('BI-54 waits for it and goes on', async () => {
    door.database.down = true;
    const answer = sendLines(door, [goodLog('wait-1'), goodLog('wait-2')]);
    await sleep(150);
    door.database.down = false;
    expect((await answer).results.map((r) => r.status)).toEqual(['accepted', 'accepted']);
  });

  it('BI-54 repeats a group whose commit reply was lost, and makes no second log', async () => {
    door.database.lostReplies = 1;
    const { results } = await sendLines(door, [goodLog('unsure-1'), goodLog('unsure-2')]);
    expect(results.map((r) => r.status)).toEqual(['repeat', 'repeat']);
    expect(await rowsLike('unsure-%')).toHaveLength(2);
  });

  it('BI-54 answers 503 where nothing was answered yet', async () => {
    door.database.down = true;
    const answer = await sendLines(door, [goodLog('never-1')]).catch(() => null);
    door.database.down = false;
    expect(answer?.status).toBe(503);
    expect(await rowsLike('never-%')).toEqual([]);
  });

  it('BI-54 breaks off a stream that was being answered, so that it reads as unfinished', async () => {
    const told = new AbortController();
    async function* lines() {
      yield JSON.stringify(goodLog('cut-1'));
      await sleep(100);
      door.database.down = true;
      yield JSON.stringify(goodLog('cut-2'));
      // Silent, but still there: the failure must reach him all the same.
      await sleep(5_000, undefined, { signal: told.signal }).catch(() => undefined);
    }
    const results: SubmitResult[] = [];
    const client = new CollatorClient(door.url, { token: async () => 'sam' } as never);
    const reading = (async () => {
      for await (const result of submitStream(client, lines())) results.push(result);
    })();
    await expect(reading).rejects.toThrow();
    told.abort();
    door.database.down = false;
    expect(results.map((r) => r.line)).toEqual([1]);
    expect(await rowsLike('cut-%')).toHaveLength(1);
  });
});
