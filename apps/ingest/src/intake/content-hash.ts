import type { Submission } from '@collator/contracts';
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical.js';

/** What of a submission is sealed at the door: whoever gave it, and the authority, which names the technique. */
export interface Confidential {
  readonly source: Submission['source'];
  readonly authorityUrn: string | null;
}

/** The content of a submission as two digests (SHA-256 of canonical JSON), so that the second can be kept sealed. */
export interface ContentHash {
  readonly open: Buffer;
  /**
   * Null where the submission has no confidential part. Never stored in the clear: a name has so few possibilities that a
   * digest of it, beside a text that is known, would confirm a guess.
   */
  readonly confidential: Buffer | null;
}

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** The part of a submission that goes into the vault; null where there is nothing of the kind. */
export function confidentialOf(submission: Submission): Confidential | null {
  const { source, authorityUrn } = submission;
  const named = source !== null && Object.values(source).some((v) => v !== undefined && v !== null);
  return named || authorityUrn !== null ? { source: named ? source : null, authorityUrn } : null;
}

/** The version is no content: what is compared are two submissions of one version. */
export function contentHash(submission: Submission): ContentHash {
  const confidential = confidentialOf(submission);
  return {
    open: sha256(canonicalJson({ ...submission, version: null, source: null, authorityUrn: null })),
    confidential: confidential ? sha256(canonicalJson(confidential)) : null,
  };
}
