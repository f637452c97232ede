import type { AcceptedLog, SubmissionFinding } from '@collator/contracts';
import type { Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { ReviewStore } from '../quality/review.store.js';
import { Provenance } from '../provenance/provenance.js';
import { TicketStore } from '../quality/ticket.store.js';
import { SourceVault } from '../source/source-vault.store.js';
import { acceptedLog, entryOf, type Move } from './accept.js';
import { confidentialOf } from './content-hash.js';
import { differenceOf } from './difference.js';
import { sameHash, waitsFor, type Accepting, type Judged, type Stored, type Verdict } from './stored.js';
import { arrivalOf } from './version-rule.js';
import { VersionStore, type KeptVersion, type LogRow, type LogState } from './version.store.js';

/** States no version leads out of. */
const closed: ReadonlySet<LogState> = new Set(['refused', 'split', 'duplicate']);

const superseded: SubmissionFinding = {
  code: 'version_superseded',
  field: 'version',
  rule: 'a newer version of the log is in place; this one is kept in its history',
  severity: 'warn',
};

/** Why logs that go on are put before the quality officer. */
export interface Why {
  readonly code: string;
  readonly at: Date;
  /** Only those briefed into these as well may know. */
  readonly compartments?: readonly string[];
  /** False for a log that it says nothing about after all. */
  readonly concerns?: (log: AcceptedLog) => boolean;
}

/** What tells whether a version that comes is one that came before. */
type Known = Pick<KeptVersion, 'contentHash' | 'confidentialHash' | 'findings' | 'holdCodes' | 'receivedAt'>;

const firstOf = (row: LogRow): Known | null =>
  row.contentHash === null ? null : { ...row, receivedAt: row.acceptedAt };

const hashName = (logId: string, version: number): string => (version === 1 ? logId : `${logId}/${version}`);

/** Later versions of logs: what is kept, what takes its place, and what goes on because of it. */
@Injectable()
export class LogVersions {
  constructor(
    private readonly store: VersionStore,
    private readonly reviews: ReviewStore,
    private readonly tickets: TicketStore,
    private readonly vault: SourceVault,
    readonly provenance: Provenance,
  ) {}

  /** What becomes of a version of a log whose row is locked. */
  async arrive(tx: Tx, row: LogRow, candidate: Judged, into: Accepting): Promise<Verdict> {
    const { version } = candidate.submission;
    const kept = new Map((await this.store.versions(tx, row.logId)).map((v) => [v.version, v]));
    const known = (version === 1 ? firstOf(row) : null) ?? kept.get(version);
    if (known) return this.again(row, known, candidate);
    if (row.withdrawn || closed.has(row.state)) return { kind: 'closed' };
    const parked = new Set([...kept.values()].filter((v) => v.state === 'parked').map((v) => v.version));
    const arrival = arrivalOf(version, row.version, parked);
    const state = arrival.kind === 'next' ? 'current' : arrival.kind;
    const made = await this.made(tx, row, candidate, { ...into, state });
    if (arrival.kind !== 'next') {
      await this.store.save(tx, [made]);
      return { kind: 'accepted', stored: this.storedOf(row, made), moves: null };
    }
    const top = arrival.absorbs.length > 0 ? kept.get(arrival.absorbs.at(-1)!)! : made;
    await this.store.save(tx, [made]);
    const moves = await this.settle(tx, row, top, into.at);
    return { kind: 'accepted', stored: this.storedOf(row, top === made ? made : late(made)), moves };
  }

  /**
   * Puts a saved version in its place: what it says differently is written down, reviews and tickets of what it replaces are
   * answered, and it goes on unless a person must decide first. A possible threat to life goes on at once and is only fenced:
   * nothing of it is released without a person (domain 1.6 QA23).
   */
  async settle(tx: Tx, row: LogRow, next: KeptVersion, at: Date): Promise<Move | null> {
    const top = await this.keepPlace(tx, row, next);
    const moving = top.holdCodes.length === 0 || top.lane === 'urgent';
    const { marking, compartments } = top.log;
    const state = moving ? 'moving' : 'held';
    await this.store.put(tx, row.logId, { version: top.version, state, marking, compartments, lane: top.lane });
    await this.store.toCompare(tx, [row.logId]);
    const restsOn = top.log.corroborates;
    await this.provenance.store.rest(tx, [{ logId: row.logId, organisation: row.organisation, restsOn }], true);
    await this.reviews.close(tx, row.logId);
    if (top.holdCodes.length > 0) await this.reviews.open(tx, [{ ...top, compartments, openedAt: at }]);
    await this.tickets.answered(tx, row.logId, top.version, at);
    return moving ? moveOf(top) : null;
  }

  /** Puts logs before the quality officer that go on meanwhile; what is open of a log already stays as it is. */
  async putBefore(tx: Tx, logIds: readonly string[], why: Why): Promise<void> {
    for (const logId of logIds) {
      // Without a lock: one who amends it at this moment closes the entry or finds it there.
      const row = await this.store.readLog(tx, logId);
      const current = row && (await this.current(tx, row));
      if (!current || row.withdrawn || closed.has(row.state)) continue;
      // What the door has told needs no second telling.
      if (current.findings.some((f) => f.code === why.code) || why.concerns?.(current.log) === false) continue;
      await this.store.save(tx, [current]);
      const compartments = [...new Set([...current.log.compartments, ...(why.compartments ?? [])])].sort();
      await this.reviews.open(tx, [
        { ...current, lane: 'later', holdCodes: [why.code], compartments, openedAt: why.at },
      ]);
      // The entry may have waited for a decision that ended the log.
      const after = await this.store.readLog(tx, logId);
      if (!after || after.withdrawn || closed.has(after.state)) await this.reviews.close(tx, logId);
    }
  }

  /** The version in place as it is kept; null where there is none yet. What is only in the record is taken from there. */
  async current(tx: Tx, row: LogRow): Promise<KeptVersion | null> {
    if (row.version === 0) return null;
    const kept = (await this.store.versions(tx, row.logId)).filter(
      (v) => v.version <= row.version && v.state !== 'parked',
    );
    const newest = kept.at(-1);
    if (newest) return newest;
    const recorded = await this.store.recorded(tx, row);
    if (!recorded) return null;
    return {
      logId: row.logId,
      version: 1,
      state: 'current',
      author: 'submitter',
      contentHash: row.contentHash,
      confidentialHash: row.confidentialHash,
      findings: row.findings,
      holdCodes: row.holdCodes,
      lane: row.lane,
      preScreen: recorded.preScreen,
      log: recorded.log,
      difference: null,
      receivedAt: row.acceptedAt,
    };
  }

  /** Keeps what is replaced, if it was only in the record so far, and what the new version says differently. */
  private async keepPlace(tx: Tx, row: LogRow, next: KeptVersion): Promise<KeptVersion> {
    const before = await this.current(tx, { ...row, version: Math.min(row.version, next.version - 1) });
    if (before === null) return next;
    await this.store.save(tx, [{ ...before, state: 'history' }]);
    // One that had been parked before the first came did not know of its source.
    const log = { ...next.log, sourceRef: next.log.sourceRef ?? before.log.sourceRef };
    await this.store.replace(tx, { ...next, log, difference: differenceOf(before.log, log) });
    return { ...next, log };
  }

  private again(row: LogRow, known: Known, candidate: Judged): Verdict {
    const { version } = candidate.submission;
    const contentHash = known.contentHash ?? Buffer.alloc(0);
    const confidentialHash =
      known.confidentialHash && this.vault.openHash(known.confidentialHash, hashName(row.logId, version));
    // The officer's own version stands in this place: the submitter has to read it and send the one after.
    if (!sameHash({ contentHash, confidentialHash }, candidate.hash)) return { kind: 'reused', contentHash };
    const { logId, urn } = row;
    const { findings, holdCodes, receivedAt: acceptedAt } = known;
    const stored: Stored = {
      logId,
      urn,
      version,
      acceptedAt,
      findings,
      waitingFor: waitsFor(holdCodes),
      contentHash,
      confidentialHash,
    };
    return { kind: 'repeat', stored };
  }

  private async made(
    tx: Tx,
    row: LogRow,
    candidate: Judged,
    into: Accepting & { readonly state: KeptVersion['state'] },
  ): Promise<KeptVersion> {
    const { version } = candidate.submission;
    const before = await this.current(tx, row);
    const confidential = confidentialOf(candidate.submission);
    // Who does not send the source again has not taken it back: the sealed entry there is stays the log's.
    const sourceRef = confidential ? this.vault.pseudonym() : (before?.log.sourceRef ?? null);
    const entry = entryOf(candidate.submission, { sourceRef, logId: row.logId, urn: row.urn }, into);
    if (entry) {
      await this.vault.put(tx, [entry]);
      await this.provenance.store.given(tx, [entry]);
    }
    const identity = { ...row, version, owner: row.organisation, sourceRef, subject: into.subject };
    const warnings = into.state === 'history' ? [...candidate.warnings, superseded] : candidate.warnings;
    const sealed = candidate.hash.confidential;
    return {
      logId: row.logId,
      version,
      state: into.state,
      author: 'submitter',
      contentHash: candidate.hash.open,
      confidentialHash: sealed && this.vault.sealHash(sealed, hashName(row.logId, version)),
      findings: warnings,
      holdCodes: candidate.holds,
      lane: candidate.lane,
      preScreen: candidate.preScreen,
      log: acceptedLog(candidate, identity),
      difference: null,
      receivedAt: into.at,
    };
  }

  private storedOf(row: LogRow, made: KeptVersion): Stored {
    return {
      logId: row.logId,
      urn: row.urn,
      version: made.version,
      acceptedAt: made.receivedAt,
      findings: made.findings,
      waitingFor:
        made.state === 'parked' ? 'earlier_version' : made.state === 'current' ? waitsFor(made.holdCodes) : null,
      contentHash: made.contentHash!,
      confidentialHash: null,
    };
  }
}

/** What goes on of a version; where a person has still to decide on its quality, the fence is told. */
export function moveOf({ log, holdCodes, preScreen, lane }: KeptVersion): Move {
  return { log: holdCodes.length > 0 ? { ...log, qualityOpen: holdCodes } : log, preScreen, lane };
}

/** Taken in and replaced in the same moment by one that had been waiting for it. */
const late = (made: KeptVersion): KeptVersion => ({ ...made, state: 'history' });
