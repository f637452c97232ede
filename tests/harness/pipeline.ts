import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allModules } from '@collator/all';
import { CollatorClient, IssuerTokens, receiveProducts, type StreamedMessage } from '@collator/client';
import { start, type Running } from '@collator/runtime';
import { installHouseRules } from '@collator/sanitisation';
import { postgres, stopPostgres } from './postgres.js';

/** A whole pipeline in this process, with the people who use it. */
export interface Pipeline {
  readonly running: Running;
  /** The doors as one person sees them. */
  as(person: string): CollatorClient;
  /** Lets a person receive; what arrived stands in the list. */
  receive(person: string): StreamedMessage[];
  stop(): Promise<void>;
}

/** Starts all five services and the console on a fresh database, with the house's standing approvals in force. */
export async function startPipeline(variables: Readonly<Record<string, string>> = {}): Promise<Pipeline> {
  const { url } = await postgres();
  const folder = await mkdtemp(join(tmpdir(), 'collator-pipeline-'));
  const running = await start(allModules, {
    DATABASE_URL: url,
    DATA_DIR: folder,
    HTTP_PORT: '0',
    HEALTH_PORT: '0',
    ISSUER_PORT: '0',
    LOG_LEVEL: 'error',
    DISSEMINATION_ALLOW_LOOPBACK_WEBHOOKS: 'true',
    ...variables,
  });
  await installHouseRules(running, { author: 'pia.policy', approver: 'rob.reviewer' });
  const leaving = new AbortController();
  const as = (person: string) => new CollatorClient(running.url, new IssuerTokens(running.issuer, person));
  return {
    running,
    as,
    receive: (person) => {
      const arrived: StreamedMessage[] = [];
      void receiveProducts(as(person), async (m) => void arrived.push(m), leaving.signal).catch(() => undefined);
      return arrived;
    },
    stop: async () => {
      leaving.abort();
      await running.stop();
      await stopPostgres();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A register entry for one of the demo's recipients. */
export const subscriber = (receiver: string, change: object = {}) => ({
  name: receiver,
  unit: receiver.replace('.', '-'),
  organisation: 'force-42',
  receiver,
  clearance: 'SC',
  clearanceUntil: '2040-01-01',
  purposes: ['POLICING'],
  channel: { kind: 'sse' },
  ...change,
});

/** A log that a standing approval lets go at once: an officer saw it himself and nothing gives a source away. */
export const observation = (id: string, change: object = {}) => ({
  id,
  sourceType: 'OFFICER',
  grade: { source: 1, assessment: 'A', handling: 'P' },
  marking: 'OFFICIAL-SENSITIVE',
  title: 'Stop check, Springfield, Chelmsford',
  body: 'Grey Ford Focus EK17 HNB parked without lights behind the shops. Driver gave the name Kieran TOLMIE.',
  provenance: "Officer's own observation",
  purpose: 'Prevention and detection of burglary',
  ...change,
});

/** Waits until something holds; fails with what did not happen. */
export async function eventually<T>(
  what: string,
  look: () => Promise<T | null | undefined | false>,
  ms = 15_000,
): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`did not happen in time: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
