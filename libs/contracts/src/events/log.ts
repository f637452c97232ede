import type { LegacyGrade } from '../submission/submission.js';

/** How a log is graded: 3x5x2 (domain 1.1–1.3). Codes are checked against the code lists at the door. */
export interface Grade {
  /** Source evaluation, 1–3. */
  readonly source: number;
  /** Intelligence assessment, A–E. */
  readonly assessment: string;
  /** Handling, P or C. */
  readonly handling: string;
  /** Conditions that bind every recipient; at least one where handling is C. */
  readonly conditions: readonly string[];
}

/**
 * An accepted log as it travels inside the unit. It holds no field that identifies the source: those were sealed at
 * the door and `sourceRef` is a pseudonym made for this one log. The free text may still give a source away, which is
 * why nothing of it crosses the fence without sanitisation.
 */
export interface AcceptedLog {
  readonly logId: string;
  readonly urn: string;
  readonly version: number;
  /** Code of the submitting organisation, for instance `force-42`. */
  readonly owner: string;
  readonly sourceType: string;
  readonly sourceRef: string | null;
  readonly grade: Grade;
  /** The grade in the scheme used before, as it was given; absent or null where it came in the present one. */
  readonly legacyGrade?: LegacyGrade | null;
  /** Rendered marking, for instance `OFFICIAL-SENSITIVE`. */
  readonly marking: string;
  readonly compartments: readonly string[];
  readonly title: string;
  readonly body: string;
  readonly comment: string | null;
  /** Language of `body` where it is known not to be English (ISO 639-1). */
  readonly language?: string | null;
  /** The words as they were given, where `body` is a translation. */
  readonly originalText?: string | null;
  readonly provenance: string | null;
  readonly eventFrom: string | null;
  readonly eventTo: string | null;
  readonly learntAt: string | null;
  readonly submittedAt: string;
  readonly acceptedAt: string;
  readonly purpose: string | null;
  readonly themes: readonly string[];
  /** URNs or submitter ids of logs said to corroborate this one. */
  readonly corroborates: readonly string[];
  /** `personRef` of whoever handed this version in: tells that two people are one, and nothing else. */
  readonly submittedBy?: string | null;
  /** Codes of quality findings a person has still to decide; nothing is released without a person while there are any. */
  readonly qualityOpen?: readonly string[];
}

/** `log.accepted.v1`: a log passed the door. */
export interface LogAccepted {
  readonly log: AcceptedLog;
  /** Why the pre-screen chose the lane; reason codes only, never text of the log. */
  readonly preScreen: readonly string[];
}

/** One line of reasoning a person can read: which factor, what it was, how much it counted and where it rests. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly points: number | null;
  readonly field: string | null;
  readonly start: number | null;
  readonly end: number | null;
}

/** The assessment as it travels; the scoring core's own result is wider and stays with triage. */
export interface AssessmentSummary {
  readonly policyVersion: string;
  /** 0–100. */
  readonly risk: number;
  readonly low: number;
  readonly high: number;
  readonly band: string;
  readonly confidence: string;
  /** IMMEDIATE, HIGH, MEDIUM or LOW. */
  readonly priority: string;
  readonly dueAt: string;
  readonly threatToLife: boolean;
  readonly vulnerability: readonly string[];
  readonly themes: readonly string[];
  readonly gaps: readonly string[];
  readonly reasons: readonly Reason[];
}

/** `log.triaged.v1`: risk and priority are known. */
export interface LogTriaged {
  readonly log: AcceptedLog;
  readonly assessment: AssessmentSummary;
}

/** An identifier found in the text (domain 6.2). Invalid never blocks; it opens a data-quality task. */
export interface FoundIdentifier {
  readonly type: string;
  readonly raw: string;
  readonly normalised: string;
  readonly validity: 'valid' | 'invalid' | 'unverifiable';
  readonly field: string;
  readonly start: number;
  readonly end: number;
}

/** A link to another log that holds the same valid identifier, with the evidence. */
export interface LogLink {
  readonly logId: string;
  readonly urn: string;
  readonly type: string;
  readonly normalised: string;
  readonly strength: 'confirmed' | 'probable' | 'possible';
}

/** `log.enriched.v1`: identifiers found, links to other logs made. */
export interface LogEnriched {
  readonly log: AcceptedLog;
  readonly assessment: AssessmentSummary;
  readonly identifiers: readonly FoundIdentifier[];
  readonly links: readonly LogLink[];
}

/** `log.withdrawn.v1`: the submitter took the log back. Terminal; every release that came of it is called back. */
export interface LogWithdrawn {
  readonly logId: string;
  readonly urn: string;
  readonly reasonCode: string;
  readonly withdrawnAt: string;
}

/**
 * `log.decided.v1`: what sanitisation has made of a log, for the high side only (it never crosses the fence). `proposed`: a
 * draft waits for a person; `released`: a product went out; `refused`: a person decided not to release; `withdrawn`: the
 * log was taken back. No id of a product is named here.
 */
export interface LogDecided {
  readonly logId: string;
  readonly urn: string;
  readonly state: 'proposed' | 'released' | 'refused' | 'withdrawn';
  readonly decidedAt: string;
}
