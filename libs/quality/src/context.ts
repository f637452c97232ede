import type { Identifier } from '@collator/extraction';
import type { TextField } from './log.js';

/** A log this one says corroborates it, as far as it is held. */
export interface HeldLog {
  readonly id: string;
  readonly sourceType: string;
  /** Body and provenance, to see whether both tell the same in the same way; empty where the reader may not see them. */
  readonly text: string;
  /** Pseudonym of the origin where the vault knows it and tells it for this purpose; null otherwise. */
  readonly origin?: string | null;
  /** Whoever asks has compared the givers: that both logs are of one kind of source then says nothing. */
  readonly giverLookedAt?: boolean;
}

/** A clue to the source that a deeper reader found: `findLogClues` of the redaction core gives this shape. */
export interface SourceClue {
  /** 1–17 (domain 7.1). */
  readonly type: number;
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
}

/** A danger to somebody that a deeper reader found: an indicator of vulnerability or a threat to life. */
export interface FoundRisk {
  readonly name: string;
  readonly field: TextField;
  readonly start: number;
  readonly end: number;
}

/** What the caller knows beside the log itself. Everything may be left out: the rule then judges the log alone. */
export interface QualityContext {
  /** The linked logs that are held; a link that is not among them is not held. Undefined: nobody looked. */
  readonly held?: readonly HeldLog[];
  /** Logs that tell the same, found by the near-duplicate index. */
  readonly duplicates?: readonly string[];
  /** Ids along which the corroboration leads back to the same origin, found in the provenance graph. */
  readonly circle?: readonly string[] | null;
  readonly clues?: readonly SourceClue[];
  /** For QA23; this library knows the plain signs by itself. */
  readonly risks?: readonly FoundRisk[];
  /** Identifiers by field, where the caller has found them already. */
  readonly identifiers?: Readonly<Partial<Record<TextField, readonly Identifier[]>>>;
  /** From the source register: whether this origin's record bears the grade out. */
  readonly history?: 'supported' | 'not supported' | null;
  /** Now, for dates that lie ahead. Undefined: the time of submission is taken. */
  readonly at?: string;
}
