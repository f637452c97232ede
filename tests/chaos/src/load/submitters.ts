import { setTimeout as sleep } from 'node:timers/promises';
import { DoorRefused, Doors, insist, type Tokens } from './doors.js';
import type { Ledger } from './ledger.js';
import type { Line, LoadPlan } from './plan.js';
import type { TopicDoor } from './topic-door.js';

export interface SubmitOptions {
  readonly plan: LoadPlan;
  readonly ledger: Ledger;
  readonly tokens: Tokens;
  /** Address of the door for logs. */
  readonly url: string;
  readonly topic: TopicDoor | null;
  /** Logs a second on average; 0 as fast as the doors take them. */
  readonly rate: number;
  readonly stop: AbortSignal;
}

const workers = 4;
const linesAtOnce = 100;
const settleMs = 1_500;

/** Drives the load through the doors, patiently: every line is sent until it is answered. */
export class Submitters {
  readonly #doors: Doors;
  readonly #withdrawals: Promise<void>[] = [];
  /** Lines whose time has not come: an id is used for other content only once it stands for something. */
  readonly #early: Line[] = [];
  sentLines = 0;

  constructor(private readonly o: SubmitOptions) {
    this.#doors = new Doors(o.tokens, 'anpr.gateway');
  }

  async run(): Promise<void> {
    const { plan, rate } = this.o;
    const batches = batched(plan.lines, rate ? Math.max(1, Math.min(linesAtOnce, Math.round(rate / 5))) : linesAtOnce);
    const began = Date.now();
    let next = 0;
    const work = async (): Promise<void> => {
      for (let batch = batches[next++]; batch; batch = batches[next++]) {
        if (this.o.stop.aborted) return;
        const due = rate ? began + (this.sentLines / rate) * 1_000 : 0;
        if (due > Date.now()) await sleep(due - Date.now());
        this.sentLines += batch.length;
        await this.#send(batch);
      }
    };
    await Promise.all(Array.from({ length: workers }, work));
    for (const late of batched(this.#early.splice(0), linesAtOnce)) await this.#send(late);
    await Promise.all(this.#withdrawals);
  }

  async #send(all: readonly Line[]): Promise<void> {
    const { ledger } = this.o;
    const stands = (l: Line) => l.kind !== 'conflict' || ledger.receipts.has(l.id) || ledger.onTopic.has(l.id);
    const batch = all.filter(stands);
    this.#early.push(...all.filter((l) => !stands(l)));
    for (const line of batch) ledger.sending(line);
    const by = (door: Line['door']) => batch.filter((l) => l.door === door);
    await Promise.all([
      this.#stream(by('stream')),
      this.o.topic?.send(by('topic'), this.o.ledger),
      ...by('single').map((line) => this.#single(line)),
    ]);
  }

  async #stream(lines: readonly Line[]): Promise<void> {
    let left = lines;
    while (left.length > 0 && !this.o.stop.aborted) {
      const answered = await insist(
        () => this.#doors.stream(`${this.o.url}/logs`, left, (line, a) => this.#answered(line, a)),
        this.o.stop,
        () => (this.o.ledger.retries += 1),
      );
      left = left.slice(answered);
      if (left.length > 0) {
        this.o.ledger.retries += 1;
        await sleep(100);
      }
    }
  }

  async #single(line: Line): Promise<void> {
    const { ledger, stop, url } = this.o;
    try {
      const answer = await insist(
        async () => {
          const response = await this.#doors.call(`${url}/logs`, { body: line.bytes });
          const text = await response.text();
          if (!response.ok) throw new DoorRefused(response.status, text.slice(0, 200));
          return JSON.parse(text) as { status: string; logId: string; urn: string };
        },
        stop,
        () => (ledger.retries += 1),
      );
      this.#answered(line, answer);
    } catch (error) {
      if (!(error instanceof DoorRefused)) throw error;
      ledger.answered(line, { status: 'refused', code: `${error.status}` });
    }
  }

  #answered(
    line: Line,
    answer: { status: string; logId?: string; urn?: string; findings?: readonly { code: string }[] },
  ) {
    const { ledger, plan } = this.o;
    ledger.answered(line, { ...answer, code: answer.findings?.[0]?.code });
    if (line.kind === 'log' && answer.urn && plan.withdrawals.has(line.id))
      this.#withdrawals.push(this.#withdraw(line.id, answer.urn));
  }

  async #withdraw(id: string, urn: string): Promise<void> {
    const { ledger, stop, url } = this.o;
    // Before, while or after its product is on the way: the wait differs from log to log.
    await sleep((Number(id.slice(-2)) / 100) * settleMs);
    await insist(
      () =>
        this.#doors.json(`${url}/logs/${urn}/withdrawal`, {
          method: 'POST',
          body: { reasonCode: 'SUBMITTED_IN_ERROR' },
        }),
      stop,
      () => (ledger.retries += 1),
    );
    ledger.withdrawn.add(id);
  }
}

function batched(lines: readonly Line[], size: number): (readonly Line[])[] {
  const batches: (readonly Line[])[] = [];
  for (let i = 0; i < lines.length; i += size) batches.push(lines.slice(i, i + size));
  return batches;
}
