import { setTimeout as sleep } from 'node:timers/promises';

/** Waiting time before try `attempt` (0 first): 0.1 s doubling to 30 s, between half and the whole of it by chance. */
export function backoffMs(attempt: number, random: number): number {
  const full = Math.min(30_000, 100 * 2 ** Math.min(attempt, 10));
  return Math.round(full * (0.5 + random / 2));
}

/** Sleeps unless aborted; tells whether it slept through. */
export async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  try {
    await sleep(ms, undefined, { signal });
    return true;
  } catch {
    return false;
  }
}
