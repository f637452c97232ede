import type { Running } from '@collator/runtime';
import { submitFeed, type FeedRow } from '../feed/run-feed.js';
import { Tally } from '../feed/tally.js';
import { sampleLogs } from '../sample/sample-logs.js';
import { clientOf } from './demo-world.js';
import { describeProduct, receiveForAll } from './receive.js';

const sampleSize = 200;
const perSecond = 20;

// Paced, so that a person sees the logs flow.
async function* pacedSample(): AsyncGenerator<FeedRow> {
  let line = 0;
  for (const log of sampleLogs({ count: sampleSize, seed: 1, until: new Date() })) {
    line += 1;
    yield { line, submission: JSON.stringify(log) };
    await new Promise((resolve) => setTimeout(resolve, 1000 / perSecond));
  }
}

/** Says where things are, lets the sample flow and shows the first product as its recipient sees it. */
export async function show(running: Running, options: { sample: boolean; startedIn: number }): Promise<void> {
  const began = Date.now();
  console.log(
    [
      `Collator is up (${options.startedIn.toFixed(1)} s): ingest, triage, enrichment, sanitisation, dissemination.`,
      `  console  ${running.url}/`,
      `  doors    ${running.url}/logs`,
      `  issuer   ${running.issuer}   (demo people, this machine only)`,
      `  health   http://127.0.0.1:${running.healthPort}/healthz/ready`,
    ].join('\n'),
  );
  let first = true;
  receiveForAll(running, (receiver, message) => {
    if (!first || message.type !== 'product.released') return;
    first = false;
    const seconds = ((Date.now() - began) / 1000 + options.startedIn).toFixed(1);
    console.log(`\nThe first product arrived at a recipient ${seconds} s after the start:\n`);
    console.log(`${describeProduct(receiver, message)}\n`);
  });
  if (!options.sample) return;
  const tally = new Tally();
  void submitFeed(clientOf(running, 'sam.submitter'), pacedSample(), tally).then(
    () => console.log(`${tally.accepted} sample logs are in. The console shows what waits for a person.`),
    (error: unknown) => console.error(`the sample stopped: ${error instanceof Error ? error.message : 'unknown'}`),
  );
}
