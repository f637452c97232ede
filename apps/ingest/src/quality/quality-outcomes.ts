import { uuidV7, type AcceptedLog, type LogWithdrawn, type SubmissionFinding } from '@collator/contracts';
import type { DecisionWork } from '@collator/messaging';
import { Problem } from '@collator/observability';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { acceptance } from '../intake/accept.js';
import { LogVersions, moveOf } from '../intake/log-versions.js';
import { VersionStore, type KeptVersion, type LogState } from '../intake/version.store.js';
import { LikenessStore } from '../likeness/likeness.store.js';
import { amendLog } from './amend-log.js';
import type { QualityDecisionInput } from './decision-input.js';
import type { UnderReview } from './quality-desk.js';
import { ClosingStores } from './closing-stores.js';
import { SplitLog } from './split-log.js';
import { TicketStore } from './ticket.store.js';

/** What a decision made. */
export interface Outcome {
  readonly madeVersion: number | null;
  readonly related: readonly string[];
}

const nothingMade: Outcome = { madeVersion: null, related: [] };
/** A grade nobody has evaluated in the present scheme cannot simply be accepted. */
const needsGrade = 'legacy_grade';

const incomplete = (field: string, rule: string): Problem =>
  new Problem(422, 'decision_incomplete', rule, {
    findings: [{ code: 'missing_field', field, rule, severity: 'block' }],
  });

function refuseFindings(findings: readonly SubmissionFinding[]): never {
  throw new Problem(422, 'change_refused', 'The changed log does not keep the rules; see the findings.', { findings });
}

/** Carries out what a quality officer decides: the outcome codes of domain 1.6. */
@Injectable()
export class QualityOutcomes {
  constructor(
    private readonly versions: VersionStore,
    private readonly amended: LogVersions,
    private readonly splits: SplitLog,
    private readonly tickets: TicketStore,
    private readonly records: ClosingStores,
  ) {}

  /** What logs are compared by. */
  get likeness(): LikenessStore {
    return this.records.likeness;
  }

  /** Writes a grade of the officer's into the register of the source, where there is one. */
  async noteGrade(w: DecisionWork, { version }: UnderReview, input: QualityDecisionInput, by: string): Promise<void> {
    const { sourceRef } = version.log;
    const grade = input.change?.['grade'] as AcceptedLog['grade'] | undefined;
    if (!sourceRef || !grade) return;
    const { source, assessment } = grade;
    await this.records.vault.graded(w.tx, sourceRef, { source, assessment, by, at: w.at });
  }

  async carryOut(w: DecisionWork, under: UnderReview, input: QualityDecisionInput): Promise<Outcome> {
    switch (input.outcome) {
      case 'ACCEPT':
        return this.accept(w, under);
      case 'ACCEPT_AMENDED':
      case 'REGRADE':
        return this.amend(w, under, input);
      case 'SPLIT':
        return this.split(w, under, input);
      case 'RETURN_FOR_CLARITY':
        return this.giveBack(w, under, input);
      case 'ESCALATE_SIU':
        return this.escalate(w, under, input);
      case 'DUPLICATE_LINKED':
        return this.link(w, under, input);
      default:
        await this.end(w, under, 'refused');
        return nothingMade;
    }
  }

  /** As it is: what was held goes on; where it had gone on already, a version without the fence follows it. */
  private async accept(w: DecisionWork, under: UnderReview): Promise<Outcome> {
    const { row, review, version } = under;
    if (review.codes.includes(needsGrade)) throw incomplete('change', 'a log with a legacy grade must be graded anew');
    const inPlace = version.version === row.version;
    // What was put before him without a fence needs no new version to go on.
    if (inPlace && row.state === 'moving' && version.holdCodes.length === 0) {
      await this.records.reviews.close(w.tx, row.logId);
      return nothingMade;
    }
    if (inPlace && row.state === 'moving') return this.put(w, under, { ...version, log: version.log });
    if (!inPlace) {
      const moves = await this.amended.settle(w.tx, row, { ...version, holdCodes: [] }, w.at);
      if (moves) w.emit(acceptance(moves));
      return { madeVersion: version.version, related: [] };
    }
    await this.versions.setState(w.tx, row.logId, 'moving');
    await this.records.reviews.close(w.tx, row.logId);
    w.emit(acceptance(moveOf({ ...version, holdCodes: [] })));
    return nothingMade;
  }

  private async amend(w: DecisionWork, under: UnderReview, input: QualityDecisionInput): Promise<Outcome> {
    const { change } = input;
    if (!change || Object.keys(change).length === 0) throw incomplete('change', 'must say what is to read otherwise');
    if (input.outcome === 'REGRADE' && !('grade' in change)) throw incomplete('change', 'must hold the new grade');
    if (under.review.codes.includes(needsGrade) && !('grade' in change))
      throw incomplete('change', 'a log with a legacy grade must be graded anew');
    return this.put(w, under, this.changed(under, change));
  }

  private changed({ row, version }: UnderReview, change: Readonly<Record<string, unknown>>): KeptVersion {
    const amended = amendLog(version.log, row.submissionId, version.version, change);
    if ('findings' in amended) refuseFindings(amended.findings);
    const { candidate, log } = amended;
    return { ...version, log, lane: candidate.lane, preScreen: candidate.preScreen, findings: candidate.warnings };
  }

  /** Puts a version of the officer's in the place of the one he decided on. */
  private async put(
    w: DecisionWork,
    { row, version }: UnderReview,
    next: KeptVersion,
    holdCodes: readonly string[] = [],
  ): Promise<Outcome> {
    const kept = await this.versions.versions(w.tx, row.logId);
    const number = Math.max(row.version, version.version, ...kept.map((v) => v.version)) + 1;
    const made: KeptVersion = {
      ...next,
      version: number,
      state: 'current',
      author: 'quality',
      contentHash: null,
      confidentialHash: null,
      holdCodes,
      log: { ...next.log, version: number },
      difference: null,
      receivedAt: w.at,
    };
    await this.versions.save(w.tx, [made]);
    const moves = await this.amended.settle(
      w.tx,
      { ...row, version: Math.max(row.version, version.version) },
      made,
      w.at,
    );
    if (moves) w.emit(acceptance(moves));
    return { madeVersion: number, related: [] };
  }

  private async split(w: DecisionWork, under: UnderReview, input: QualityDecisionInput): Promise<Outcome> {
    if (!input.parts) throw incomplete('parts', 'must say what each new log says');
    const made = await this.splits.split(w, under, input.parts);
    await this.end(w, under, 'split');
    return { madeVersion: null, related: made };
  }

  /** Back to whoever submitted it, with the reasons and a ticket to his force; a new version answers it. */
  private async giveBack(w: DecisionWork, under: UnderReview, input: QualityDecisionInput): Promise<Outcome> {
    const { row, review, version } = under;
    if (row.state !== 'moving') await this.versions.setState(w.tx, row.logId, 'returned');
    await this.records.reviews.close(w.tx, row.logId);
    await this.tickets.open(w.tx, {
      id: uuidV7(w.at.getTime(), randomBytes(10)),
      logId: row.logId,
      version: version.version,
      organisation: row.organisation,
      compartments: version.log.compartments,
      codes: review.codes,
      reason: input.reason,
      by: 'quality',
      at: w.at,
    });
    return nothingMade;
  }

  /** Into compartments: from now on only those briefed into them see it and decide; it keeps its place in the queue. */
  private async escalate(w: DecisionWork, under: UnderReview, input: QualityDecisionInput): Promise<Outcome> {
    if (!input.compartments) throw incomplete('compartments', 'must name the compartments it goes into');
    const { row, review, version } = under;
    const compartments = [...new Set([...version.log.compartments, ...input.compartments])].sort();
    const next = { ...version, log: { ...version.log, compartments } };
    const done = await this.put(w, under, next, review.codes.length > 0 ? review.codes : ['escalated']);
    await this.records.reviews.close(w.tx, row.logId);
    await this.records.reviews.escalate(w.tx, {
      ...review,
      version: done.madeVersion!,
      compartments,
      lane: version.lane,
    });
    return done;
  }

  private async link(w: DecisionWork, under: UnderReview, input: QualityDecisionInput): Promise<Outcome> {
    const { duplicateOf } = input;
    if (!duplicateOf) throw incomplete('duplicateOf', 'must name the log it repeats');
    const other = await this.records.logs.byUrn(duplicateOf);
    if (!other || other.logId === under.row.logId)
      throw new Problem(422, 'unknown_log', 'There is no other log under this reference.');
    // Whatever the repeat bears out is borne out by the log it repeats, and by nothing more.
    await this.amended.provenance.store.derive(w.tx, [under.row.logId], other.logId);
    await this.end(w, under, 'duplicate');
    return { madeVersion: null, related: [duplicateOf] };
  }

  /** Ends the log at the door. Where any of it had gone on it is taken back, so that recipients are told. */
  private async end(w: DecisionWork, { row, version }: UnderReview, state: LogState): Promise<void> {
    await this.records.reviews.close(w.tx, row.logId);
    await this.versions.setState(w.tx, row.logId, state);
    if (!row.moved) return;
    const reasonCode = state === 'refused' ? 'UNLAWFUL' : 'SUPERSEDED';
    await this.records.logs.withdraw(w.tx, row.logId, w.at, reasonCode);
    const data: LogWithdrawn = { logId: row.logId, urn: row.urn, reasonCode, withdrawnAt: w.at.toISOString() };
    w.emit({
      event: 'log.withdrawn.v1',
      logId: row.logId,
      version: row.version + 1,
      acceptedOn: row.acceptedAt.toISOString().slice(0, 10),
      marking: version.log.marking,
      lane: row.lane,
      data,
    });
  }
}
