import type { SealPlace } from '@collator/security';
import type { Confidential } from '../intake/content-hash.js';

/** How a report was graded, by whom (null where the door does not know him) and when. */
export interface Grading {
  readonly source: number;
  readonly assessment: string;
  readonly by: string | null;
  readonly at: Date;
}

/** What the seal closes over: the only place where a source and its log stand side by side. */
export interface SealedContent {
  readonly logId: string;
  readonly urn: string;
  readonly confidential: Confidential;
  /** Whose source it is, and what one must be briefed on to know of the log. */
  readonly organisation: string;
  readonly compartments: readonly string[];
}

/** Something that goes into the vault under a pseudonym made for one log. */
export interface VaultEntry extends SealedContent {
  readonly sourceRef: string;
  readonly graded: Grading | null;
}

export const entryVersion = 1;

/** What an entry is bound to. */
export const entryPlace = (sourceRef: string, version: number): SealPlace => ({
  record: sourceRef,
  field: 'source',
  version,
});

/** What a data key is bound to: its own row, so that keys may be made before it is known what they will seal. */
export const keyPlace = (keyRef: string): SealPlace => ({ record: keyRef, field: 'source', version: 1 });
