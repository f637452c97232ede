// The whole pipeline on the embedded default: how fast the door accepts, how fast everything comes to rest, and how long one
// officer's observation takes from the door to its recipient on an idle pipeline.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  clientOf,
  furnish,
  receiveForAll,
  sampleLogs,
  submitFeed,
  takeCensus,
  Tally,
  untilDrained,
} from '@collator/all';
import { DisseminationModule } from '@collator/dissemination';
import { EnrichmentModule } from '@collator/enrichment';
import { IngestModule } from '@collator/ingest';
import { start } from '@collator/runtime';
import { SanitisationModule } from '@collator/sanitisation';
import { TriageModule } from '@collator/triage';
import { quantile } from '../harness.mjs';

const logsPerRun = 2_000;
const singles = 20;
const modules = [IngestModule, TriageModule, EnrichmentModule, SanitisationModule, DisseminationModule];
const until = new Date('2026-11-01T00:00:00Z');

async function* rows(prefix, seed) {
  let line = 0;
  for (const log of sampleLogs({ count: logsPerRun, seed, until, prefix }))
    yield { line: (line += 1), submission: JSON.stringify(log) };
}

async function feed({ running, drained }, prefix, seed) {
  const tally = new Tally();
  const began = performance.now();
  await submitFeed(clientOf(running, 'anpr.gateway'), rows(prefix, seed), tally);
  const acceptedIn = (performance.now() - began) / 1000;
  await untilDrained(running, tally, () => undefined);
  const drainedIn = (performance.now() - began) / 1000;
  drained.push(...tally.logIds);
  return { accepted: tally.accepted, acceptedIn, drainedIn };
}

async function oneAtATime({ running, arrived }, prefix) {
  const client = clientOf(running, 'sam.submitter');
  const times = [];
  for (let i = 0; i < singles; i += 1) {
    const before = arrived.count;
    const began = performance.now();
    await client.post('/logs', {
      id: `${prefix}-single-${i}`,
      sourceType: 'OFFICER',
      grade: { source: 1, assessment: 'A', handling: 'P' },
      marking: 'OFFICIAL-SENSITIVE',
      title: 'Stop check',
      body: 'Grey car parked without lights behind the shops.',
      purpose: 'Prevention and detection of burglary',
    });
    while (arrived.count === before) await new Promise((resolve) => setImmediate(resolve));
    times.push(performance.now() - began);
  }
  return times;
}

export const bench = {
  name: 'pipeline',
  goals: [{ name: 'nothing lost or doubled', row: 'lost or doubled', atMost: 0 }],
  async prepare() {
    const folder = await mkdtemp(join(tmpdir(), 'collator-bench-'));
    const running = await start(modules, {
      DATA_DIR: folder,
      HTTP_PORT: '0',
      HEALTH_PORT: '0',
      ISSUER_PORT: '0',
      LOG_LEVEL: 'silent',
    });
    await furnish(running);
    const arrived = { count: 0 };
    const receivers = receiveForAll(running, () => (arrived.count += 1));
    return { folder, running, receivers, arrived, drained: [] };
  },
  warmUp: (state) => feed(state, 'warm', 99),
  async run(state, i) {
    const { accepted, acceptedIn, drainedIn } = await feed(state, `run${i}`, 100 + i);
    const times = await oneAtATime(state, `run${i}`);
    const census = await takeCensus(state.running, state.drained);
    const atRest = census.released + census.held + census.closed + census.deadLettered;
    return {
      'accepted at the door': { value: accepted / acceptedIn, unit: 'logs/s' },
      'through to rest': { value: accepted / drainedIn, unit: 'logs/s' },
      'door to recipient, median': { value: quantile(times, 0.5), unit: 'ms' },
      'door to recipient, slowest': { value: quantile(times, 1), unit: 'ms' },
      'lost or doubled': { value: state.drained.length - atRest + census.doubledDeliveries, unit: 'logs' },
    };
  },
  async close({ running, receivers, folder }) {
    await receivers.stop();
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  },
};
