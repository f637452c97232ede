import { checkSubmission, type Lane, type Submission, type SubmissionFinding } from '@collator/contracts';
import { houseLexicon, lexiconName, preScreen } from '@collator/facts';
import { qualityOf, qualityVersion } from '../quality/quality-of.js';
import { createHash } from 'node:crypto';
import { contentHash, type ContentHash } from './content-hash.js';
import { foreignLanguage } from './language.js';

/** A submission that passed every check, with all that is decided about it before it is stored. */
export interface Candidate {
  readonly kind: 'candidate';
  readonly submission: Submission;
  readonly lane: Lane;
  /** Why the pre-screen chose the lane: codes. */
  readonly preScreen: readonly string[];
  readonly warnings: readonly SubmissionFinding[];
  /** What the submitter may do better; nobody waits for it, and it is not kept. */
  readonly notes: readonly SubmissionFinding[];
  /** Codes of the findings a person must decide before the log moves; left to the policy of the door where not set. */
  readonly holds?: readonly string[];
  /** Language of the text where it is known not to be English. */
  readonly language: string | null;
  readonly hash: ContentHash;
  /** Row of the record that its event will stand in, where it comes over the bus. */
  readonly recordId?: string;
  /** Pseudonym of a source that is sealed already, where the log is part of another. */
  readonly sourceRef?: string;
}

/** The rules that choose the lane, for the audit. */
export const screenedBy = `${lexiconName(houseLexicon)} ${qualityVersion}`;

export interface Refused {
  readonly kind: 'refused';
  /** Digest of the bytes that came, where there were any of its own. */
  readonly digest?: string;
  readonly findings: readonly SubmissionFinding[];
}

export type Examined = Candidate | Refused;

/**
 * Bytes a log may take as JSON. The transport takes events of 900,000 bytes; the later stages add their assessment and what
 * they find, and a log refused at the door is better than one set aside behind it.
 */
export const maxLogBytes = 700_000;
// No shorter line can grow above the limit by being encoded again.
const worthMeasuring = 200_000;

const tooLarge = `a log has at most ${maxLogBytes} bytes`;
const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64url');

/** A submission refused for one reason. */
export const refused = (code: string, rule: string, bytes?: Buffer): Refused => ({
  kind: 'refused',
  ...(bytes ? { digest: digestOf(bytes) } : {}),
  findings: [{ code, rule, severity: 'block' }],
});

const isTooLarge = (bytes: Buffer, submission: Submission): boolean =>
  bytes.length > worthMeasuring && Buffer.byteLength(JSON.stringify(submission)) > maxLogBytes;

/**
 * Bytes → a submission ready to be stored, or every reason against it. `at` is the clock that times are compared with.
 * Never throws for what the bytes hold.
 */
export function examine(bytes: Buffer, at: Date): Examined {
  const checked = checkSubmission(bytes, at);
  if ('refused' in checked) return { kind: 'refused', digest: digestOf(bytes), findings: checked.refused };
  const { ok: submission, warnings } = checked;
  if (isTooLarge(bytes, submission)) return refused('event_too_large', tooLarge, bytes);
  return candidateOf(submission, warnings, at);
}

const notEnglish: SubmissionFinding = {
  code: 'language_not_english',
  field: 'body',
  rule: 'is not in English',
  advice: 'Send a translation as body and these words as originalText.',
  severity: 'warn',
};

/** All that is decided about a submission that keeps the rules, before it is stored. `at` is the clock, null for none. */
export function candidateOf(
  submission: Submission,
  warnings: readonly SubmissionFinding[],
  at: Date | null,
): Candidate {
  const screened = preScreen(submission);
  const quality = qualityOf(submission, at);
  const foreign = foreignLanguage(submission.body);
  const told = [...warnings, ...quality.filter((f) => f.severity !== 'info')];
  return {
    kind: 'candidate',
    submission,
    lane: screened.lane,
    preScreen: screened.reasons,
    warnings: foreign === null ? told : [...told, notEnglish],
    notes: quality.filter((f) => f.severity === 'info'),
    language: foreign ?? (submission.language === 'en' ? null : submission.language),
    hash: contentHash(submission),
  };
}
