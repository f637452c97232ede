import { PublishError, type PublishFailure } from '../port.js';

/** What becomes of one publish: how many of its records are written, and which error is told (null: none). */
export interface PublishFate {
  readonly written: 'all' | number;
  readonly error: PublishFailure | null;
}

const fine: PublishFate = { written: 'all', error: null };

/** Faults to come, per topic, each used up in the order it was asked for. */
export class Faults {
  readonly #fates = new Map<string, PublishFate[]>();
  readonly #forbidden = new Set<string>();

  /** The next publish is written, but its reply is lost. */
  loseReply(topic: string, times = 1): void {
    this.#add(topic, { written: 'all', error: 'unknown' }, times);
  }

  /** The next publishes write nothing. */
  failPublish(topic: string, times = 1, kind: PublishFailure = 'retryable'): void {
    this.#add(topic, { written: 0, error: kind }, times);
  }

  /** The next publish breaks off after some records. */
  breakPublish(topic: string, written: number): void {
    this.#add(topic, { written, error: 'retryable' }, 1);
  }

  /** This process may not write to the topic from now on. */
  forbid(topic: string): void {
    this.#forbidden.add(topic);
  }

  allow(topic: string): void {
    this.#forbidden.delete(topic);
  }

  /** The fate of the publish that is about to happen. */
  next(topic: string): PublishFate {
    if (this.#forbidden.has(topic)) throw new PublishError('unauthorised');
    return this.#fates.get(topic)?.shift() ?? fine;
  }

  #add(topic: string, fate: PublishFate, times: number): void {
    const fates = this.#fates.get(topic) ?? [];
    for (let i = 0; i < times; i += 1) fates.push(fate);
    this.#fates.set(topic, fates);
  }
}
