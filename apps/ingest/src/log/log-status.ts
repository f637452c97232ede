import type { Lane, LogDecided } from '@collator/contracts';
import type { LogState } from '../intake/version.store.js';

/** Where a log may stand: on its way or at its end, or held at the door. */
export type StandsAt = 'accepted' | 'held' | 'awaiting' | 'returned' | 'split' | 'duplicate' | LogDecided['state'];

/** What a log waits for; null: nothing more will happen by itself. */
export type WaitsFor = 'processing' | 'decision' | 'quality_review' | 'earlier_version' | 'submitter' | null;

/** What a quality officer decided, as it is told to the submitter. */
export interface ToldDecision {
  readonly outcome: string;
  readonly version: number;
  readonly reason: string;
  readonly codes: readonly string[];
  readonly decidedAt: string;
  /** The version he made of it; null where he made none. */
  readonly madeVersion: number | null;
  /** Logs it was split into, or is linked to. */
  readonly related: readonly string[];
  /** The same, signed. */
  readonly receipt: string;
}

/** Where a log stands, for whoever submitted it. */
export interface LogStatus {
  readonly urn: string;
  readonly version: number;
  readonly status: StandsAt;
  readonly acceptedAt: string;
  readonly lane: Lane;
  readonly stages: readonly Stage[];
  readonly waitingFor: WaitsFor;
  readonly decisions: readonly ToldDecision[];
}

/** One thing that happened to a log, with the version it happened to. */
export interface Stage {
  readonly stage: string;
  readonly at: string;
  readonly state: string;
  readonly version: number;
}

/** What is stored of a log that its status is made of. */
export interface LogFacts {
  readonly urn: string;
  readonly logId: string;
  readonly version: number;
  readonly state: LogState;
  readonly lane: Lane;
  readonly acceptedAt: Date;
  readonly withdrawnAt: Date | null;
}

export interface Step {
  readonly state: LogDecided['state'];
  readonly version: number;
  readonly at: Date;
}

/** A version that is kept, as far as its log's status goes. */
export interface VersionStep {
  readonly version: number;
  readonly author: 'submitter' | 'quality';
  readonly state: 'current' | 'parked' | 'history';
  readonly receivedAt: Date;
}

const waiting: Readonly<Record<StandsAt, WaitsFor>> = {
  accepted: 'processing',
  held: 'quality_review',
  awaiting: 'earlier_version',
  returned: 'submitter',
  proposed: 'decision',
  released: null,
  refused: null,
  split: null,
  duplicate: null,
  withdrawn: null,
};

/** A withdrawal is the last word; then what holds the log at the door; then what is told of its newest version. */
function standing(log: LogFacts, ordered: readonly Step[]): StandsAt {
  if (log.withdrawnAt !== null) return 'withdrawn';
  if (log.state !== 'moving') return log.state;
  const ofNewest = ordered.filter((s) => s.version >= log.version);
  if (ofNewest.some((s) => s.state === 'withdrawn')) return 'withdrawn';
  return ofNewest.at(-1)?.state ?? 'accepted';
}

/** The status from the facts. */
export function statusOf(
  log: LogFacts,
  steps: readonly Step[],
  kept: readonly VersionStep[] = [],
  decisions: readonly ToldDecision[] = [],
): LogStatus {
  const ordered = [...steps].sort((a, b) => a.at.getTime() - b.at.getTime());
  const status = standing(log, ordered);
  const first = kept.some((v) => v.version === 1) ? [] : [{ version: 1, state: 'accepted', at: log.acceptedAt }];
  const stages = [
    ...(log.version === 0 ? [] : first).map((s) => ({ ...s, stage: 'ingest' })),
    ...kept.map((v) => ({ stage: 'ingest', at: v.receivedAt, state: cameAs(v), version: v.version })),
    ...decisions.map((d) => ({ stage: 'quality', at: new Date(d.decidedAt), state: d.outcome, version: d.version })),
    ...ordered.map((s) => ({ stage: 'sanitisation', ...s })),
    ...(log.withdrawnAt ? [{ stage: 'ingest', at: log.withdrawnAt, state: 'withdrawn', version: log.version }] : []),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    urn: log.urn,
    version: log.version,
    status,
    acceptedAt: log.acceptedAt.toISOString(),
    lane: log.lane,
    stages: stages.map(({ stage, at, state, version }) => ({ stage, at: at.toISOString(), state, version })),
    waitingFor: waiting[status],
    decisions,
  };
}

function cameAs(v: VersionStep): string {
  if (v.author === 'quality') return 'changed_by_quality';
  if (v.state === 'parked') return 'parked';
  return v.version === 1 ? 'accepted' : 'amended';
}
