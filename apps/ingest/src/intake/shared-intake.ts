import { SharedCommit } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import type { Examined } from './examine.js';
import { Intake, type Answer, type Submitter } from './intake.js';

interface Waiting {
  readonly examined: Examined;
  readonly bytes: number;
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
  readonly #shared = new Map<string, SharedCommit<Waiting, Answer>>();

  constructor(private readonly intake: Intake) {}

  submit(examined: Examined, bytes: number, by: Submitter): Promise<Answer> {
    const key = JSON.stringify([by.organisation, by.subject]);
    const shared = this.#shared.get(key) ?? this.#begun(key, by);
    return shared.run({ examined, bytes });
  }

  #begun(key: string, by: Submitter): SharedCommit<Waiting, Answer> {
    const shared = new SharedCommit<Waiting, Answer>(
      fitting,
      (together) =>
        this.intake.submit(
          together.map((w) => w.examined),
          by,
        ),
      () => this.#shared.delete(key),
    );
    this.#shared.set(key, shared);
    return shared;
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
