import type { Running } from '@collator/runtime';
import { clientOf } from '../demo/demo-world.js';
import { receiveForAll } from '../demo/receive.js';
import { WrongUsage, type Options } from '../options.js';
import { reconcile, reconciles, type Census, type Reconciliation } from './census.js';
import { feedRows, mappingNamed } from './feed-rows.js';
import { submitFeed, untilDrained } from './run-feed.js';
import { Tally, type Refusal } from './tally.js';

const tellEveryMs = 500;

/** One line on a terminal that is written over. */
function progressLine(): (text: string) => void {
  if (!process.stderr.isTTY) return () => undefined;
  let toldAt = 0;
  return (text) => {
    if (Date.now() - toldAt < tellEveryMs) return;
    toldAt = Date.now();
    process.stderr.write(`\r\x1b[2K${text}`);
  };
}

function tellRefusal(json: boolean): (refusal: Refusal) => void {
  if (json) return (refusal) => console.log(JSON.stringify({ refusal }));
  return ({ line, code, field }) => console.error(`line ${line}: ${code}${field ? ` (${field})` : ''}`);
}

function tell(r: Reconciliation, json: boolean): void {
  if (json) return console.log(JSON.stringify(r));
  console.log(
    [
      `${r.submitted} lines: ${r.accepted} accepted, ${r.duplicates} repeats, ${r.refused} refused`,
      `${r.triaged} triaged, ${r.enriched} enriched, ${r.proposed} proposed`,
      `${r.released} released (${r.delivered} deliveries), ${r.held} wait for a person, ${r.deadLettered} set aside`,
      `lost ${r.lost}, doubled ${r.doubled}, ${r.seconds} s`,
    ].join('\n'),
  );
}

/** Runs one file through the pipeline; with `untilDrained` returns 0 only where everything reconciles. */
export async function runFeed(running: Running, options: Options): Promise<number> {
  if (!options.feed) throw new WrongUsage('no feed named');
  const mapping = await mappingNamed(options.mapping ?? 'collator-logs');
  const began = performance.now();
  const tally = new Tally(tellRefusal(options.json));
  const line = progressLine();
  const receivers = options.untilDrained ? receiveForAll(running, () => undefined) : null;
  try {
    const timer = setInterval(() => line(`${tally.submitted} lines submitted`), tellEveryMs);
    await submitFeed(clientOf(running, options.as), feedRows(options.feed, mapping), tally).finally(() =>
      clearInterval(timer),
    );
    if (!options.untilDrained) return 0;
    const told = (c: Census) =>
      line(`${tally.accepted} accepted, ${c.triaged} triaged, ${c.proposed} proposed, ${c.delivered} delivered`);
    const census = await untilDrained(running, tally, told);
    if (process.stderr.isTTY) process.stderr.write('\n');
    const result = reconcile(tally, census, (performance.now() - began) / 1000);
    tell(result, options.json);
    return reconciles(result) ? 0 : 1;
  } finally {
    await receivers?.stop();
  }
}
