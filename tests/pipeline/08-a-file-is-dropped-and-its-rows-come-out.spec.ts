import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emlOf } from '../files/made.js';
import { eventually, startPipeline, subscriber, type Pipeline } from '../harness/pipeline.js';

/**
 * Chapter 8. Another system puts files into a folder: a table of plate reads, a report by e-mail. They enter through the
 * mapping their folder is named after, what is wrong stands in the report beside them, and what is right goes all the way.
 */
let p: Pipeline;
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'collator-chapter-'));
  p = await startPipeline({
    INGEST_DROP_DIR: dir,
    INGEST_DROP_EVERY_MS: '100',
    INGEST_DROP_SETTLE_MS: '0',
    INGEST_DROP_SUBMITTER: 'force-42',
  });
  await p.as('reg.keeper').post('/subscribers', subscriber('ops.north'));
}, 90_000);
afterAll(async () => {
  await p.stop();
  await rm(dir, { recursive: true, force: true });
});

const reported = (mapping: string, name: string, outcome = 'done') =>
  eventually(`${name} in ${outcome}`, async () => {
    const text = await readFile(join(dir, mapping, outcome, `${name}.report.json`), 'utf8').catch(() => null);
    return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
  });

async function drop(mapping: string, name: string, content: string | Buffer): Promise<void> {
  await mkdir(join(dir, mapping), { recursive: true });
  await writeFile(join(dir, mapping, name), content);
}

it('takes the rows of a table, and says which one it could not', async () => {
  const rows = ['read_id,read_at,vrm,direction,place', 'N-1,07/05/2026 23:15:00,EK17 HNB,N,A138', 'N 2,soon,X,N,A138'];
  await drop('vehicle-reads', 'reads.csv', rows.join('\n'));
  expect(await reported('vehicle-reads', 'reads.csv')).toMatchObject({ rows: 2, accepted: 1, refused: 1 });
});

it('makes a product of a report by e-mail, in which nobody finds who sent it', async () => {
  const arrived = p.receive('ops.north');
  const text = 'Grey Ford Focus EK17 HNB parked without lights behind the shops. Driver gave the name Kieran TOLMIE.';
  await drop('report-email', 'report.eml', emlOf('Stop check, Springfield, Chelmsford', text));
  await reported('report-email', 'report.eml');
  const { items } = await p.as('sam.submitter').get<{ items: { urn: string; submissionId: string }[] }>('/logs');
  const urn = items.at(-1)!.urn;
  await eventually(
    'decided',
    async () => {
      const { status } = await p.as('sam.submitter').get<{ status: string }>(`/logs/${urn}/status`);
      return ['released', 'proposed'].includes(status);
    },
    30_000,
  );
  const kept = await p.as('sam.submitter').get<{ items: { name: string }[] }>(`/logs/${urn}/attachments`);
  expect(kept.items.map((a) => a.name)).toEqual(['report.eml']);
  expect(JSON.stringify(arrived)).not.toContain('gateway@force-42');
});

it('keeps a file apart that is not what its folder says', async () => {
  await drop('report-pdf', 'report.pdf', 'no such thing');
  expect(await reported('report-pdf', 'report.pdf', 'failed')).toMatchObject({ failure: { code: 'type_mismatch' } });
  const { items } = await p.as('sam.submitter').get<{ items: { door: string; endedAt: string | null }[] }>('/imports');
  expect(items.map((i) => i.door)).toEqual(['drop', 'drop']);
});
