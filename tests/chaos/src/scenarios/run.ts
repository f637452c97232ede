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
  /** Not waited for longer where nothing has moved for so long: something lost never comes. */
  readonly stalledMs?: number;
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

/** The people and books around an estate: submitters, a receiver with recipients in the register, somebody who watches. */
export class Session {
  readonly ledger = new Ledger();
  readonly #stop = new AbortController();
  readonly #tokens: Tokens;
  readonly #receiver: Receiver;
  readonly #watcher: Watcher;
  readonly #keeper: Doors;
  readonly #topic: TopicDoor | null;
  #ids = new Map<string, string>();
  #revokedAt: number | null = null;

  private constructor(
    private readonly estate: Estate,
    private readonly timeline: Timeline,
    seed: number,
  ) {
    this.#tokens = new Tokens(estate.issuer);
    this.#receiver = new Receiver(seed);
    this.#watcher = new Watcher(estate);
    this.#keeper = new Doors(this.#tokens, 'reg.keeper');
    this.#topic = estate.bus.kind === 'kafka' ? new TopicDoor(estate.bus.brokers, this.#stop.signal) : null;
  }

  static async open(estate: Estate, timeline: Timeline, seed: number): Promise<Session> {
    const session = new Session(estate, timeline, seed);
    await session.#receiver.start();
    await estate.ready(120_000);
    timeline.note('every process is ready');
    const { signal } = session.#stop;
    session.#ids = await register(session.#keeper, estate.url('dissemination'), session.#receiver, signal);
    await allowReleases(estate, session.#tokens, signal);
    await session.#topic?.open();
    return session;
  }

  /** One load with everything that goes on beside it. Resolves with the seconds to rest, null where it never came. */
  async load(o: RunOptions): Promise<number | null> {
    const { estate, timeline, ledger } = this;
    const ended = new AbortController();
    const plan = planLoad({ logs: o.logs, seed: o.seed, topic: this.#topic !== null, prefix: o.prefix });
    const submitters = new Submitters({
      plan,
      ledger,
      tokens: this.#tokens,
      url: estate.url('ingest'),
      topic: this.#topic,
      rate: o.rate,
      stop: this.#stop.signal,
    });
    timeline.note(`the load begins: ${plan.lines.length} lines`);
    const watching = watch(this.#watcher, { timeline, ledger, submitters, stop: ended.signal });
    await Promise.all([
      submitters.run().then(() => timeline.note('the load is in')),
      o.storm
        ? storm(o.storm, estate.targets, timeline, this.#stop.signal).then(() => timeline.note('the faults are over'))
        : null,
      o.beside?.(this.#stop.signal),
      this.#revokeAtHalf(submitters, plan.lines.length),
    ]);
    const from = timeline.lastFaultAt ?? Date.now();
    const drained = await untilAtRest(this.#watcher, o);
    timeline.note(drained ? 'at rest' : 'did not come to rest in time');
    ended.abort();
    await watching;
    return drained ? (Date.now() - from) / 1_000 : null;
  }

  verdict(): Promise<Verdict> {
    return check(this.estate, { ledger: this.ledger, diary: this.#receiver.diary.entries, revokedAt: this.#revokedAt });
  }

  get topicFailures(): number {
    return this.#topic?.failures ?? 0;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    await this.#watcher.close();
    await this.#topic?.close();
    await this.#receiver.stop();
  }

  async #revokeAtHalf(submitters: Submitters, lines: number): Promise<void> {
    if (this.#revokedAt !== null) return;
    await half(submitters, lines, this.#stop.signal);
    const url = this.estate.url('dissemination');
    this.#revokedAt = await revoke(this.#keeper, url, this.#ids.get('leaver')!, this.#stop.signal);
  }
}

/** One load through one estate under one storm, to rest, and the checker's verdict on it. */
export async function run(estate: Estate, o: RunOptions): Promise<RunResult> {
  const session = await Session.open(estate, o.timeline, o.seed);
  try {
    const drainedIn = await session.load(o);
    const verdict = await session.verdict();
    const { ledger, topicFailures } = session;
    return { ...verdict, drained: drainedIn !== null, drainedIn, retries: ledger.retries, topicFailures };
  } finally {
    await session.close();
  }
}

async function half(submitters: Submitters, lines: number, stop: AbortSignal): Promise<void> {
  while (submitters.sentLines < lines / 2 && !stop.aborted) await sleep(100);
}

const lookEveryMs = 1_000;

async function watch(
  watcher: Watcher,
  w: { timeline: Timeline; ledger: Ledger; submitters: Submitters; stop: AbortSignal },
): Promise<void> {
  while (!w.stop.aborted) {
    const seen = await watcher.look().catch(() => null);
    if (seen)
      w.timeline.sample({
        sent: w.submitters.sentLines,
        receipts: w.ledger.receipts.size,
        lag: seen.lag,
        pending: seen.pending,
      });
    await sleep(lookEveryMs);
  }
}

/** Nothing left anywhere, seen three times in a row: what is between two looks would have shown in one of them. */
async function untilAtRest(watcher: Watcher, o: Pick<RunOptions, 'drainMs' | 'stalledMs'>): Promise<boolean> {
  const until = Date.now() + o.drainMs;
  let before = '';
  let movedAt = Date.now();
  for (let quiet = 0; Date.now() < until; await sleep(700)) {
    const seen = await watcher.look().catch(() => null);
    quiet = seen && seen.lag === 0 && seen.outbox === 0 && seen.pending === 0 ? quiet + 1 : 0;
    if (quiet === 3) return true;
    const now = JSON.stringify(seen);
    if (now !== before) movedAt = Date.now();
    before = now;
    if (o.stalledMs && Date.now() - movedAt > o.stalledMs) return false;
  }
  return false;
}
