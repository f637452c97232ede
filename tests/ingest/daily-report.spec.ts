import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { isDue } from '../../apps/ingest/src/report/report-door.js';
import { ReportRun } from '../../apps/ingest/src/report/report-run.js';
import { compareMarks } from '../../apps/ingest/src/report/watermark.js';
import { stopPostgres } from '../harness/postgres.js';
import { openDoor, type Door } from './door.js';

let door: Door;
let server: Server;
let body = '';
let status = 200;
const asked: (string | undefined)[] = [];

const header = 'read_id,read_at,vrm,direction,place,updated';
const row = (id: string, updated: string) => `${id},07/05/2026 23:15:00,EK17 HNB,N,A138,${updated}`;

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.headers.authorization);
    response.writeHead(status, status === 302 ? { location: 'http://127.0.0.1:1/' } : {}).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  door = await openDoor(
    {},
    {
      INGEST_REPORT_FROM: `http://127.0.0.1:${port}/report?day=today`,
      INGEST_REPORT_MAPPING: 'vehicle-reads',
      INGEST_REPORT_WATERMARK: 'updated',
      INGEST_REPORT_TOKEN: 'secret-token',
      INGEST_REPORT_EVERY_MS: '3600000',
      INGEST_REPORT_AT: '23:59',
    },
  );
}, 60_000);
afterAll(async () => {
  await door.stop();
  server.close();
  await stopPostgres();
});

const run = (day: string, alive = () => true) => door.app.get(ReportRun).ofDay(day, alive);

it('takes what is new since the last run, row by row, once a day', async () => {
  body = [header, row('R1', '2026-05-07T08:00:00Z'), row('R2', '2026-05-07T09:00:00Z')].join('\n');
  expect(await run('2026-05-08')).toMatchObject({ rows: 2, accepted: 2, repeats: 0, failure: null });
  expect(await run('2026-05-08')).toMatchObject({ rows: 2, accepted: 2 });
  expect(asked).toEqual(['Bearer secret-token']);
  body += `\n${row('R3', '2026-05-07T09:00:00Z')}\n${row('R 4', '2026-05-08T01:00:00Z')}\n${row('R5', '2026-05-08T07:00:00Z')}`;
  // R2 stands at the mark itself and comes again as a repeat: another row of that moment may have been late.
  expect(await run('2026-05-09')).toMatchObject({
    rows: 4,
    accepted: 2,
    repeats: 1,
    refused: 1,
    refusals: [{ line: 5, findings: [{ code: 'bad_id', field: 'id' }] }],
  });
});

it('raises the mark only when a run came to its end', async () => {
  body = [header, ...Array.from({ length: 1_500 }, (_, i) => row(`S${i}`, '2026-05-09T07:00:00Z'))].join('\n');
  let turns = 0;
  expect(await run('2026-05-10', () => (turns += 1) < 3)).toBeNull();
  const state = (await run('2026-05-10'))!;
  expect([state.rows, state.accepted + state.repeats]).toEqual([1_500, 1_500]);
  expect(state.repeats).toBeGreaterThan(0);
});

it('tells what kept a report out, and asks nobody else for it', async () => {
  body = 'other,columns\n1,2\n';
  expect(await run('2026-05-11')).toMatchObject({ failure: 'missing_column', accepted: 0 });
  status = 302;
  await expect(run('2026-05-12')).rejects.toThrow();
  status = 500;
  await expect(run('2026-05-12')).rejects.toThrow('500');
  status = 200;
  expect(door.log.lines.join('')).not.toContain('secret-token');
});

it('is due from its hour on, and compares marks as what they are', () => {
  expect([isDue('05:00', new Date('2026-05-08T04:59:00Z')), isDue('05:00', new Date('2026-05-08T05:00:00Z'))]).toEqual([
    false,
    true,
  ]);
  expect(compareMarks('9', '10')).toBeLessThan(0);
  expect(compareMarks('2026-05-07T10:00:00+01:00', '2026-05-07T09:30:00Z')).toBeLessThan(0);
  expect(compareMarks('2026-05-08', '2026-05-07')).toBeGreaterThan(0);
});
