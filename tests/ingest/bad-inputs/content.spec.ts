import { stopPostgres } from '../../harness/postgres.js';
import { ask, goodLog, openDoor, send, sendLines, type Door } from '../door.js';

/** What one log may be wrong in, at every door that takes a log as JSON: alone, as a line, from the bus, in a file. */

let door: Door;
beforeAll(async () => {
  door = await openDoor({}, { INGEST_RATE_PER_SECOND: '0', INGEST_STREAMS_PER_SUBMITTER: '100' });
}, 60_000);
afterAll(async () => {
  await door.stop();
  await stopPostgres();
});

const canary = 'CANARY-VALUE';
const json = (log: object): string => JSON.stringify(log);
const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
const withRaw = (text: string): string => json(goodLog('b-raw')).replace(/}$/, `,${text}}`);

interface Case {
  readonly name: string;
  readonly body: string | Buffer;
  readonly code: string;
  readonly field?: string;
}

const of = (name: string, change: object, code: string, field: string): Case => ({
  name,
  body: json(goodLog('b-1', change)),
  code,
  field,
});

const cases: readonly Case[] = [
  { name: 'BI-03 what is not JSON', body: `{"id": "${canary}"`, code: 'malformed_json' },
  { name: 'BI-03 JSON that was cut off', body: json(goodLog('b')).slice(0, -20), code: 'malformed_json' },
  { name: 'BI-04 a list', body: '[1]', code: 'not_an_object' },
  { name: 'BI-04 a number', body: '42', code: 'not_an_object' },
  { name: 'BI-05 bytes that are no UTF-8', body: Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), code: 'invalid_utf8' },
  { name: 'BI-06 UTF-16', body: Buffer.from('{"id":"b"}', 'utf16le'), code: 'invalid_utf8' },
  { name: 'BI-07 NUL in a text', body: json(goodLog('b', { body: 'a\0b' })), code: 'nul_character', field: 'body' },
  { name: 'BI-08 half a letter', body: withRaw('"comment":"\\ud800"'), code: 'invalid_unicode', field: 'comment' },
  { name: 'BI-09 a depth of 33', body: nested(33), code: 'too_deep' },
  { name: 'BI-09 a depth of 100,000', body: nested(100_000), code: 'too_deep' },
  {
    name: 'BI-11 ten thousand fields',
    body: json(Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`k${i}`, 1]))),
    code: 'too_many_fields',
  },
  {
    name: 'BI-12 a grade given twice',
    body: withRaw('"grade":{"source":3,"assessment":"E","handling":"P"}'),
    code: 'duplicate_key',
    field: 'grade',
  },
  {
    name: 'BI-12 a part of a grade given twice',
    body: '{"grade":{"source":1,"source":3}}',
    code: 'duplicate_key',
    field: 'grade.source',
  },
  { name: 'BI-13 __proto__', body: withRaw('"__proto__":{"admin":true}'), code: 'forbidden_key' },
  { name: 'BI-13 constructor', body: withRaw('"constructor":{"prototype":{}}'), code: 'forbidden_key' },
  { name: 'BI-13 a forbidden name written as an escape', body: withRaw('"\\u005f_proto__":1'), code: 'forbidden_key' },
  of('BI-14 an unknown field', { colour: canary }, 'unknown_field', 'colour'),
  ...[
    '0000-01-01T00:00:00Z',
    '2025-02-30T00:00:00Z',
    '2025-02-03T00:00:00',
    '+275760-09-13T00:00:00Z',
    '2025-01-01T23:59:60Z',
  ].map((at) => of(`BI-25 the time ${at}`, { eventFrom: at }, 'bad_timestamp', 'eventFrom')),
  { name: 'BI-26 1e400', body: withRaw('"x":1e400'), code: 'bad_number', field: 'x' },
  { name: 'BI-26 NaN', body: withRaw('"x":NaN'), code: 'bad_number', field: 'x' },
  { name: 'BI-26 a number that rounds', body: withRaw('"x":9007199254740993'), code: 'bad_number', field: 'x' },
  of(
    'BI-27 a grade outside the scheme',
    { grade: { source: 4, assessment: 'A', handling: 'P' } },
    'bad_grade',
    'grade.source',
  ),
  of(
    'BI-27 a grade in lower case',
    { grade: { source: 1, assessment: 'a', handling: 'P' } },
    'bad_grade',
    'grade.assessment',
  ),
  of(
    'BI-27 a letter that only looks like A',
    { grade: { source: 1, assessment: 'А', handling: 'P' } },
    'bad_grade',
    'grade.assessment',
  ),
  of('BI-29 an id of nine kilobytes', { id: 'x'.repeat(9_000) }, 'id_too_long', 'id'),
  of('BI-41 an id with a line end', { id: 'a\nb' }, 'bad_id', 'id'),
  of('BI-49 a marking that nobody knows', { marking: `VERY ${canary}` }, 'unknown_marking', 'marking'),
];

const dead = () =>
  door.database.query<{ reason_code: string; field_path: string | null; reason: string }>(
    `SELECT reason_code, field_path, reason FROM ingest.dead_letter ORDER BY off DESC LIMIT 1`,
  );

/** Each door's first finding for a body, as [code, field], and all that it said. */
const doors = {
  'alone at the door': async (body: string | Buffer) => {
    const answer = await send(door, body);
    return { status: answer.status, first: answer.json().findings[0], said: answer.body };
  },
  'as a line of a stream': async (body: string | Buffer) => {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body);
    const answer = await send(door, Buffer.concat([bytes, Buffer.from('\n')]), { type: 'application/x-ndjson' });
    const [line] = answer.body.split('\n');
    return { status: answer.status, first: JSON.parse(line!).findings[0], said: answer.body };
  },
  'from the bus': async (body: string | Buffer) => {
    const value = Buffer.isBuffer(body) ? body : Buffer.from(body);
    await door.transport.publish({ topic: 'log.submitted.v1', partition: 0 }, [{ key: 'k', value, headers: {} }]);
    await door.transport.drained();
    const [letter] = await dead();
    return {
      status: 0,
      first: { code: letter!.reason_code, field: letter!.field_path ?? undefined },
      said: JSON.stringify(letter),
    };
  },
  'as a row of a file': async (body: string | Buffer) => {
    const response = await fetch(`${door.url}/logs/files?mapping=collator-logs&partial=true`, {
      method: 'POST',
      headers: { authorization: 'Bearer sam', 'content-type': 'application/x-ndjson' },
      body: Buffer.concat([Buffer.from('\n'), Buffer.isBuffer(body) ? body : Buffer.from(body)]) as never,
    });
    const said = await response.text();
    const [line] = said.split('\n');
    expect(JSON.parse(line!)).toHaveProperty('findings');
    return { status: response.status, first: JSON.parse(line!).findings[0], said };
  },
} as const;

describe.each(Object.keys(doors) as (keyof typeof doors)[])('%s', (where) => {
  // A NUL in UTF-16 ends no line of UTF-8: there is nothing to compare at the doors that read lines.
  const here = cases.filter(
    (c) => !(c.name.startsWith('BI-06') && where !== 'alone at the door' && where !== 'from the bus'),
  );

  it.each(here.map((c) => [c.name, c] as const))(
    '%s is refused with its code and its field, never its value',
    async (_, c) => {
      const { status, first, said } = await doors[where](c.body);
      expect([first.code, first.field]).toEqual([c.code, c.field]);
      expect(status).toBeLessThan(500);
      expect(said).not.toContain(canary);
    },
  );

  it('BI-06 takes a byte order mark away', async () => {
    const body = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(json(goodLog(`bom-${where.length}`)))]);
    if (where === 'as a row of a file') return;
    if (where === 'from the bus') {
      await door.transport.publish({ topic: 'log.submitted.v1', partition: 0 }, [
        { key: 'k', value: body, headers: {} },
      ]);
      await door.transport.drained();
    } else
      await send(door, body, { type: where === 'alone at the door' ? 'application/json' : 'application/x-ndjson' });
    const rows = await door.database.query(`SELECT 1 FROM ingest.submission WHERE submission_id = $1`, [
      `bom-${where.length}`,
    ]);
    expect(rows).toHaveLength(1);
  });
});

it('left the prototypes of this process alone', () => {
  expect(({} as Record<string, unknown>)['admin']).toBeUndefined();
});

it('BI-25 BI-28 BI-51 accepts with a warning what a person must look at', async () => {
  const future = new Date(Date.now() + 3_600_000).toISOString();
  const { results } = await sendLines(door, [
    goodLog('w-1', { eventFrom: future }),
    goodLog('w-2', { grade: { source: 1, assessment: 'A', handling: 'P', conditions: ['Not to be shown abroad'] } }),
    goodLog('w-3', { title: 'Kieran \u202eTOLMIE\u200b' }),
  ]);
  const codes = results.map((r) => [r.status, r.findings.map((f: { code: string }) => f.code)]);
  expect(codes.map(([status]) => status)).not.toContain('refused');
  expect(codes[0]![1]).toContain('future_timestamp');
  expect(codes[1]![1]).toContain('contradictory_handling');
  expect(codes[2]![1]).toContain('bidi_or_zero_width');
});

it('BI-48 takes a log above what its submitter may read, and does not give it back to him beyond its receipt', async () => {
  const sent = await send(
    door,
    goodLog('up-1', {
      sourceType: 'CHIS',
      marking: 'SECRET',
      grade: { source: 2, assessment: 'B', handling: 'C', conditions: ['x'] },
    }),
  );
  expect(sent.status).toBe(201);
  const status = await ask(door, `/logs/${sent.json().urn}/status`);
  expect([status.status, status.body.includes('Mill Lane')]).toEqual([200, false]);
  expect((await ask(door, `/logs/${sent.json().urn}/status`, 'ana')).status).toBe(404);
});
