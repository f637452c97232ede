import { Problem } from '@collator/observability';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Submitter } from '../intake/intake.js';
import { AdmissionConfig } from './admission.config.js';

const tooMany = (detail: string, retryAfterSeconds: number): Problem =>
  new Problem(429, 'too_many_requests', detail, { retryAfterSeconds });

/**
 * Who may come in now. It says no only before anything of a request is read: what is let in is never dropped, a stream in
 * hand is held back instead. The limits are those of one process; of several, each has its own.
 */
@Injectable()
export class Admission {
  readonly #limiter: RateLimiterMemory | null;
  readonly #open = new Map<string, number>();
  #waiting = 0;

  constructor(private readonly config: AdmissionConfig) {
    this.#limiter = config.perSecond > 0 ? new RateLimiterMemory({ points: config.perSecond, duration: 1 }) : null;
  }

  /** Lets a request in, and returns what must be called when it is over. Throws 429, with how long to wait. */
  async enter({ organisation, subject }: Submitter, kind: 'one' | 'stream'): Promise<() => void> {
    const submitter = JSON.stringify([organisation, subject]);
    await this.#withinRate(submitter);
    return kind === 'one' ? this.#one() : this.#stream(submitter);
  }

  async #withinRate(submitter: string): Promise<void> {
    try {
      await this.#limiter?.consume(submitter);
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      throw tooMany(
        'More was sent than one submitter may in a second.',
        Math.max(1, Math.ceil(refused.msBeforeNext / 1000)),
      );
    }
  }

  #one(): () => void {
    if (this.#waiting >= this.config.waiting) throw tooMany('There is more under way than can be kept up with.', 1);
    this.#waiting += 1;
    return () => (this.#waiting -= 1);
  }

  #stream(submitter: string): () => void {
    const open = this.#open.get(submitter) ?? 0;
    if (open >= this.config.streams) throw tooMany('This submitter has as many streams and files open as he may.', 5);
    this.#open.set(submitter, open + 1);
    return () => {
      const left = this.#open.get(submitter)! - 1;
      if (left > 0) this.#open.set(submitter, left);
      else this.#open.delete(submitter);
    };
  }
}
