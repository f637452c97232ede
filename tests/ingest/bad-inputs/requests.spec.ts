import { connect } from 'node:net';
import { deflateSync, gzipSync } from 'node:zlib';
import { stopPostgres } from '../../harness/postgres.js';
import { ask, goodLog, openDoor, published, send, sendLines, type Door } from '../door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()), 60_000);
afterAll(async () => {
  await door.stop();
  await stopPostgres();
});

const logs = async () =>
  (await door.database.query<{ n: number }>('SELECT count(*)::int AS n FROM ingest.submission'))[0]!.n;

/** What comes back for bytes that no client would send. */
const raw = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(door.port, '127.0.0.1', () => socket.write(text));
    let said = '';
    socket.on('data', (d) => (said += d.toString('latin1')));
    socket.on('error', () => resolve(said));
    socket.on('close', () => resolve(said));
    setTimeout(() => socket.destroy(), 1_500);
  });

it('BI-36 answers a right token without the role with one fixed body at every door', async () => {
  const a = await send(door, goodLog('x'), { token: 'rec' });
  const b = await ask(door, '/mappings', 'rec');
  expect([a.status, b.status, a.json().code, b.json().detail]).toEqual([403, 403, 'forbidden', a.json().detail]);
});

it('BI-38 refuses every compressed body before it unpacks any of it', async () => {
  const bomb = gzipSync(Buffer.alloc(20_000_000));
  for (const [body, encoding] of [
    [bomb, 'gzip'],
    [gzipSync(bomb), 'gzip, gzip'],
    [bomb.subarray(0, 500), 'gzip'],
    [deflateSync(Buffer.from('{}')), 'deflate'],
  ] as const) {
    const one = await send(door, body, { headers: { 'content-encoding': encoding } });
    const stream = await send(door, body, { type: 'application/x-ndjson', headers: { 'content-encoding': encoding } });
    expect([one.status, stream.status]).toEqual([415, 415]);
  }
  // Compressed bytes that do not say so are no JSON, and no more than their own size is ever looked at.
  const quiet = await send(door, bomb);
  expect([quiet.status, quiet.json().findings?.[0].code ?? quiet.json().code]).toEqual([422, 'invalid_utf8']);
});

it('BI-41 holds an id to one content, also when it comes many times at once', async () => {
  const log = goodLog('key-1');
  const answers = await Promise.all(Array.from({ length: 20 }, () => send(door, log)));
  expect(answers.map((a) => a.status).filter((s) => s === 201)).toHaveLength(1);
  expect(new Set(answers.map((a) => a.json().urn)).size).toBe(1);
  const other = await send(door, { ...log, title: 'Another title' });
  expect(other.status).toBe(409);
  expect((await send(door, goodLog('k'.repeat(129)))).json().findings[0].code).toBe('id_too_long');
});

it('BI-43 takes the second of two with one id for a repeat where it says the same, and refuses it where it does not', async () => {
  const { results } = await sendLines(door, [goodLog('twin'), goodLog('twin'), goodLog('twin', { title: 'Other' })]);
  expect(results.map((r) => r.status)).toEqual(['accepted', 'repeat', 'refused']);
});

it('BI-44 names the parameter that is wrong, whatever is in it', async () => {
  const tried = [
    '/logs?sort=(select%201)',
    '/logs?limit=-1',
    '/logs?limit=1e9',
    '/logs?limit=5&limit=6',
    '/logs?limit[]=5',
    '/logs?limit[$gt]=5',
    '/logs?since=yesterday',
    `/logs?since=${'9'.repeat(4_096)}`,
    "/logs?after=' OR 1=1 --",
  ];
  for (const path of tried) {
    const answer = await ask(door, encodeURI(path).replaceAll('%25', '%'));
    expect([path.slice(0, 40), answer.status]).toEqual([path.slice(0, 40), 400]);
    expect(answer.json().code).toBe('invalid_request');
    expect(answer.body).not.toMatch(/select|OR 1=1|9999/i);
  }
  for (const query of [
    'mapping=vehicle-reads&mapping=other',
    'mapping[]=x',
    'partial=maybe&mapping=vehicle-reads',
    '',
  ]) {
    const answer = await fetch(`${door.url}/logs/files?${query}`, {
      method: 'POST',
      headers: { authorization: 'Bearer sam', 'content-type': 'text/csv' },
      body: 'a\n1\n',
    });
    expect([query, answer.status]).toEqual([query, 400]);
    await answer.text();
  }
});

it('BI-45 takes no path for more than it is, and echoes none', async () => {
  const tried = [
    '..%2f..%2fetc%2fpasswd',
    '%00',
    '%252e%252e%252f',
    'CANARY'.repeat(1_300),
    '..;/',
    '%c0%ae',
    "'%20OR%201=1",
  ];
  for (const part of tried)
    for (const path of [
      `/logs/${part}/status`,
      `/logs/${part}/attachments`,
      `/mappings/${part}`,
      `/logs/x/attachments/${part}`,
    ]) {
      const answer = await ask(door, path);
      expect([path.slice(0, 60), [400, 404, 414, 431].includes(answer.status)]).toEqual([path.slice(0, 60), true]);
      expect(answer.body).not.toContain('CANARY');
    }
});

it('BI-46 ignores what would turn one method or caller into another', async () => {
  const override = await ask(door, '/logs', 'sam', {
    method: 'GET',
    headers: { 'x-http-method-override': 'DELETE', 'x-forwarded-for': '10.0.0.1', 'x-original-url': '/stages' },
  });
  expect(override.status).toBe(200);
  const trace = await raw(
    'TRACE /logs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer CANARY\r\nConnection: close\r\n\r\n',
  );
  expect(trace).toMatch(/^HTTP\/1\.1 (401|404|405)/);
  expect(trace).not.toContain('CANARY');
  const audit = JSON.stringify(await door.database.query('SELECT origin, actor FROM ingest.slice'));
  expect(audit).not.toContain('10.0.0.1');
});

it('BI-47 answers a request that can be read in two ways with 400, and closes', async () => {
  const before = await logs();
  const body = JSON.stringify(goodLog('smuggled'));
  const head = 'POST /logs HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer sam\r\nContent-Type: application/json\r\n';
  for (const lengths of [
    `Content-Length: ${body.length}\r\nTransfer-Encoding: chunked\r\n\r\n${body}`,
    `Content-Length: ${body.length}\r\nContent-Length: 5\r\n\r\n${body}`,
    `Transfer-Encoding: chunked, identity\r\n\r\n${body}`,
    `Transfer-Encoding: xchunked\r\n\r\n${body}`,
    `Content-Length: +${body.length}\r\n\r\n${body}`,
  ])
    expect(await raw(head + lengths)).toMatch(/^HTTP\/1\.1 (400|501)/);
  expect(await logs()).toBe(before);
});

it('BI-50 keeps hostile text as text, in the answer, the log and the store', async () => {
  const text = `'); DROP TABLE ingest.submission;-- <script>alert(1)</script> {{7*7}} \u001b[31mred\r\nSet-Cookie: a=b`;
  const sent = await send(door, goodLog('hostile', { body: text }));
  expect([sent.status, sent.headers.get('set-cookie'), sent.body.includes('<script>')]).toEqual([201, null, false]);
  expect(door.log.lines.every((l) => !l.includes('\n') && !l.includes('DROP TABLE'))).toBe(true);
  const [event] = (await published(door, 'log.accepted.v1')).filter((e) => e.key === sent.json().logId);
  expect(event!.data.log.body).toBe(text);
});
