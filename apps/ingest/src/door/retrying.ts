import { failureKind } from '@collator/persistence';
import { setTimeout as sleep } from 'node:timers/promises';

const firstWaitMs = 100;
const longestWaitMs = 3_000;

/**
 * Does the work again, with growing pauses, while the database or the way to it is ill, for `withinMs` at most; then, and
 * for any other error, rejects with the error. The work must bear being done twice.
 */
export async function retrying<T>(work: () => Promise<T>, withinMs: number, stopped: () => boolean): Promise<T> {
  const until = performance.now() + withinMs;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** attempt) * (0.5 + Math.random() / 2);
      const late = performance.now() + wait > until;
      if (failureKind(error) !== 'infrastructure' || late || stopped()) throw error;
      await sleep(wait);
    }
  }
}
