import type { Envelope, LogWithdrawn } from '@collator/contracts';
import type { Outcome } from '@collator/messaging';
import { decidedEmission, type LogHead } from './log/log-head.js';
import type { Draws } from './release/identity.js';
import { withdrawalEmission, type ReleaseInForce } from './release/withdrawal.js';

export interface WithdrawContext {
  readonly at: Date;
  readonly inForce: readonly ReleaseInForce[];
  readonly draws: Draws;
  readonly reasonCode: string;
}

/**
 * Takes logs back: terminal for each, and every product in force that came of it is called back. A log not seen yet is marked,
 * so that it is dropped when it comes. A second withdrawal of a log changes nothing.
 */
export function withdrawLogs(
  events: readonly Envelope<LogWithdrawn>[],
  heads: ReadonlyMap<string, LogHead>,
  { at, inForce, draws, reasonCode }: WithdrawContext,
): { readonly outcomes: readonly Outcome[]; readonly heads: readonly LogHead[] } {
  const taken = new Map<string, LogHead>();
  const outcomes = events.map((event): Outcome => {
    const head = heads.get(event.data.logId)!;
    if (head.state === 'withdrawn' || taken.has(head.logId))
      return { kind: 'drop', reason: 'already_withdrawn', columns: { decision: 'dropped' } };
    const next: LogHead = { ...head, state: 'withdrawn', productId: null, productUrn: null, proposalId: null };
    taken.set(head.logId, next);
    const recalls = inForce
      .filter((r) => r.logId === head.logId)
      .map((r) => withdrawalEmission(r, reasonCode, { at, id: draws.id(at) }));
    const decided = decidedEmission(next, 'withdrawn', { at, lane: event.lane });
    return { kind: 'ok', columns: { decision: 'withdrawn' }, emit: [...recalls, decided] };
  });
  return { outcomes, heads: [...taken.values()] };
}
