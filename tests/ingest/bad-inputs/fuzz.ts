import { docxOf, emlOf, pdfOf, xlsxOf } from '../../files/made.js';
import { goodLog } from '../door.js';

/** A request made by chance, the same for the same seed. */
export interface Shot {
  readonly path: string;
  readonly method: string;
  readonly type: string;
  readonly body: Buffer | null;
}

export type Chance = () => number;

/** Numbers from 0 to 1 that follow from the seed (mulberry32). */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const whole = (c: Chance, below: number): number => Math.floor(c() * below);
const one = <T>(c: Chance, of: readonly T[]): T => of[whole(c, of.length)]!;

const nasty: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1.5,
  2 ** 53,
  '',
  ' ',
  '\0',
  '\ud800',
  'А',
  '\u202e',
  '=1+1',
  "'; DROP TABLE ingest.submission; --",
  '../../etc/passwd',
  '${7*7}',
  'x'.repeat(5_000),
  [],
  [null],
  ['DRO', 'DRO', 1],
  {},
  { toString: 1 },
  { source: 1 },
  '2026-13-45T99:99:99Z',
  '2026-05-07T10:00:00+25:00',
  [[[[[[]]]]]],
];
const tokens = [
  '"',
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '\\u0000',
  '\\ud83d',
  '__proto__',
  '"__proto__":{"polluted":1},',
  '1e999',
  'NaN',
  '\n',
  '\r',
  '\t',
  '\ufeff',
  '"id":"x",',
  '-',
  '0x1',
  '/**/',
  '\u2028',
];

function changedLog(c: Chance, n: number): Record<string, unknown> {
  const log: Record<string, unknown> = goodLog(`fuzz-${whole(c, 5_000)}-${n % 7}`);
  for (let i = whole(c, 4); i > 0; i -= 1) {
    const name = one(c, [
      ...Object.keys(log),
      'source',
      'eventFrom',
      'learntAt',
      'themes',
      'compartments',
      'corroborates',
      'authorityUrn',
      'comment',
      'colour',
      'constructor',
    ]);
    if (c() < 0.15) delete log[name];
    else if (name === 'grade' && c() < 0.7)
      log['grade'] = {
        ...(goodLog('x').grade as object),
        [one(c, ['source', 'assessment', 'handling', 'conditions', 'x'])]: one(c, nasty),
      };
    else if (name === 'source' && c() < 0.7)
      log['source'] = { [one(c, ['name', 'contact', 'notes', 'x'])]: one(c, nasty) };
    else log[name] = one(c, nasty);
  }
  return log;
}

/** Bytes with some of them taken out, put in, turned over or repeated. */
function bent(c: Chance, bytes: Buffer): Buffer {
  let out = Buffer.from(bytes);
  for (let i = whole(c, 4); i > 0 && out.length > 0; i -= 1) {
    const at = whole(c, out.length);
    const kind = c();
    if (kind < 0.25) out[at] = whole(c, 256);
    else if (kind < 0.5) out = Buffer.concat([out.subarray(0, at), Buffer.from(one(c, tokens)), out.subarray(at)]);
    else if (kind < 0.7)
      out = Buffer.concat([out.subarray(0, at), out.subarray(Math.min(out.length, at + whole(c, 30)))]);
    else if (kind < 0.85) out = out.subarray(0, at);
    else out = Buffer.concat([out.subarray(0, at), out.subarray(Math.max(0, at - 40), at), out.subarray(at)]);
  }
  return out;
}

const jsonOf = (c: Chance, n: number): Buffer => {
  const bytes = Buffer.from(JSON.stringify(changedLog(c, n)));
  return c() < 0.5 ? bent(c, bytes) : bytes;
};

const linesOf = (c: Chance, n: number): Buffer =>
  Buffer.concat(
    Array.from({ length: 1 + whole(c, 40) }, (_, i) =>
      Buffer.concat([jsonOf(c, n + i), Buffer.from(one(c, ['\n', '\n', '\r\n', '', '\n\n']))]),
    ),
  );

function csvOf(c: Chance): Buffer {
  const cell = (): string =>
    one(c, [
      'A1',
      '07/05/2026 23:15:00',
      'EK17 HNB',
      '"a ""b"""',
      '"open',
      '=1',
      '\0',
      'é',
      '',
      '"x\ny"',
      "'",
      '99/99/9999 99:99',
    ]);
  const header = one(c, [
    'read_id,read_at,vrm,direction,place',
    'read_id;read_at;vrm;direction;place',
    'read_id,read_id',
    '',
    'a,b,c',
    'read_id,read_at,vrm,direction,place,x',
  ]);
  const rows = Array.from({ length: whole(c, 5) }, () => Array.from({ length: 4 + whole(c, 3) }, cell).join(','));
  return bent(c, Buffer.from([header, ...rows].join(one(c, ['\n', '\r\n', '\r']))));
}

const mappingOf = (c: Chance): Buffer => {
  const rule = (): unknown =>
    one(c, [
      { from: 'a' },
      { const: 1 },
      { hash: ['a'] },
      { from: 1 },
      null,
      { from: ['a', 'b'], join: one(c, nasty) },
      { from: 'a', transforms: one(c, nasty) },
      { lookup: 'theme', from: 'a' },
    ]);
  const document = {
    id: one(c, ['fuzz', 'fuzz-2', ...nasty.slice(6, 10)]),
    version: `v${whole(c, 50)}`,
    format: one(c, ['csv', 'ndjson', 'xml']),
    fields: { id: rule(), title: rule(), [String(one(c, ['body', '__proto__', 'x']))]: rule() },
    skipWhen: one(c, [undefined, ...nasty]),
  };
  return bent(c, Buffer.from(JSON.stringify(document)));
};

const openXml = 'application/vnd.openxmlformats-officedocument';
const documents = {
  'report-pdf': ['application/pdf', pdfOf(['Report', 'Grey van'])],
  'report-docx': [`${openXml}.wordprocessingml.document`, docxOf(['Report', 'Grey van'])],
  'report-email': ['message/rfc822', emlOf('Van', 'Grey van', [{ type: 'image/png', name: 'a.png', content: 'x' }])],
} as const;
const sheet = xlsxOf([['id'], ['1']]);

const queries = [
  'limit=0',
  'limit=5',
  'limit=x',
  'since=2026-01-01T00:00:00Z',
  'since=%00',
  'after=RIU-2026-0000001',
  'x[__proto__]=1',
  '%',
  'limit=1&limit=2',
  'after=%E0%A4%A',
];

/** How many bodies of a log, or of something else, a request holds: each line of a stream is one. */
export const bodiesIn = ({ type, body }: Shot): number =>
  body !== null && type === 'application/x-ndjson' ? body.toString('latin1').split('\n').filter(Boolean).length : 1;

/** One request out of all kinds that the doors for logs take. A document in a thousand: each costs a thread. */
export function shotOf(seed: number): Shot {
  const c = chanceOf(seed);
  const post = (path: string, type: string, body: Buffer): Shot => ({ path, method: 'POST', type, body });
  const kind = c();
  if (kind < 0.5) return post('/logs', 'application/json', jsonOf(c, seed));
  if (kind < 0.75) return post('/logs', 'application/x-ndjson', linesOf(c, seed));
  if (kind < 0.82)
    return post('/logs/files?mapping=collator-logs&partial=true', 'application/x-ndjson', linesOf(c, seed));
  if (kind < 0.89)
    return post(`/logs/files?mapping=vehicle-reads&partial=${one(c, ['true', 'false'])}`, 'text/csv', csvOf(c));
  if (kind < 0.93) return post('/mappings', 'application/json', mappingOf(c));
  if (kind < 0.96) return { path: `/logs?${one(c, queries)}`, method: 'GET', type: '', body: null };
  if (kind < 0.98)
    return post(
      `/logs/RIU-2026-000000${whole(c, 9)}/withdrawal`,
      'application/json',
      bent(c, Buffer.from('{"reasonCode":"WRONG"}')),
    );
  if (kind < 0.999)
    return {
      path: `/logs/${one(c, ['RIU-2026-0000001', '%00', 'x', '..%2f', '%F0%28'])}/${one(c, ['status', 'attachments', 'attachments/0'])}`,
      method: 'GET',
      type: '',
      body: null,
    };
  const name = one(c, Object.keys(documents) as (keyof typeof documents)[]);
  const [type, bytes] = documents[name];
  return post(`/logs/files?mapping=${name}&partial=true`, type, bent(c, c() < 0.9 ? bytes : sheet));
}
