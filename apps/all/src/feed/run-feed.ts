import { submitStream, type CollatorClient } from '@collator/client';
import type { Running } from '@collator/runtime';
import { isDrained, takeCensus, type Census } from './census.js';
import type { Tally } from './tally.js';

/** One row of a feed on its way to the door: a submission as text, or why the row cannot become one. */
export type FeedRow =
  | { readonly line: number; readonly submission: string }
  | { readonly line: number; readonly problem: { readonly code: string; readonly field: string | null } };

/** The rows that the door must see; the others are refused on the way, in their place. */
async function* lines(rows: AsyncIterable<FeedRow>, tally: Tally, sent: number[]): AsyncGenerator<string> {
  for await (const row of rows) {
    if ('problem' in row) {
      tally.refuse(row.line, row.problem.code, row.problem.field);
      continue;
    }
    sent.push(row.line);
    yield row.submission;
  }
}

/** Streams a feed into the door and enters every answer in the tally. Throws where the door breaks off. */
export async function submitFeed(client: CollatorClient, rows: AsyncIterable<FeedRow>, tally: Tally): Promise<void> {
  const sent: number[] = [];
  let answered = 0;
  for await (const result of submitStream(client, lines(rows, tally, sent))) {
    tally.answer(sent[answered]!, result);
    answered += 1;
  }
}

const everyMs = 100;
/** Counting takes at most a fifth of the time, so that watching a large feed does not hold it up. */
const restPerCount = 4;

/** Waits until everything accepted is at rest. Ends earlier when nothing has moved for `stalledMs`: the counts tell. */
export async function untilDrained(
  running: Running,
  tally: Tally,
  told: (census: Census) => void,
  stalledMs = 60_000,
): Promise<Census> {
  let before = '';
  let movedAt = Date.now();
  for (;;) {
    const began = Date.now();
    // A broker or database that is busy with itself for a moment is no reason to give the feed up.
    const census = await takeCensus(running, tally.logIds).catch((error: unknown) => {
      if (Date.now() - movedAt > stalledMs) throw error;
      return null;
    });
    if (census) {
      told(census);
      if (isDrained(census, tally.accepted)) return census;
      const now = JSON.stringify(census);
      if (now !== before) movedAt = Date.now();
      before = now;
      if (Date.now() - movedAt > stalledMs) return census;
    }
    await new Promise((resolve) => setTimeout(resolve, Math.max(everyMs, restPerCount * (Date.now() - began))));
  }
}
