import type { Lane, LogDecided } from '@collator/contracts';

/** Where a log stands, for whoever submitted it. */
export interface LogStatus {
  readonly urn: string;
  readonly version: number;
  readonly status: 'accepted' | LogDecided['state'];
  readonly acceptedAt: string;
  readonly lane: Lane;
  readonly stages: readonly { readonly stage: string; readonly at: string; readonly state: string }[];
  /** `processing`: the pipeline works on it; `decision`: a person must decide; null: nothing more will happen by itself. */
  readonly waitingFor: 'processing' | 'decision' | null;
}

/** What is stored of a log that its status is made of. */
export interface LogFacts {
  readonly urn: string;
  readonly logId: string;
  readonly version: number;
  readonly lane: Lane;
  readonly acceptedAt: Date;
  readonly withdrawnAt: Date | null;
}

export interface Step {
  readonly state: LogDecided['state'];
  readonly at: Date;
}

const waiting = {
  accepted: 'processing',
  proposed: 'decision',
  released: null,
  refused: null,
  withdrawn: null,
} as const;

/** The status from the facts; a withdrawal is the last word whatever was told before or after it. */
export function statusOf(log: LogFacts, steps: readonly Step[]): LogStatus {
  const ordered = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime());
  const withdrawn = log.withdrawnAt !== null || ordered.some((s) => s.state === 'withdrawn');
  const status = withdrawn ? 'withdrawn' : (ordered.at(-1)?.state ?? 'accepted');
  const stages = [
    { stage: 'ingest', at: log.acceptedAt, state: 'accepted' },
    ...ordered.map((s) => ({ stage: 'sanitisation', at: s.at, state: s.state })),
    ...(log.withdrawnAt ? [{ stage: 'ingest', at: log.withdrawnAt, state: 'withdrawn' }] : []),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    urn: log.urn,
    version: log.version,
    status,
    acceptedAt: log.acceptedAt.toISOString(),
    lane: log.lane,
    stages: stages.map((s) => ({ ...s, at: s.at.toISOString() })),
    waitingFor: waiting[status],
  };
}
