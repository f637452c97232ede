import { setTimeout as sleep } from 'node:timers/promises';
import type { Target } from '../estate/estate.js';
import { Random } from '../random.js';
import type { Timeline } from '../watch/timeline.js';

export interface StormPlan {
  /** How often each is struck, by the target's name; `service` stands for the services in turn. */
  readonly strikes: Readonly<Record<string, number>>;
  readonly seed: number;
  /** Time between two strikes on average, in milliseconds. */
  readonly gapMs: number;
}

/** The order of strikes: everything asked for, mixed by the seed; services take turns so that each gets its share. */
export function ordered(plan: StormPlan, targets: readonly Target[]): Target[] {
  const r = new Random(plan.seed ^ 0x51ed);
  const services = targets.filter((t) => t.kind === 'service');
  const named = new Map(targets.map((t) => [t.name, t]));
  const strikes = Object.entries(plan.strikes).flatMap(([name, times]) =>
    Array.from({ length: times }, (_, i) => (name === 'service' ? services[i % services.length]! : named.get(name)!)),
  );
  for (let i = strikes.length - 1; i > 0; i -= 1) {
    const j = r.whole(0, i);
    [strikes[i], strikes[j]] = [strikes[j]!, strikes[i]!];
  }
  return strikes;
}

/** Strikes one target after the other until all have had their share, or it is told to stop. */
export async function storm(
  plan: StormPlan,
  targets: readonly Target[],
  timeline: Timeline,
  stop: AbortSignal,
): Promise<void> {
  const r = new Random(plan.seed ^ 0x7a1d);
  for (const target of ordered(plan, targets)) {
    await sleep(plan.gapMs * (0.4 + 1.2 * r.next()), undefined, { signal: stop }).catch(() => undefined);
    if (stop.aborted) return;
    timeline.fault(
      target.kind === 'service' ? 'kills' : target.name,
      `${target.kind === 'service' ? 'kill' : 'strike'} ${target.name}`,
    );
    await target.strike().catch((error: unknown) => timeline.note(`the strike failed: ${String(error)}`));
  }
}
