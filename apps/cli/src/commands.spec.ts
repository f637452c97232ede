import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands, dispatch } from './commands.js';

const canary = 'CANARY-VALUE';
const log = (id: string, change: object = {}) => ({
  id,
  sourceType: 'OFFICER',
  grade: { source: 1, assessment: 'A', handling: 'P' },
  marking: 'OFFICIAL-SENSITIVE',
  title: 'Stop check',
  body: canary,
  purpose: 'Prevention and detection of burglary',
  ...change,
});

let folder: string;
let server: Server;
let url: string;
/** Path → status and body; the door of logs and the issuer answer by themselves. */
let answers: Record<string, [number, unknown]> = {};
let askedBy: string[] = [];

async function readAll(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}

async function* linesOf(request: IncomingMessage): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of request) {
    const parts = (rest + String(chunk)).split('\n');
    rest = parts.pop()!;
    yield* parts;
  }
}

async function takeLogs(request: IncomingMessage, response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/x-ndjson' });
  let line = 0;
  const seen = new Set<string>();
  for await (const text of linesOf(request)) {
    line += 1;
    const { id, marking } = JSON.parse(text) as { id: string; marking: string };
    if (id === 'BREAK') return void response.destroy();
    const status = marking === 'NONE' ? 'refused' : seen.has(id) ? 'repeat' : 'accepted';
    seen.add(id);
    const findings = status === 'refused' ? [{ code: 'unknown_marking', field: 'marking', rule: 'r' }] : undefined;
    response.write(`${JSON.stringify({ line, status, findings })}\n`);
  }
  response.end();
}

/** An address where nobody listens. */
async function nobody(): Promise<string> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return `http://127.0.0.1:${port}`;
}

async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/token') {
    askedBy.push((JSON.parse(await readAll(request)) as { person: string }).person);
    return void response.end(JSON.stringify({ access_token: 't', expires_in: 600 }));
  }
  askedBy.push(`${request.method} ${request.url} ${request.headers.authorization}`);
  if (request.url === '/logs') return takeLogs(request, response);
  const [status, body] = answers[request.url ?? ''] ?? [404, { code: 'not_found', detail: 'nothing' }];
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collator-cli-'));
  server = createServer((request, response) => void serve(request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  answers = {};
  askedBy = [];
});

async function collator(args: readonly string[], variables: Record<string, string> = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await dispatch(args, {
    variables: { COLLATOR_URL: url, COLLATOR_ISSUER: url, DATA_DIR: folder, ...variables },
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    progress: () => undefined,
  });
  return { code, out, err, last: out.at(-1) ?? '' };
}

async function file(name: string, rows: readonly (object | string)[]): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, rows.map((r) => (typeof r === 'string' ? r : JSON.stringify(r))).join('\n'));
  return path;
}

it('has help for the command and for each sub-command', async () => {
  expect(await collator(['--help'])).toMatchObject({ code: 0, err: [] });
  for (const { name } of commands) {
    const { code, out } = await collator([name, '--help']);
    expect([code, out.join('\n')]).toEqual([0, expect.stringMatching(/^collator .*Exit codes: 0/s)]);
  }
});

it('answers a wrong command line with the usage and 2', async () => {
  for (const args of [[], ['bogus'], ['submit'], ['where', 'x'], ['mapping', 'read', 'f'], ['doctor', 'more']]) {
    const { code, out, err } = await collator(args);
    expect([args, code, out]).toEqual([args, 2, []]);
    expect(err.join('\n')).toContain('collator');
  }
});

it('sends no token over a plain connection to another machine', async () => {
  for (const args of [
    ['doctor', '--url', 'http://collator.example'],
    ['doctor', '--url', `${url}/path`],
  ])
    expect(await collator(args)).toMatchObject({ code: 2, out: [] });
  expect(await collator(['doctor'], { COLLATOR_ISSUER: 'http://issuer.example' })).toMatchObject({ code: 2 });
  expect(askedBy).toEqual([]);
});

it('submits what can be sent, tells every refusal with its line in the file, and never a value', async () => {
  const path = await file('logs.ndjson', [log('1'), '{"id":', log('2', { marking: 'NONE' }), log('1')]);
  const { code, out } = await collator(['submit', path]);
  expect([code, out.at(-1)]).toEqual([1, '4 lines: 1 accepted, 1 repeat, 2 refused']);
  expect(out.slice(0, -1).sort()).toEqual(['line 2: malformed_json', 'line 3: unknown_marking (marking)']);
  expect(askedBy).toEqual(['sam.submitter', 'POST /logs Bearer t']);
  expect(out.join()).not.toContain(canary);
  const json = await collator(['submit', path, '--json', '--as', 'anpr.gateway']);
  expect(JSON.parse(json.last)).toEqual({ lines: 4, accepted: 1, warned: 0, repeats: 1, refused: 2, unanswered: 0 });
  expect(json.out.slice(0, -1).map((l) => JSON.parse(l))).toContainEqual({
    refusal: { line: 3, code: 'unknown_marking', field: 'marking' },
  });
  expect(askedBy[2]).toBe('anpr.gateway');
});

it('ends with 0 where every line was accepted', async () => {
  expect(await collator(['submit', await file('good.ndjson', [log('1'), log('2')])])).toMatchObject({ code: 0 });
});

it('tells the counts so far and ends with 3 where the door breaks off', async () => {
  const path = await file('b.ndjson', [log('1'), log('BREAK'), log('3')]);
  const { code, out, err } = await collator(['submit', path]);
  expect(code).toBe(3);
  // How far the sender is ahead of the answers when the door goes is chance.
  expect(out).toEqual([
    expect.stringMatching(/^[23] lines: 1 accepted, 0 repeats, 0 refused$/),
    expect.stringMatching(/^[12] lines? sent without an answer/),
  ]);
  expect(err).toHaveLength(1);
});

it('uses a given token, and a named person rather than it', async () => {
  answers = { '/doctor': [200, { items: [] }] };
  await collator(['doctor'], { COLLATOR_TOKEN: 'given' });
  await collator(['doctor', '--as', 'pat.platform'], { COLLATOR_TOKEN: 'given' });
  expect(askedBy).toEqual(['GET /doctor Bearer given', 'pat.platform', 'GET /doctor Bearer t']);
});

it('shows what the asker may see of a log, and ends with 1 where that is nothing', async () => {
  const urn = 'RIU-2026-0000042';
  expect(await collator(['where', urn])).toMatchObject({ code: 1, out: [] });
  expect(askedBy.filter((a) => a.startsWith('GET'))).toHaveLength(4);
  answers = {
    [`/logs/${urn}/status`]: [200, { version: 1, status: 'accepted', lane: 'urgent', stages: [], waitingFor: null }],
    [`/triage/logs/${urn}`]: [403, { code: 'forbidden' }],
  };
  const { code, last } = await collator(['where', urn, '--json']);
  expect([code, JSON.parse(last)]).toEqual([0, { urn, found: true, status: 'accepted', timeline: [] }]);
});

it('never takes a failure of a stage for nothing to see', async () => {
  const urn = 'RIU-2026-0000042';
  answers = { [`/enrichment/logs/${urn}`]: [503, { code: 'database_unavailable', detail: 'A store is away.' }] };
  const { code, err, last } = await collator(['where', urn, '--json']);
  expect([code, err, JSON.parse(last)]).toEqual([
    1,
    ['503 database_unavailable: A store is away.'],
    { error: { code: 'database_unavailable', text: '503 database_unavailable: A store is away.' } },
  ]);
});

it('lists dead letters, and ends with 1 where there are any', async () => {
  answers = { '/dead-letters?limit=200': [200, { items: [] }] };
  expect(await collator(['dead-letters'])).toMatchObject({ code: 0, out: ['no records are set aside'] });
  const letter = { stage: 'triage', topic: 'log.accepted.v1', partition: 1, offset: '7', code: 'no_key' };
  const rest = { reason: 'r', fieldPath: null, firstSeen: '2026-01-01T00:00:00.000Z', tries: 1, state: 'open' };
  answers = { '/dead-letters?limit=5': [200, { items: [{ ...letter, ...rest }] }] };
  const { code, out } = await collator(['dead-letters', '--limit', '5']);
  expect([code, out[1]]).toEqual([1, expect.stringMatching(/^triage {2}log\.accepted\.v1\[1\]@7 {2}no_key {2}- /)]);
});

it('lets the doctor say what the process finds, and ends with 1 where anything is bad', async () => {
  const ok = { level: 'ok', code: 'a', text: 'A.' };
  answers = { '/doctor': [200, { items: [ok] }] };
  expect(await collator(['doctor'])).toMatchObject({ code: 0, out: ['ok    A.'] });
  answers = { '/doctor': [200, { items: [ok, { level: 'bad', code: 'b', text: 'B.' }] }] };
  expect(await collator(['doctor'])).toMatchObject({ code: 1, out: ['ok    A.', 'bad   B.'] });
});

it('tells of a door that turns the asker away, and nothing that it cannot know', async () => {
  answers = { '/doctor': [403, { code: 'forbidden' }] };
  const { code, out } = await collator(['doctor', '--as', 'ops.north']);
  expect([code, out]).toEqual([1, ['bad   The door refused the question (403 forbidden).']]);
});

it('lets the doctor look from outside where no door answers', async () => {
  const away = await nobody();
  const { code, last } = await collator(['doctor', '--json'], { COLLATOR_URL: away, COLLATOR_ISSUER: away });
  const { findings } = JSON.parse(last) as { findings: { code: string }[] };
  expect([code, findings.map((f) => f.code)]).toEqual([1, ['door-unreachable', 'database-not-started']]);
});

it('ends with 3 where a door that is needed does not answer', async () => {
  const { code, err } = await collator(['dead-letters', '--url', await nobody()]);
  expect([code, err]).toEqual([3, ['The door does not answer, or broke off; `collator doctor` looks for the reason.']]);
});

it('tries a mapping: first rows as they would enter, and every row that would fail at the door', async () => {
  const rows = [log('1'), log('2', { marking: 'NONE' }), '[1]', log('3'), log('4', { extra: 1 })];
  const { code, out, last } = await collator([
    'mapping',
    'try',
    await file('try.ndjson', rows),
    '--mapping',
    'collator-logs',
    '--rows',
    '1',
  ]);
  expect(code).toBe(1);
  expect(out.filter((l) => l.startsWith('line '))).toEqual([
    'line 1 would enter as',
    'line 2: unknown_marking (marking)',
    'line 3: not_an_object',
    'line 5: unknown_field (extra)',
  ]);
  expect(last).toBe('5 rows: 2 would enter, 3 would be refused');
  expect(askedBy).toEqual([]);
});

it('refuses a mapping that is not there or is faulty', async () => {
  const path = await file('m.ndjson', [log('1')]);
  const faulty = await file('faulty.json', [{ id: 'x' }]);
  for (const mapping of ['bogus', faulty, path.replace('m.ndjson', 'logs.ndjson')])
    expect(await collator(['mapping', 'try', path, '--mapping', mapping])).toMatchObject({ code: 2, out: [] });
});
