import { personRef, type AcceptedLog, type SubmissionFinding } from '@collator/contracts';
import { refusalMessage } from '@collator/access';
import { Decisions, type DecisionWork } from '@collator/messaging';
import { Problem } from '@collator/observability';
import type { CallerIdentity } from '@collator/security';
import { Injectable } from '@nestjs/common';
import { LogStore } from '../log/log.store.js';
import { maySee } from '../log/visible.js';
import { VersionStore, type KeptVersion, type LogRow } from '../intake/version.store.js';
import type { LikeLog } from '../likeness/likeness.store.js';
import type { QualityDecisionInput } from './decision-input.js';
import { gapCode, ReviewStore, type OpenReview, type QueuedReview } from './review.store.js';
import { QualityOutcomes, type Outcome } from './quality-outcomes.js';

/** A log as the quality officer reads it. */
export interface ReviewedLog {
  readonly urn: string;
  readonly organisation: string;
  readonly version: number;
  readonly state: string;
  readonly codes: readonly string[];
  readonly escalated: boolean;
  readonly log: AcceptedLog;
  readonly findings: readonly SubmissionFinding[];
  /** Logs held that tell the same, as far as the reader may know of them. */
  readonly like: readonly LikeLog[];
  /** Every version that is kept, with what it says differently from the one before. */
  readonly versions: readonly Pick<KeptVersion, 'version' | 'state' | 'author' | 'difference'>[];
}

/** What a decision led to. */
export interface DecidedQuality {
  readonly urn: string;
  readonly outcome: string;
  /** Newest version in its place now. */
  readonly version: number;
  readonly related: readonly string[];
}

export const notHere = (): Problem => new Problem(404, 'not_found', refusalMessage);
const samePerson = (): Problem =>
  new Problem(403, 'same_person', 'Whoever handed a log in cannot decide on its quality.');

/** A log under its lock, with its open review and the version that is decided on. */
export interface UnderReview {
  readonly row: LogRow;
  readonly review: OpenReview;
  readonly version: KeptVersion;
}

/** The quality officer's desk: what waits, one log of it, and the decision. Every look is an entry of the audit. */
@Injectable()
export class QualityDesk {
  constructor(
    private readonly logs: LogStore,
    private readonly reviews: ReviewStore,
    private readonly versions: VersionStore,
    private readonly outcomes: QualityOutcomes,
    private readonly decisions: Decisions,
  ) {}

  async queue(caller: CallerIdentity, limit: number): Promise<QueuedReview[]> {
    await this.note(caller, 'quality.queue', []);
    return this.reviews.queue(caller.compartments, limit);
  }

  /** Throws the same 404 where there is no such log and where the caller may not know of it. */
  async one(urn: string, caller: CallerIdentity): Promise<ReviewedLog> {
    const logId = await this.visible(urn, caller, 'quality.view');
    return this.decisions.run(lookOf(caller, 'quality.read', [logId]), async (w) => {
      const { row, review, version } = await this.underReview(w, logId, caller);
      const kept = await this.versions.versions(w.tx, logId);
      return {
        urn,
        organisation: row.organisation,
        version: version.version,
        state: row.state,
        codes: review.codes,
        escalated: review.escalated,
        log: version.log,
        findings: await this.reviews.findings(w.tx, logId, version.version),
        like: await this.outcomes.likeness.like(w.tx, logId, caller.compartments),
        versions: kept.map(({ version: v, state, author, difference }) => ({ version: v, state, author, difference })),
      };
    });
  }

  /**
   * Decides on the version that was read (412 where another stands by now). Whoever handed the log in cannot; nor can it be
   * decided twice.
   */
  async decide(urn: string, input: QualityDecisionInput, caller: CallerIdentity): Promise<DecidedQuality> {
    const logId = await this.visible(urn, caller, 'quality.decide.refused');
    const action = `quality.${input.outcome.toLowerCase()}`;
    const decision = { actor: caller.subject, action, recordIds: [logId], purpose: null, reason: input.reason };
    return this.decisions.run(decision, async (w) => {
      const under = await this.underReview(w, logId, caller);
      if (under.version.version !== input.version)
        throw new Problem(412, 'version_changed', 'The log is at another version by now.');
      if (under.version.log.submittedBy === personRef(logId, caller.subject)) throw samePerson();
      const done: Outcome = await this.outcomes.carryOut(w, under, input);
      await this.outcomes.noteGrade(w, under, input, caller.subject);
      await this.reviews.write(w.tx, {
        logId,
        version: under.version.version,
        outcome: input.outcome,
        reason: input.reason,
        codes: under.review.codes,
        by: caller.subject,
        at: w.at,
        madeVersion: done.madeVersion,
        related: done.related,
      });
      const version = done.madeVersion ?? Math.max(under.row.version, under.version.version);
      return { urn, outcome: input.outcome, version, related: done.related };
    });
  }

  private async visible(urn: string, caller: CallerIdentity, refusedAs: string): Promise<string> {
    const log = await this.logs.byUrn(urn);
    // An officer decides for every force; only compartments keep him out.
    const seen = log !== null && maySee({ ...caller, organisation: '' }, log);
    if (seen) return log.logId;
    await this.note(caller, refusedAs, log ? [log.logId] : []);
    throw notHere();
  }

  /** Locks the log; throws 409 where nothing of it waits. */
  private async underReview(
    { tx, at }: DecisionWork,
    logId: string,
    { compartments }: CallerIdentity,
  ): Promise<UnderReview> {
    const row = await this.versions.lockLog(tx, logId);
    const kept = await this.versions.versions(tx, logId);
    const open = await this.reviews.of(tx, logId);
    const parked = kept.find((v) => v.state === 'parked');
    const review = open ?? (row && parked ? gapReview(row, parked, at) : null);
    const version = review && kept.find((v) => v.version === review.version);
    // Why a log waits may be for fewer eyes than the log: to the others nothing waits.
    const briefed = review?.compartments.every((c) => compartments.includes(c));
    if (!row || row.withdrawn || !review || !version || !briefed)
      throw new Problem(409, 'nothing_waits', 'Nothing of this log waits for a decision on its quality.');
    return { row, review, version };
  }

  private note(caller: CallerIdentity, action: string, recordIds: readonly string[]): Promise<void> {
    return this.decisions.run(lookOf(caller, action, recordIds), async () => undefined);
  }
}

const lookOf = (caller: CallerIdentity, action: string, recordIds: readonly string[]) => ({
  actor: caller.subject,
  action,
  recordIds,
  purpose: null,
  reason: null,
});

const gapReview = (row: LogRow, parked: KeptVersion, at: Date): OpenReview => ({
  logId: row.logId,
  version: parked.version,
  codes: [gapCode],
  compartments: parked.log.compartments,
  escalated: false,
  openedAt: at,
});
