import { uuidV7, type SubmissionFinding } from '@collator/contracts';
import { bulkInsert, type Tx } from '@collator/persistence';
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { IngestConfig } from '../ingest.config.js';
import { SourceVault, type VaultEntry } from '../source/source-vault.store.js';
import { formatUrn } from '../urn.js';
import { confidentialOf, type ContentHash } from './content-hash.js';
import type { Candidate } from './examine.js';
import type { LogIdentity } from './accept.js';

/** What is known of a submission that has become a log. */
export interface Stored {
  readonly logId: string;
  readonly urn: string;
  readonly acceptedAt: Date;
  readonly findings: readonly SubmissionFinding[];
  readonly contentHash: Buffer;
  readonly confidentialHash: Buffer | null;
}

/** What became of a candidate: a new log, one there was already, or an id that stands for something else. */
export type Verdict =
  | { readonly kind: 'accepted'; readonly identity: LogIdentity }
  | { readonly kind: 'repeat'; readonly stored: Stored }
  | { readonly kind: 'reused'; readonly stored: Stored };

export interface Accepting {
  readonly organisation: string;
  /** The clock of the transaction. */
  readonly at: Date;
}

interface Row {
  submission_id: string;
  log_id: string;
  urn_prefix: string;
  urn_year: number;
  urn_no: string;
  accepted_at: Date;
  findings: SubmissionFinding[];
  content_hash: Buffer;
  confidential_hash: Buffer | null;
}

interface Fresh {
  readonly candidate: Candidate;
  readonly logId: string;
  readonly sourceRef: string | null;
}

const sameHash = (stored: Stored, hash: ContentHash): boolean =>
  stored.contentHash.equals(hash.open) &&
  (stored.confidentialHash === null
    ? hash.confidential === null
    : hash.confidential !== null && stored.confidentialHash.equals(hash.confidential));

/**
 * Turns submissions into logs, any number in a fixed handful of statements. The table's key decides between requests that
 * carry the same id at the same moment: one of them makes the log, the others find it.
 */
@Injectable()
export class SubmissionStore {
  constructor(
    private readonly config: IngestConfig,
    private readonly vault: SourceVault,
  ) {}

  /** One verdict per candidate, in order. Of candidates with one id the first may become a log, the others are compared. */
  async accept(tx: Tx, candidates: readonly Candidate[], into: Accepting): Promise<Verdict[]> {
    if (candidates.length === 0) return [];
    const firsts = new Map<string, Candidate>();
    for (const c of candidates) if (!firsts.has(c.submission.id)) firsts.set(c.submission.id, c);
    const known = await this.find(tx, into.organisation, [...firsts.keys()]);
    const made = await this.insert(
      tx,
      [...firsts.values()].filter((c) => !known.has(c.submission.id)),
      into,
    );
    // Somebody else was faster: his row is there now, our statement waited for it.
    const overtaken = [...firsts.keys()].filter((id) => !known.has(id) && !made.has(id));
    for (const [id, stored] of await this.find(tx, into.organisation, overtaken)) known.set(id, stored);
    const verdicts = candidates.map((c) => verdictOn(c, firsts, known, made));
    await this.noteReuse(tx, candidates, verdicts, into);
    return verdicts;
  }

  private async find(tx: Tx, organisation: string, ids: readonly string[]): Promise<Map<string, Stored>> {
    if (ids.length === 0) return new Map();
    const rows = await tx.query<Row>(
      `SELECT submission_id, log_id, urn_prefix, urn_year, urn_no, accepted_at, findings, content_hash,
         confidential_hash
       FROM ingest.submission WHERE organisation = $1 AND submission_id = ANY($2::text[])`,
      [organisation, ids],
    );
    return new Map(rows.map((r) => [r.submission_id, this.storedOf(r)]));
  }

  private storedOf(row: Row): Stored {
    return {
      logId: row.log_id,
      urn: formatUrn({ prefix: row.urn_prefix, year: row.urn_year, no: Number(row.urn_no) }),
      acceptedAt: row.accepted_at,
      findings: row.findings,
      contentHash: row.content_hash,
      confidentialHash: row.confidential_hash && this.vault.openHash(row.confidential_hash, row.log_id),
    };
  }

  private async insert(
    tx: Tx,
    candidates: readonly Candidate[],
    into: Accepting,
  ): Promise<Map<string, { stored: Stored; identity: LogIdentity }>> {
    const random = randomBytes(candidates.length * 10);
    const fresh = new Map<string, Fresh>();
    candidates.forEach((candidate, i) => {
      const logId = uuidV7(into.at.getTime(), random.subarray(i * 10, i * 10 + 10));
      const sourceRef = candidate.hash.confidential ? this.vault.pseudonym() : null;
      fresh.set(candidate.submission.id, { candidate, logId, sourceRef });
    });
    const urns = await this.insertRows(tx, [...fresh.values()], into);
    const made = new Map<string, { stored: Stored; identity: LogIdentity }>();
    const entries: VaultEntry[] = [];
    for (const [id, urn] of urns) {
      const { candidate, logId, sourceRef } = fresh.get(id)!;
      made.set(id, madeOf({ candidate, logId, sourceRef }, urn, into));
      const confidential = confidentialOf(candidate.submission);
      if (sourceRef && confidential) entries.push({ sourceRef, logId, urn, confidential });
    }
    await this.vault.put(tx, entries);
    return made;
  }

  /** The URNs of the rows written, by submission id; a row that was there already is not among them. */
  private async insertRows(tx: Tx, fresh: readonly Fresh[], into: Accepting): Promise<Map<string, string>> {
    // In one order everywhere, so that two groups with ids in common wait for each other instead of locking up.
    const ordered = [...fresh].sort((a, b) => (a.candidate.submission.id < b.candidate.submission.id ? -1 : 1));
    const { urnPrefix } = this.config;
    const year = into.at.getUTCFullYear();
    const rows = await bulkInsert<{ submission_id: string; urn_no: string }>(tx, {
      table: 'ingest.submission',
      columns: submissionColumns,
      rows: ordered.map(({ candidate: c, logId }) => ({
        organisation: into.organisation,
        submission_id: c.submission.id,
        content_hash: c.hash.open,
        confidential_hash: c.hash.confidential && this.vault.sealHash(c.hash.confidential, logId),
        log_id: logId,
        urn_prefix: urnPrefix,
        urn_year: year,
        lane: c.lane,
        marking: c.submission.marking,
        compartments: c.submission.compartments,
        findings: JSON.stringify(c.warnings),
        accepted_at: into.at,
      })),
      onConflict: 'ON CONFLICT (organisation, submission_id) DO NOTHING',
      returning: 'RETURNING submission_id, urn_no',
    });
    return new Map(rows.map((r) => [r.submission_id, formatUrn({ prefix: urnPrefix, year, no: Number(r.urn_no) })]));
  }

  private async noteReuse(
    tx: Tx,
    candidates: readonly Candidate[],
    verdicts: readonly Verdict[],
    into: Accepting,
  ): Promise<void> {
    const rows = verdicts.flatMap((v, i) =>
      v.kind === 'reused'
        ? [
            {
              organisation: into.organisation,
              submission_id: candidates[i]!.submission.id,
              content_hash: v.stored.contentHash,
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
  accepted_at: 'timestamptz',
};

function madeOf(fresh: Fresh, urn: string, into: Accepting): { stored: Stored; identity: LogIdentity } {
  const { candidate, logId, sourceRef } = fresh;
  return {
    identity: { logId, urn, owner: into.organisation, sourceRef, acceptedAt: into.at },
    stored: {
      logId,
      urn,
      acceptedAt: into.at,
      findings: candidate.warnings,
      contentHash: candidate.hash.open,
      confidentialHash: candidate.hash.confidential,
    },
  };
}

function verdictOn(
  candidate: Candidate,
  firsts: ReadonlyMap<string, Candidate>,
  known: ReadonlyMap<string, Stored>,
  made: ReadonlyMap<string, { stored: Stored; identity: LogIdentity }>,
): Verdict {
  const { id } = candidate.submission;
  const own = made.get(id);
  if (own && firsts.get(id) === candidate) return { kind: 'accepted', identity: own.identity };
  const stored = own?.stored ?? known.get(id);
  if (!stored) throw new Error('a submission was neither written nor found');
  return { kind: sameHash(stored, candidate.hash) ? 'repeat' : 'reused', stored };
}
