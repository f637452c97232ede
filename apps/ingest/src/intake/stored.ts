import type { SubmissionFinding } from '@collator/contracts';
import type { Move, WaitingFor } from './accept.js';
import type { ContentHash } from './content-hash.js';
import type { Candidate } from './examine.js';

/** What is known of one version of a submission that has become a log. */
export interface Stored {
  readonly logId: string;
  readonly urn: string;
  readonly version: number;
  readonly acceptedAt: Date;
  readonly findings: readonly SubmissionFinding[];
  readonly waitingFor: WaitingFor;
  readonly contentHash: Buffer;
  readonly confidentialHash: Buffer | null;
}

/**
 * What became of a candidate: a new version of a log (`moves` where something goes on to triage because of it), one there was
 * already, an id that stands for something else, or a log that is closed for good.
 */
export type Verdict =
  | { readonly kind: 'accepted'; readonly stored: Stored; readonly moves: Move | null }
  | { readonly kind: 'repeat'; readonly stored: Stored }
  | { readonly kind: 'reused'; readonly contentHash: Buffer }
  | { readonly kind: 'closed' };

/** A candidate with what holds it decided. */
export interface Judged extends Candidate {
  readonly holds: readonly string[];
}

/** On whose behalf, and when. */
export interface Accepting {
  readonly organisation: string;
  /** Who hands it in; null where the door does not know. */
  readonly subject: string | null;
  /** The clock of the transaction. */
  readonly at: Date;
}

/** What says that a log waits, from the codes that hold it. */
export const waitsFor = (holds: readonly string[]): WaitingFor => (holds.length > 0 ? 'quality_review' : null);

export const sameHash = (
  stored: { readonly contentHash: Buffer; readonly confidentialHash: Buffer | null },
  hash: ContentHash,
): boolean =>
  stored.contentHash.equals(hash.open) &&
  (stored.confidentialHash === null
    ? hash.confidential === null
    : hash.confidential !== null && stored.confidentialHash.equals(hash.confidential));
