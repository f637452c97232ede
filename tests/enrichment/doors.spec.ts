import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CollatorClient, IssuerTokens } from '@collator/client';
import { EnrichmentCensus, EnrichmentModule } from '@collator/enrichment';
import { LogTransport, recordOf } from '@collator/messaging';
import { start, type Running } from '@collator/runtime';
import { postgres, stopPostgres } from '../harness/postgres.js';
import { triaged, type LogPart } from './ground.js';

let running: Running;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'collator-enrichment-'));
  running = await start([EnrichmentModule], {
    DATABASE_URL: (await postgres()).url,
    DATA_DIR: folder,
    HTTP_PORT: '0',
    HEALTH_PORT: '0',
    ISSUER_PORT: '0',
    LOG_LEVEL: 'error',
  });
});
afterAll(async () => {
  await running.stop();
  await stopPostgres();
  await rm(folder, { recursive: true, force: true });
});

const as = (person: string) => new CollatorClient(running.url, new IssuerTokens(running.issuer, person));

async function publish(part: LogPart, lane: 'routine' | 'urgent' = 'routine') {
  const envelope = { ...triaged(part), lane };
  const topic = lane === 'urgent' ? 'log.triaged.v1.urgent' : 'log.triaged.v1';
  const record = recordOf({ topic, envelope, encoded: JSON.stringify(envelope) });
  await running.get(LogTransport as never as new () => LogTransport).publish({ topic, partition: 0 }, [record]);
  const census = running.get(EnrichmentCensus);
  for (let i = 0; i < 200; i += 1) {
    if ((await census.count([envelope.logId])).enriched === 1) return envelope.data.log;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the log was not enriched in time');
}

interface View {
  links: { urn: string }[];
  identifiers: { type: string }[];
}

describe('the doors of enrichment', () => {
  it('show what became of a log that came in by either lane', async () => {
    const a = await publish({ body: 'IMEI 490154203237518 seized.' });
    const b = await publish({ body: 'Handset 490154203237518 again.' }, 'urgent');
    const view = await as('ana.analyst').get<View>(`/enrichment/logs/${a.urn}`);
    expect(view.links.map((l) => l.urn)).toEqual([b.urn]);
    const found = await as('ana.analyst').get<{ items: { urn: string }[] }>(
      '/enrichment/identifiers?type=IMEI&value=49-015420-323751-8&limit=10',
    );
    expect(found.items.map((i) => i.urn).sort()).toEqual([a.urn, b.urn].sort());
  });

  it('open tasks for wrong identifiers, a page at a time', async () => {
    await publish({ body: 'NINO QQ123456A and IMEI 490154203237510.' });
    const page = await as('ana.analyst').get<{ items: object[]; next: string }>('/enrichment/quality-tasks?limit=1');
    const rest = await as('ana.analyst').get<{ items: object[] }>(`/enrichment/quality-tasks?after=${page.next}`);
    expect([page.items.length, rest.items.length]).toEqual([1, 1]);
  });

  it('close a task once, by the quality officer, and by themselves when a new version is right', async () => {
    interface Task {
      id: string;
      urn: string;
      raw: string;
    }
    const log = await publish({ body: 'Phone 490154203237511 and NINO QQ123456B.' });
    const tasks = async () =>
      (await as('quinn.quality').get<{ items: Task[] }>('/enrichment/quality-tasks?limit=200')).items.filter(
        (t) => t.urn === log.urn,
      );
    const [first, ...others] = await tasks();
    const close = (id: string, person: string) =>
      as(person).post(`/enrichment/quality-tasks/${id}/closure`, { closedAs: 'AS_GIVEN' });
    await expect(close(first!.id, 'ana.analyst')).rejects.toMatchObject({ status: 403 });
    expect(await close(first!.id, 'quinn.quality')).toEqual({ closed: true });
    await expect(close(first!.id, 'quinn.quality')).rejects.toMatchObject({ status: 404 });
    expect((await tasks()).map((t) => t.id)).toEqual(others.map((t) => t.id));
    await publish({ ...log, version: 2, body: 'Phone 490154203237518.' });
    for (let i = 0; i < 100 && (await tasks()).length > 0; i += 1) await new Promise((r) => setTimeout(r, 50));
    expect(await tasks()).toEqual([]);
  });

  it('answer alike for a log that is not there and one of another compartment', async () => {
    const covert = await publish({ body: 'Uses 07700 900418.', compartments: ['CHIS'] });
    const refusals = await Promise.all(
      [covert.urn, 'TST-2026-9999999'].map((u) =>
        as('ana.analyst')
          .get(`/enrichment/logs/${u}`)
          .catch((e: unknown) => e),
      ),
    );
    expect(refusals[0]).toMatchObject({ status: 404, code: 'not_found' });
    expect(refusals[1]).toEqual(refusals[0]);
    await expect(as('sacha.sensitive').get(`/enrichment/logs/${covert.urn}`)).resolves.toMatchObject({ version: 1 });
  });

  it.each([
    ['ops.north', '/enrichment/quality-tasks', 403],
    ['ana.analyst', '/enrichment/identifiers?type=SHOE_SIZE&value=9', 400],
    ['ana.analyst', '/enrichment/identifiers?type=IMEI', 400],
    ['ana.analyst', '/enrichment/identifiers?type=IMEI&value=nothing', 400],
    ['ana.analyst', '/enrichment/quality-tasks?after=here', 400],
    ['ana.analyst', '/enrichment/logs/%00', 404],
  ])('refuse %s at %s with %i', async (person, path, status) => {
    await expect(as(person).get(path)).rejects.toMatchObject({ status });
  });
});
