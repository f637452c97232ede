import { request as httpRequest, type ClientRequest } from 'node:http';
import { stopPostgres } from '../harness/postgres.js';
import { goodLog, openDoor, published, send, type Door } from './door.js';

let door: Door;
beforeAll(async () => {
  door = await openDoor({}, { INGEST_RATE_PER_SECOND: '20', INGEST_STREAMS_PER_SUBMITTER: '2' });
});
afterAll(async () => {
  await door.stop();
  await stopPostgres();
});

const openStream = (token: string): Promise<{ request: ClientRequest; status: Promise<number> }> =>
  new Promise((resolve) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/x-ndjson' };
    const request = httpRequest(`${door.url}/logs`, { method: 'POST', headers });
    const status = new Promise<number>((done) => {
      request.on('response', (r) => {
        r.resume();
        done(r.statusCode!);
      });
      request.on('error', () => done(0));
    });
    request.write('\n', () => setTimeout(() => resolve({ request, status }), 60));
  });

it('BI-55 tells who sends too fast to wait, drops nothing it accepted, and lets others through meanwhile', async () => {
  const answers = await Promise.all(
    Array.from({ length: 60 }, (_, i) => send(door, goodLog(`F-${i}`)).then((a) => ({ ...a, id: `F-${i}` }))),
  );
  const accepted = answers.filter((a) => a.status === 201);
  const refused = answers.filter((a) => a.status === 429);
  expect([accepted.length + refused.length, accepted.length >= 20 && refused.length > 0]).toEqual([60, true]);
  for (const a of refused) {
    expect(a.json().code).toBe('too_many_requests');
    expect(Number(a.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  }
  expect((await send(door, goodLog('S-1'), { token: 'sue' })).status).toBe(201);
  const rows = await door.database.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM ingest.submission WHERE submission_id LIKE 'F-%'`,
  );
  expect(rows[0]!.n).toBe(accepted.length);
  expect((await published(door, 'log.accepted.v1')).length).toBe(accepted.length + 1);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  expect((await send(door, goodLog(refused[0]!.id))).status).toBe(201);
}, 30_000);

it('lets a submitter open so many streams and no more, until one of them ends', async () => {
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const [a, b] = [await openStream('sam'), await openStream('sam')];
  const c = await openStream('sam');
  expect(await c.status).toBe(429);
  const other = await openStream('sue');
  for (const { request, status } of [a, b, other]) {
    request.end();
    expect(await status).toBe(200);
  }
  await new Promise((resolve) => setTimeout(resolve, 50));
  const d = await openStream('sam');
  d.request.end();
  expect(await d.status).toBe(200);
}, 30_000);
