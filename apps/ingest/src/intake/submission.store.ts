import { uuidV7, type SubmissionFinding } from '@collator/contracts';
import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { IngestConfig } from '../ingest.config.js';
import { SourceVault } from '../source/source-vault.store.js';
import type { VaultEntry } from '../source/vault-entry.js';
import { ReviewStore } from '../quality/review.store.js';
import { urnOf, type UrnRow } from '../urn.js';
import { acceptedLog, entryOf } from './accept.js';
import { codesOf, holdsOf } from '../quality/door-policy.js';
import type { Candidate } from './examine.js';
import { LogVersions, moveOf } from './log-versions.js';
import { sameHash, waitsFor, type Accepting, type Judged, type Stored, type Verdict } from './stored.js';
import { VersionStore, type KeptVersion } from './version.store.js';

interface Row extends UrnRow {
  submission_id: string;
  log_id: string;
  accepted_at: Date;
  findings: SubmissionFinding[];
  hold_codes: string[];
  content_hash: Buffer | null;
  confidential_hash: Buffer | null;
}

interface Fresh {
  readonly candidate: Judged;
  readonly logId: string;
  readonly sourceRef: string | null;
}

/** A first version that became a log: what is known of it, and the version as it is kept where a person must look at it. */
interface Made {
  readonly stored: Stored;
  readonly version: KeptVersion;
}

/**
 * Turns submissions into logs, any number in a fixed handful of statements. The table's key decides between requests that
 * carry the same id at the same moment: one of them makes the log, the others find it.
 */
@Injectable()
export class SubmissionStore {
  readonly #holds: ReadonlySet<string>;

  constructor(
    private readonly config: IngestConfig,
    private readonly vault: SourceVault,
    private readonly versions: VersionStore,
    private readonly reviews: ReviewStore,
    private readonly amended: LogVersions,
  ) {
    this.#holds = codesOf(config.holdCodes);
  }

  /** One verdict per candidate, in order. Of candidates with one id the first may become a log, the others are compared. */
  async accept(tx: Tx, given: readonly Candidate[], into: Accepting): Promise<Verdict[]> {
    if (given.length === 0) return [];
    const borne = await this.vault.judged(given, into.organisation);
    const looked = await this.amended.provenance.judged(tx, borne, into);
    const candidates = looked.map((c): Judged => ({ ...c, holds: c.holds ?? holdsOf(c.warnings, this.#holds) }));
    const firsts = new Map<string, Judged>();
    const later = new Set<string>();
    for (const c of candidates) {
      if (c.submission.version > 1) later.add(c.submission.id);
      else if (!firsts.has(c.submission.id)) firsts.set(c.submission.id, c);
    }
    if (later.size > 0) await this.versions.lock(tx, into.organisation, [...new Set([...later, ...firsts.keys()])]);
    const known = await this.find(tx, into.organisation, [...firsts.keys()]);
    const made = await this.insert(
      tx,
      [...firsts.values()].filter((c) => !known.has(c.submission.id)),
      into,
    );
    // Somebody else was faster: his row is there now, our statement waited for it.
    const overtaken = [...firsts.keys()].filter((id) => !known.has(id) && !made.has(id));
    for (const [id, row] of await this.find(tx, into.organisation, overtaken)) known.set(id, row);
    const verdicts = candidates.map((c) => (c.submission.version > 1 ? null : this.verdictOn(c, firsts, known, made)));
    // What was made just now is in the record only when the transaction ends.
    const fresh = [...later].flatMap((id) => made.get(id)?.version ?? []);
    await this.versions.save(tx, fresh);
    const settled = await this.arriveLate(tx, candidates, verdicts, into);
    await this.noteReuse(tx, candidates, settled, into);
    return settled;
  }

  /** Later versions, and first ones that come behind a later one: one at a time, under the lock of the log. */
  private async arriveLate(
    tx: Tx,
    candidates: readonly Judged[],
    verdicts: readonly (Verdict | null)[],
    into: Accepting,
  ): Promise<Verdict[]> {
    const open = candidates.filter((_, i) => verdicts[i] === null);
    if (open.length === 0) return verdicts as Verdict[];
    const ids = [...new Set(open.map((c) => c.submission.id))].sort();
    const there = await this.versions.lock(tx, into.organisation, ids);
    await this.insertAwaiting(
      tx,
      open.filter((c) => !there.has(c.submission.id)),
      into,
    );
    const settled: Verdict[] = [];
    for (const [i, candidate] of candidates.entries()) {
      const verdict = verdicts[i];
      if (verdict) settled.push(verdict);
      else {
        const row = (await this.versions.lock(tx, into.organisation, [candidate.submission.id])).get(
          candidate.submission.id,
        );
        settled.push(await this.amended.arrive(tx, row!, candidate, into));
      }
    }
    return settled;
  }

  /** Rows for logs of which only a later version has come so far: they have their URN, and wait. */
  private async insertAwaiting(tx: Tx, candidates: readonly Judged[], into: Accepting): Promise<void> {
    const distinct = [...new Map(candidates.map((c) => [c.submission.id, c])).values()];
    if (distinct.length === 0) return;
    distinct.sort((a, b) => (a.submission.id < b.submission.id ? -1 : 1));
    await bulkInsert(tx, {
      table: 'ingest.submission',
      columns: { ...submissionColumns, version: 'int' },
      rows: distinct.map((c) => ({
        ...this.rowOf(c, uuidV7(into.at.getTime(), randomBytes(10)), into),
        content_hash: null,
        confidential_hash: null,
        hold_codes: [],
        findings: '[]',
        version: 0,
        state: 'awaiting',
        moved: false,
      })),
      onConflict: 'ON CONFLICT (organisation, submission_id) DO NOTHING',
    });
  }

  /** What is known of some ids; null for one of which only a later version is there. */
  private async find(tx: Tx, organisation: string, ids: readonly string[]): Promise<Map<string, Stored | null>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<Row>(
      `SELECT submission_id, log_id, urn_prefix, urn_year, urn_no, accepted_at, findings, hold_codes, content_hash,
         confidential_hash
       FROM ingest.submission WHERE organisation = $1 AND submission_id = ANY($2::text[])`,
      [organisation, ids],
    );
    return new Map(rows.map((r) => [r.submission_id, this.storedOf(r)]));
  }

  private storedOf(row: Row): Stored | null {
    if (row.content_hash === null) return null;
    return {
      logId: row.log_id,
      urn: urnOf(row),
      version: 1,
      acceptedAt: row.accepted_at,
      findings: row.findings,
      waitingFor: waitsFor(row.hold_codes),
      contentHash: row.content_hash,
      confidentialHash: row.confidential_hash && this.vault.openHash(row.confidential_hash, row.log_id),
    };
  }

  private async insert(tx: Tx, candidates: readonly Judged[], into: Accepting): Promise<Map<string, Made>> {
    if (candidates.length === 0) return new Map();
    const random = randomBytes(candidates.length * 10);
    const fresh = new Map<string, Fresh>();
    candidates.forEach((candidate, i) => {
      const logId = uuidV7(into.at.getTime(), random.subarray(i * 10, i * 10 + 10));
      const sourceRef = candidate.sourceRef ?? (candidate.hash.confidential ? this.vault.pseudonym() : null);
      fresh.set(candidate.submission.id, { candidate, logId, sourceRef });
    });
    const urns = await this.insertRows(tx, [...fresh.values()], into);
    const made = new Map<string, Made>();
    const entries: VaultEntry[] = [];
    for (const [id, urn] of urns) {
      const { candidate, logId, sourceRef } = fresh.get(id)!;
      made.set(id, madeOf({ candidate, logId, sourceRef }, urn, into));
      const entry = entryOf(candidate.submission, { sourceRef, logId, urn }, into);
      if (entry) entries.push(entry);
    }
    await this.vault.put(tx, entries);
    await this.keepProvenance(
      tx,
      [...urns.keys()].map((id) => fresh.get(id)!),
      into,
    );
    await this.hold(tx, made, into);
    await this.versions.toCompare(
      tx,
      [...made.values()].map((m) => m.stored.logId),
    );
    return made;
  }

  /** Keeps who gave the new logs, and what they rest on. */
  private async keepProvenance(tx: Tx, made: readonly Fresh[], { organisation }: Accepting): Promise<void> {
    const { store } = this.amended.provenance;
    const logs = made.map(({ logId, candidate: { submission } }) => ({ logId, organisation, submission }));
    await store.given(
      tx,
      made.flatMap(({ logId, sourceRef }) => (sourceRef ? [{ logId, sourceRef }] : [])),
    );
    await store.rest(
      tx,
      logs.map((l) => ({ ...l, restsOn: l.submission.corroborates })),
      false,
    );
  }

  /** Keeps the logs that a person must decide on, and puts them before him. */
  private async hold(tx: Tx, made: ReadonlyMap<string, Made>, into: Accepting): Promise<void> {
    const held = [...made.values()].map((m) => m.version).filter((v) => v.holdCodes.length > 0);
    if (held.length === 0) return;
    await this.versions.save(tx, held);
    await this.reviews.open(
      tx,
      held.map((v) => ({ ...v, compartments: v.log.compartments, openedAt: into.at })),
    );
  }

  /** The URNs of the rows written, by submission id; a row that was there already is not among them. */
  private async insertRows(tx: Tx, fresh: readonly Fresh[], into: Accepting): Promise<Map<string, string>> {
    // In one order everywhere, so that two groups with ids in common wait for each other instead of locking up.
    const ordered = [...fresh].sort((a, b) => (a.candidate.submission.id < b.candidate.submission.id ? -1 : 1));
    const rows = await bulkInsert<UrnRow & { submission_id: string }>(tx, {
      table: 'ingest.submission',
      columns: submissionColumns,
      rows: ordered.map(({ candidate, logId }) => this.rowOf(candidate, logId, into)),
      onConflict: 'ON CONFLICT (organisation, submission_id) DO NOTHING',
      returning: 'RETURNING submission_id, urn_prefix, urn_year, urn_no',
    });
    return new Map(rows.map((r) => [r.submission_id, urnOf(r)]));
  }

  private rowOf(c: Judged, logId: string, into: Accepting): Record<string, unknown> {
    return {
      organisation: into.organisation,
      submission_id: c.submission.id,
      content_hash: c.hash.open,
      confidential_hash: c.hash.confidential && this.vault.sealHash(c.hash.confidential, logId),
      log_id: logId,
      urn_prefix: this.config.urnPrefix,
      urn_year: into.at.getUTCFullYear(),
      lane: c.lane,
      marking: c.submission.marking,
      compartments: c.submission.compartments,
      findings: JSON.stringify(c.warnings),
      hold_codes: c.holds,
      state: c.holds.length > 0 && c.lane !== 'urgent' ? 'held' : 'moving',
      moved: c.holds.length === 0 || c.lane === 'urgent',
      submitted_by: into.subject,
      record_id: c.recordId ?? null,
      accepted_at: into.at,
    };
  }

  /** The verdict on a first version; null where only a later one is there, which the version rule decides on. */
  private verdictOn(
    candidate: Judged,
    firsts: ReadonlyMap<string, Judged>,
    known: ReadonlyMap<string, Stored | null>,
    made: ReadonlyMap<string, Made>,
  ): Verdict | null {
    const { id } = candidate.submission;
    const own = made.get(id);
    if (own && firsts.get(id) === candidate) {
      const held = own.version.holdCodes.length > 0 && own.version.lane !== 'urgent';
      return { kind: 'accepted', stored: own.stored, moves: held ? null : moveOf(own.version) };
    }
    const stored = own?.stored ?? known.get(id);
    if (stored === undefined) throw new Error('a submission was neither written nor found');
    if (stored === null) return null;
    return sameHash(stored, candidate.hash)
      ? { kind: 'repeat', stored }
      : { kind: 'reused', contentHash: stored.contentHash };
  }

  private async noteReuse(
    tx: Tx,
    candidates: readonly Judged[],
    verdicts: readonly Verdict[],
    into: Accepting,
  ): Promise<void> {
    const rows = verdicts.flatMap((v, i) =>
      v.kind === 'reused'
        ? [
            {
              organisation: into.organisation,
              submission_id: candidates[i]!.submission.id,
              content_hash: v.contentHash,
              other_hash: candidates[i]!.hash.open,
              at: into.at,
            },
          ]
        : [],
    );
    // In one order everywhere, as the logs themselves.
    rows.sort((a, b) => (a.submission_id < b.submission_id ? -1 : 1));
    await bulkInsert(tx, {
      table: 'ingest.reused_id',
      columns: {
        organisation: 'text',
        submission_id: 'text',
        content_hash: 'bytea',
        other_hash: 'bytea',
        at: 'timestamptz',
      },
      rows,
      onConflict: 'ON CONFLICT DO NOTHING',
    });
  }
}

const submissionColumns = {
  organisation: 'text',
  submission_id: 'text',
  content_hash: 'bytea',
  confidential_hash: 'bytea',
  log_id: 'uuid',
  urn_prefix: 'text',
  urn_year: 'int',
  lane: 'text',
  marking: 'text',
  compartments: 'text[]',
  findings: 'jsonb',
  hold_codes: 'text[]',
  state: 'text',
  moved: 'boolean',
  submitted_by: 'text',
  record_id: 'uuid',
  accepted_at: 'timestamptz',
};

function madeOf({ candidate, logId, sourceRef }: Fresh, urn: string, into: Accepting): Made {
  const { organisation: owner, subject, at } = into;
  const { warnings: findings, holds, lane, preScreen, hash } = candidate;
  return {
    version: {
      logId,
      version: 1,
      state: 'current',
      author: 'submitter',
      // The first version's digests stand in the log's own row.
      contentHash: null,
      confidentialHash: null,
      findings,
      holdCodes: holds,
      lane,
      preScreen,
      log: acceptedLog(candidate, { logId, urn, version: 1, owner, sourceRef, acceptedAt: at, subject }),
      difference: null,
      receivedAt: at,
    },
    stored: {
      logId,
      urn,
      version: 1,
      acceptedAt: at,
      findings,
      waitingFor: waitsFor(holds),
      contentHash: hash.open,
      confidentialHash: hash.confidential,
    },
  };
}
