import type { AcceptedLog, Lane, LogDecided } from '@collator/contracts';
import type { Emission } from '@collator/messaging';

/**
 * Where a log stands here. `new`: its row was only just made, to be locked. `withdrawn`: taken back by its submitter, for
 * ever. `expired`: nobody decided in time. `recalled`: a person called its product back; a newer version of the log may still come.
 */
export type LogState = 'new' | 'waiting' | 'released' | 'refused' | 'expired' | 'recalled' | 'withdrawn';

/** What is known here of one log, whatever its versions; the high side's tie between a log and its product. */
export interface LogHead {
  readonly logId: string;
  readonly urn: string;
  /** The newest version seen; 0 where only a withdrawal was. */
  readonly version: number;
  readonly state: LogState;
  readonly compartments: readonly string[];
  readonly acceptedOn: string;
  readonly marking: string;
  /** The product in force; null where there is none. */
  readonly productId: string | null;
  readonly productUrn: string | null;
  readonly productVersion: number;
  readonly proposalId: string | null;
  /** True once anything was proposed or released for it. */
  readonly proposed: boolean;
}

/** Tells the high side what became of a log. */
export function decidedEmission(
  log: Pick<LogHead, 'logId' | 'urn' | 'version' | 'acceptedOn' | 'marking'>,
  state: LogDecided['state'],
  tell: { readonly at: Date; readonly lane: Lane; readonly id?: string },
): Emission {
  const data: LogDecided = { logId: log.logId, urn: log.urn, state, decidedAt: tell.at.toISOString() };
  return {
    event: 'log.decided.v1',
    logId: log.logId,
    version: Math.max(1, log.version),
    acceptedOn: log.acceptedOn,
    marking: log.marking,
    lane: tell.lane,
    data,
    ...(tell.id === undefined ? {} : { id: tell.id }),
  };
}

/** What stands for whoever handed the log in (`personRef`), where the event says so. */
export function submitterOf({ submittedBy }: AcceptedLog): string | null {
  return submittedBy ? submittedBy : null;
}
