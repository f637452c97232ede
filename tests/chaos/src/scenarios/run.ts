import { setTimeout as sleep } from 'node:timers/promises';
import { check, type Verdict } from '../checker/check.js';
import type { Estate } from '../estate/estate.js';
import { storm, type StormPlan } from '../faults/storm.js';
import { Doors, Tokens, insist, DoorRefused } from '../load/doors.js';
import { Ledger } from '../load/ledger.js';
import { planLoad } from '../load/plan.js';
import { Submitters } from '../load/submitters.js';
import { TopicDoor } from '../load/topic-door.js';
import { Receiver } from '../receiver/receiver.js';
import { register, revoke } from '../receiver/recipients.js';
import { Watcher } from '../watch/standing.js';
import type { Timeline } from '../watch/timeline.js';

export interface RunOptions {
  readonly logs: number;
  readonly seed: number;
  readonly timeline: Timeline;
  /** Logs a second; 0 as fast as the doors take them. */
  readonly rate: number;
  readonly storm: StormPlan | null;
  /** Something of the scenario's own that goes on beside the load, until it says it is done. */
  readonly beside?: (stop: AbortSignal) => Promise<void>;
  /** How long it may take to come to rest after the last fault, in milliseconds. */
  readonly drainMs: number;
  readonly prefix?: string;
}

export interface RunResult extends Verdict {
  readonly drained: boolean;
  /** From the last fault, or the end of the load, to rest; null where it never came. */
  readonly drainedIn: number | null;
  readonly retries: number;
  readonly topicFailures: number;
}

/** The house's two standing approvals, agreed by two people: without them nothing leaves by itself. */
async function allowReleases(estate: Estate, tokens: Tokens, stop: AbortSignal): Promise<void> {
  const [author, approver] = [new Doors(tokens, 'pia.policy'), new Doors(tokens, 'rob.reviewer')];
  const url = `${estate.url('sanitisation')}/standing-approvals`;
  const grades = [{ source: 1, assessment: 'A', handling: 'P' }];
  for (const sourceType of ['ANPR', 'OFFICER']) {
    const id = `CHAOS-${sourceType}`;
    const body = {
      id,
      title: `Chaos: ${sourceType}, 1A/P`,
      class: { sourceTypes: [sourceType], grades, maxMarking: 'OFFICIAL-SENSITIVE' },
    };
    const told = (): void => undefined;
    await insist(() => author.json(url, { method: 'POST', body }), stop, told);
    await insist(() => approver.json(`${url}/${id}/approval`, { method: 'POST' }), stop, told).catch(
      (error: unknown) => {
        if (!(error instanceof DoorRefused)) throw error;
      },
    );
  }
}

/** One load through one estate under one storm, to rest, and the checker's verdict on it. */
export async function run(estate: Estate, o: RunOptions): Promise<RunResult> {
  const stop = new AbortController();
  const tokens = new Tokens(estate.issuer);
  const receiver = new Receiver(o.seed);
  const watcher = new Watcher(estate);
  const ledger = new Ledger();
  await receiver.start();
  const topic = estate.bus.kind === 'kafka' ? new TopicDoor(estate.bus.brokers, stop.signal) : null;
  try {
    await estate.ready(120_000);
    o.timeline.note('every process is ready');
    const keeper = new Doors(tokens, 'reg.keeper');
    const ids = await register(keeper, estate.url('dissemination'), receiver, stop.signal);
    await allowReleases(estate, tokens, stop.signal);
    await topic?.open();
    const plan = planLoad({ logs: o.logs, seed: o.seed, topic: topic !== null, prefix: o.prefix });
    const submitters = new Submitters({
      plan,
      ledger,
      tokens,
      url: estate.url('ingest'),
      topic,
      rate: o.rate,
      stop: stop.signal,
    });
    o.timeline.note(`the load begins: ${plan.lines.length} lines`);
    const watching = watch(watcher, { o, ledger, submitters, stop: stop.signal });
    const load = submitters.run().then(() => o.timeline.note('the load is in'));
    const faults = o.storm ? storm(o.storm, estate.targets, o.timeline, stop.signal) : Promise.resolve();
    const beside = o.beside?.(stop.signal) ?? Promise.resolve();
    const leaving = half(submitters, plan.lines.length, stop.signal).then(() =>
      revoke(keeper, estate.url('dissemination'), ids.get('leaver')!, stop.signal),
    );
    const [revokedAt] = await Promise.all([
      leaving,
      load,
      faults.then(() => o.timeline.note('the faults are over')),
      beside,
    ]);
    const from = Math.max(o.timeline.lastFaultAt ?? 0, Date.now() - 1);
    const drained = await untilAtRest(watcher, o);
    const drainedIn = drained ? (Date.now() - (o.timeline.lastFaultAt ?? from)) / 1_000 : null;
    o.timeline.note(drained ? 'at rest' : 'did not come to rest in time');
    stop.abort();
    await watching;
    const verdict = await check(estate, { ledger, diary: receiver.diary.entries, revokedAt });
    return { ...verdict, drained, drainedIn, retries: ledger.retries, topicFailures: topic?.failures ?? 0 };
  } finally {
    stop.abort();
    await watcher.close();
    await topic?.close();
    await receiver.stop();
  }
}

async function half(submitters: Submitters, lines: number, stop: AbortSignal): Promise<void> {
  while (submitters.sentLines < lines / 2 && !stop.aborted) await sleep(100);
}

const lookEveryMs = 1_000;

async function watch(
  watcher: Watcher,
  w: { o: RunOptions; ledger: Ledger; submitters: Submitters; stop: AbortSignal },
): Promise<void> {
  while (!w.stop.aborted) {
    const seen = await watcher.look().catch(() => null);
    if (seen)
      w.o.timeline.sample({
        sent: w.submitters.sentLines,
        receipts: w.ledger.receipts.size,
        lag: seen.lag,
        pending: seen.pending,
      });
    await sleep(lookEveryMs);
  }
}

/** Nothing left anywhere, seen twice in a row: what is between two looks would have shown in one of them. */
async function untilAtRest(watcher: Watcher, o: RunOptions): Promise<boolean> {
  const until = Date.now() + o.drainMs;
  for (let quiet = 0; Date.now() < until; await sleep(700)) {
    const seen = await watcher.look().catch(() => null);
    quiet = seen && seen.lag === 0 && seen.outbox === 0 && seen.pending === 0 ? quiet + 1 : 0;
    if (quiet === 3) return true;
  }
  return false;
}
