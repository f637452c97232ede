import { Injectable } from '@nestjs/common';
import type { Examined } from './examine.js';
import { Intake, type Answer, type Submitter } from './intake.js';

interface Waiting {
  readonly examined: Examined;
  readonly bytes: number;
  readonly answered: (answer: Answer) => void;
  readonly failed: (error: unknown) => void;
}

/** What one transaction takes at most. */
const most = { items: 200, bytes: 4 * 1024 * 1024 };

/**
 * Single submissions that arrive while one of the same submitter is being stored share the next transaction: alone, a
 * submission waits for nobody; under load many share one commit. Each request still waits for its own answer.
 */
@Injectable()
export class SharedIntake {
  /** By submitter: the audit entry of a transaction names one. */
  readonly #waiting = new Map<string, Waiting[]>();

  constructor(private readonly intake: Intake) {}

  submit(examined: Examined, bytes: number, by: Submitter): Promise<Answer> {
    const key = JSON.stringify([by.organisation, by.subject]);
    return new Promise((answered, failed) => {
      const entry: Waiting = { examined, bytes, answered, failed };
      const queue = this.#waiting.get(key);
      if (queue) queue.push(entry);
      else {
        const own = [entry];
        this.#waiting.set(key, own);
        void this.#workOff(key, own, by);
      }
    });
  }

  async #workOff(key: string, queue: Waiting[], by: Submitter): Promise<void> {
    while (queue.length > 0) {
      const together = queue.splice(0, fitting(queue));
      try {
        const answers = await this.intake.submit(
          together.map((w) => w.examined),
          by,
        );
        together.forEach((w, i) => w.answered(answers[i]!));
      } catch (error) {
        for (const w of together) w.failed(error);
      }
    }
    this.#waiting.delete(key);
  }
}

/** How many from the front share a transaction; always at least one. */
function fitting(queue: readonly Waiting[]): number {
  let bytes = 0;
  let n = 0;
  for (; n < queue.length && n < most.items; n += 1) {
    bytes += queue[n]!.bytes;
    if (n > 0 && bytes > most.bytes) break;
  }
  return n;
}
