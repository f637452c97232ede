import { submitStream } from '@collator/client';
import { eventually, observation, startPipeline, type Pipeline } from '../harness/pipeline.js';

/**
 * Chapter 3. Thousands of routine logs are on their way when somebody reports a threat to a life. It travels in a lane of
 * its own that nothing routine can hold up, stands first in the queue, and waits for a person: no standing approval lets
 * it go.
 */
let p: Pipeline;
beforeAll(async () => (p = await startPipeline()), 60_000);
afterAll(() => p.stop());

const routine = 4_000;

async function* flood() {
  for (let i = 0; i < routine; i += 1)
    yield JSON.stringify(observation(`C3-${i}`, { body: `Read ${i} of a vehicle.` }));
}

it('reaches a person before the routine logs that came first', async () => {
  let accepted = 0;
  const flooding = (async () => {
    for await (const answer of submitStream(p.as('anpr.gateway'), flood()))
      accepted += answer.status.startsWith('accepted') ? 1 : 0;
  })();
  await eventually('a thousand routine logs', async () => accepted >= 1_000);
  const threat = observation('C3-threat', {
    sourceType: 'PUBLIC',
    grade: { source: 2, assessment: 'A', handling: 'P' },
    title: 'Call about a neighbour',
    body: 'He said he is going to shoot Stephen Orrell tonight when he locks up the gym. He has a handgun.',
    purpose: 'Protection of life',
  });
  const sent = performance.now();
  const { urn } = await p.as('sam.submitter').post<{ urn: string }>('/logs', threat);
  const waiting = await eventually(
    'the threat waits for a person',
    async () => {
      const { items } = await p
        .as('rob.reviewer')
        .get<{ items: { urn: string; threatToLife: boolean }[] }>('/proposals');
      return items[0]?.urn === urn ? items[0] : null;
    },
    60_000,
  );
  const tookMs = performance.now() - sent;
  const { items } = await p.as('pat.platform').get<{ items: { stage: string; decided: number }[] }>('/stages');
  const [came, decided] = ['ingest', 'sanitisation'].map((name) => items.find((s) => s.stage === name)!.decided);
  console.info(
    `with a person after ${Math.round(tookMs)} ms; ${came! - decided!} routine logs that came before still on their way`,
  );
  expect(waiting.threatToLife).toBe(true);
  expect(decided).toBeLessThan(came!);
  await flooding;
}, 180_000);

it('is first in the queue, with a reason that names the passage, until a person takes it up', async () => {
  const { items } = await p
    .as('rob.reviewer')
    .get<{ items: { urn: string; priority: string }[] }>('/triage/queue?limit=1');
  expect(items[0]).toMatchObject({ priority: 'IMMEDIATE', threatToLife: true });
  const log = await p
    .as('rob.reviewer')
    .get<{ assessment: { reasons: { field: string; start: number }[] }; explanation: string }>(
      `/triage/logs/${items[0]!.urn}`,
    );
  expect(log.explanation).toMatch(/^Possible threat to life\./);
  expect(log.assessment.reasons.some((r) => r.field === 'body' && r.start >= 0)).toBe(true);
  const threats = () => p.as('rob.reviewer').get<{ items: object[] }>('/triage/threats');
  expect((await threats()).items).toHaveLength(1);
  await p.as('rob.reviewer').post(`/triage/logs/${items[0]!.urn}/acknowledgement`);
  expect((await threats()).items).toHaveLength(0);
});
