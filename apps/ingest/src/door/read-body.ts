import { Problem } from '@collator/observability';
import type { IncomingMessage } from 'node:http';

export interface BodyLimits {
  readonly maxBytes: number;
  /** How long the whole body may take, in milliseconds. */
  readonly withinMs: number;
}

/** The caller went away before his request was complete; there is nobody to answer. */
export class CallerGone extends Error {
  constructor() {
    super('the caller went away');
    this.name = 'CallerGone';
  }
}

const tooLarge = (maxBytes: number) => new Problem(413, 'too_large', `One log has at most ${maxBytes} bytes.`);
// What is a little too long is read to its end and thrown away: a caller who still writes may never read the answer.
const thrownAway = 4;

/** Reads one body into memory, up to a limit in size and time (413, 408). */
export function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  const announced = Number(request.headers['content-length'] ?? 0);
  if (announced > limits.maxBytes * thrownAway) return Promise.reject(tooLarge(limits.maxBytes));
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    let length = 0;
    const timer = setTimeout(
      () => settle(new Problem(408, 'too_slow', 'The body did not come in time.')),
      limits.withinMs,
    );
    const onData = (part: Buffer): void => {
      length += part.length;
      if (length <= limits.maxBytes) parts.push(part);
      else if (length > limits.maxBytes * thrownAway) settle(tooLarge(limits.maxBytes));
      else parts.length = 0;
    };
    const onEnd = (): void => settle(length > limits.maxBytes ? tooLarge(limits.maxBytes) : null);
    const onGone = (): void => settle(new CallerGone());
    function settle(error: Error | null): void {
      clearTimeout(timer);
      request.off('data', onData).off('end', onEnd).off('error', onGone).off('close', onGone);
      if (error) reject(error);
      else resolve(parts.length === 1 ? parts[0]! : Buffer.concat(parts));
    }
    request.on('data', onData).on('end', onEnd).on('error', onGone).on('close', onGone);
  });
}
