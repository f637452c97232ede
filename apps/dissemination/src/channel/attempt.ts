/** What one try to hand something over came to, before anybody decides what follows. */
export type Attempt =
  /** The receiver answered; its status decides. */
  | { readonly kind: 'answered'; readonly status: number; readonly retryAfterSeconds: number | null }
  /** Written to a live connection; the receipt will say whether it arrived. */
  | { readonly kind: 'written' }
  /** The recipient is not connected (any more); it waits for him, however often he comes and goes. */
  | { readonly kind: 'away'; readonly perhapsWritten: boolean }
  /** It certainly never reached the receiver. */
  | { readonly kind: 'not-sent'; readonly code: string; readonly permanent: boolean }
  /** It may have reached the receiver: the answer was lost or too slow. */
  | { readonly kind: 'unknown'; readonly code: string };

/** What becomes of the delivery. */
export type Verdict =
  | { readonly state: 'delivered' | 'written'; readonly reason: null }
  | { readonly state: 'pending'; readonly reason: string; readonly retryInMs: number }
  | { readonly state: 'failed' | 'uncertain'; readonly reason: string; readonly disable?: true };

/** Seconds to wait before the second, third, … try; after the last one the delivery has failed. */
const waitsSeconds = [1, 5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400];
const longestWaitSeconds = 86_400;

function again(reason: string, tries: number, jitter: number, atLeastSeconds = 0): Verdict {
  const wait = waitsSeconds[tries - 1];
  if (wait === undefined) return { state: 'failed', reason: `gave_up:${reason}` };
  const seconds = Math.min(Math.max(wait * (0.8 + 0.4 * jitter), atLeastSeconds), longestWaitSeconds);
  return { state: 'pending', reason, retryInMs: Math.round(seconds * 1_000) };
}

/**
 * Decides what follows a try. `tries` counts this one; `jitter` is 0–1. A receiver that cannot drop repeats is never sent
 * something twice where the first outcome is unknown: a person, or his receipt, settles it.
 */
export function judgeAttempt(attempt: Attempt, idempotent: boolean, tries: number, jitter: number): Verdict {
  if (attempt.kind === 'written') return { state: 'written', reason: null };
  if (attempt.kind === 'away') return { state: 'pending', reason: 'not_connected', retryInMs: 0 };
  if (attempt.kind === 'not-sent') {
    return attempt.permanent ? { state: 'failed', reason: attempt.code } : again(attempt.code, tries, jitter);
  }
  if (attempt.kind === 'unknown') {
    return idempotent ? again(attempt.code, tries, jitter) : { state: 'uncertain', reason: attempt.code };
  }
  const { status } = attempt;
  if (status >= 200 && status < 300) return { state: 'delivered', reason: null };
  if (status === 410) return { state: 'failed', reason: 'status_410', disable: true };
  const reason = `status_${status}`;
  if (status === 429 || status === 503) return again(reason, tries, jitter, attempt.retryAfterSeconds ?? 0);
  if (status >= 500 || status === 408 || status === 425) return again(reason, tries, jitter);
  return { state: 'failed', reason };
}

/** Whether the message may have got there, whatever becomes of the delivery. */
export function mayHaveReached(attempt: Attempt): boolean {
  return attempt.kind === 'away' ? attempt.perhapsWritten : attempt.kind !== 'not-sent';
}

/** Reads a Retry-After header (seconds or a date) as seconds from `at`, never negative; null where there is none. */
export function retryAfterSeconds(header: string | null, at: Date): number | null {
  if (header === null) return null;
  if (/^\d{1,12}$/.test(header.trim())) return Number(header);
  const ms = Date.parse(header);
  return Number.isNaN(ms) ? null : Math.max(0, Math.ceil((ms - at.getTime()) / 1_000));
}
