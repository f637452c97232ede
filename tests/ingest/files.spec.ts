import { createHash } from 'node:crypto';
import { request } from 'node:http';
import { stopPostgres } from '../harness/postgres.js';
import { ask, openDoor, published, type Door } from './door.js';

let door: Door;
beforeAll(async () => (door = await openDoor()));
afterAll(async () => {
  await door.stop();
  await stopPostgres();
});

const header = 'read_id,read_at,vrm,direction,place';
const read = (id: string, at = '07/05/2026 23:15:00') => `${id},${at},EK17 HNB,N,A138`;

async function sendFile(body: string | Buffer, query: string, headers: Record<string, string> = {}, token = 'sam') {
  const response = await fetch(`${door.url}/logs/files?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'text/csv', ...headers },
    body: body as never,
  });
  const text = await response.text();
  const json = (): any => JSON.parse(text);
  const results = (): any[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map((l) => JSON.parse(l));
  return { status: response.status, text, json, results };
}

const logs = async (): Promise<number> =>
  Number((await door.database.query<{ n: number }>('SELECT count(*)::int AS n FROM ingest.submission'))[0]!.n);

it('BI-62 makes logs of the rows of a CSV file and answers each in its place; the same file again holds only repeats', async () => {
  const file = [header, read('A1'), read('A2'), ''].join('\r\n');
  const first = await sendFile(file, 'mapping=vehicle-reads');
  expect([first.status, first.results().map((r) => [r.line, r.status])]).toEqual([
    200,
    [
      [2, expect.stringMatching(/^accepted/)],
      [3, expect.stringMatching(/^accepted/)],
    ],
  ]);
  const again = await sendFile(file, 'mapping=vehicle-reads@1.1.0');
  expect(again.results().map((r) => [r.status, r.urn])).toEqual(first.results().map((r) => ['repeat', r.urn]));
  const events = await published(door, 'log.accepted.v1');
  expect(events.map((e) => e.data.log.title)).toContain('EK17 HNB, A138');
});

it('BI-58 lets nothing of a file in where one row is wrong, and the good rows where that was asked for', async () => {
  const before = await logs();
  const file = [header, read('B1'), read('B 2'), '"B3', read('B4')].join('\n');
  const whole = await sendFile(file, 'mapping=vehicle-reads');
  expect([whole.status, whole.json().code]).toEqual([422, 'rows_refused']);
  expect(whole.json().findings.map((f: any) => [f.line, f.code, f.field ?? null])).toEqual([
    [3, 'bad_id', 'id'],
    [4, 'quote_not_closed', null],
  ]);
  expect(await logs()).toBe(before);
  const partial = await sendFile(file, 'mapping=vehicle-reads&partial=true');
  expect(partial.results().map((r) => [r.line, r.status])).toEqual([
    [2, expect.stringMatching(/^accepted/)],
    [3, 'refused'],
    [4, 'refused'],
    [5, expect.stringMatching(/^accepted/)],
  ]);
  expect(await logs()).toBe(before + 2);
});

it('BI-37 BI-39 BI-56 BI-58 refuses a file that is not what it says, before anything of it enters', async () => {
  const good = [header, read('C1')].join('\n');
  const before = await logs();
  const codes: unknown[] = [];
  const tried = async (body: string | Buffer, query: string, headers: Record<string, string> = {}) => {
    const { status, json } = await sendFile(body, query, headers);
    codes.push([status, json().code]);
  };
  await tried(good, 'mapping=vehicle-reads', { 'content-type': 'application/pdf' });
  await tried(good, 'mapping=vehicle-reads', { 'content-type': 'text/csv; charset=utf-16' });
  await tried(good, 'mapping=vehicle-reads', { 'content-encoding': 'gzip' });
  await tried(Buffer.from('PK\x03\x04rest'), 'mapping=vehicle-reads');
  await tried('', 'mapping=vehicle-reads');
  await tried(`${header}\n`, 'mapping=vehicle-reads');
  await tried('a,b\n1,2\n', 'mapping=vehicle-reads');
  await tried('a,a\n1,2\n', 'mapping=vehicle-reads');
  await tried(good, 'mapping=nobody-has-this');
  await tried(good, 'mapping=../../etc/passwd');
  await tried(good, 'mapping=vehicle-reads', { 'content-digest': 'md5=:AAAA:' });
  const wrong = createHash('sha256').update('other').digest('base64');
  await tried(good, 'mapping=vehicle-reads', { 'content-digest': `sha-256=:${wrong}:` });
  expect(codes).toEqual([
    [415, 'type_mismatch'],
    [415, 'type_mismatch'],
    [415, 'type_mismatch'],
    [415, 'type_mismatch'],
    [400, 'empty_file'],
    [422, 'no_rows'],
    [422, 'missing_column'],
    [422, 'duplicate_column'],
    [422, 'unknown_mapping'],
    [400, 'invalid_request'],
    [400, 'invalid_request'],
    [422, 'wrong_checksum'],
  ]);
  expect(await logs()).toBe(before);
  const right = createHash('sha256').update(good).digest('base64');
  const taken = await sendFile(good, 'mapping=vehicle-reads', { 'content-digest': `sha-256=:${right}:` });
  expect(taken.results()[0].status).toMatch(/^accepted/);
});

it('BI-62 takes nothing of a file that broke off half-way', async () => {
  const before = await logs();
  const body = [header, ...Array.from({ length: 50 }, (_, i) => read(`D${i}`))].join('\n');
  await new Promise<void>((resolve) => {
    const r = request(`${door.url}/logs/files?mapping=vehicle-reads&partial=true`, {
      method: 'POST',
      headers: { authorization: 'Bearer sam', 'content-type': 'text/csv', 'content-length': body.length },
    });
    r.on('error', () => undefined).on('close', () => resolve());
    r.write(body.slice(0, body.length / 2), () => setTimeout(() => r.destroy(), 50));
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await logs()).toBe(before);
});

it('keeps versions of mappings as they were saved, for each organisation its own', async () => {
  const post = (body: unknown, token = 'sam') =>
    ask(door, '/mappings', token, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  const mapping = {
    id: 'station-log',
    version: '1',
    format: 'csv',
    sourceTypeDefaults: true,
    fields: {
      id: { from: 'ref', required: true },
      sourceType: { from: 'how', lookup: 'source-type', required: true },
      title: { from: 'headline', required: true },
      body: { from: 'text' },
      themes: { from: 'themes', transforms: [{ split: ';' }], lookup: 'theme' },
      purpose: { const: 'Prevention and detection of crime' },
    },
  };
  expect((await post(mapping)).status).toBe(201);
  expect((await post(mapping)).status).toBe(200);
  const changed = await post({ ...mapping, describe: 'other' });
  expect([changed.status, changed.json().code]).toEqual([409, 'mapping_version_exists']);
  expect((await post({ ...mapping, version: '2', describe: 'other' })).status).toBe(201);
  expect((await post({ ...mapping, id: 'vehicle-reads' })).json().code).toBe('mapping_name_taken');
  const faulty = await post({ ...mapping, version: '3', fields: { id: { from: 'a', lookup: 'no-such-list' } } });
  expect(faulty.json().findings.map((f: any) => f.code)).toEqual(['unknown_list']);
  expect((await post([1])).json().code).toBe('mapping_faulty');

  expect((await ask(door, '/mappings/station-log@1')).json()).toEqual(mapping);
  expect((await ask(door, '/mappings/station-log')).json().version).toBe('2');
  expect((await ask(door, '/mappings/station-log', 'sue')).status).toBe(404);
  expect((await ask(door, '/mappings')).json().items.map((m: any) => `${m.id}@${m.version}`)).toEqual(
    expect.arrayContaining(['vehicle-reads@1.1.0', 'station-log@1', 'station-log@2']),
  );

  const csv = 'ref,how,headline,text,themes\nS1,Officer observation,Van seen,Seen twice,\nS2,CHIS,Told,Nothing,\n';
  const sent = await sendFile(csv, 'mapping=station-log&partial=true');
  expect(sent.results().map((r) => r.status)).toEqual([expect.stringMatching(/^accepted/), 'refused']);
  // A covert source has no default: those who handle it grade and mark it.
  expect(sent.results()[1].findings.map((f: any) => [f.code, f.field])).toEqual([
    ['missing_field', 'grade'],
    ['missing_field', 'marking'],
  ]);
  const [event] = (await published(door, 'log.accepted.v1')).filter((e) => e.data.log.title === 'Van seen');
  expect(event!.data.log).toMatchObject({
    grade: { source: 1, assessment: 'A', handling: 'P' },
    marking: 'OFFICIAL-SENSITIVE',
  });
});
