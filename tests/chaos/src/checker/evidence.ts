import type { Ledger } from '../load/ledger.js';
import type { DiaryEntry } from '../receiver/diary.js';

/** Services by the names of their schemas. */
export const stages = ['ingest', 'triage', 'enrichment', 'sanitisation', 'dissemination'] as const;
export type Stage = (typeof stages)[number];

/** Which stage begins an event, and which works on it (contracts: the topics of the pipeline). */
export const flow: Readonly<Record<string, { readonly from: Stage; readonly to: Stage }>> = {
  'log.accepted.v1': { from: 'ingest', to: 'triage' },
  'log.triaged.v1': { from: 'triage', to: 'enrichment' },
  'log.enriched.v1': { from: 'enrichment', to: 'sanitisation' },
  'log.withdrawn.v1': { from: 'ingest', to: 'sanitisation' },
  'log.decided.v1': { from: 'sanitisation', to: 'ingest' },
  'product.released.v1': { from: 'sanitisation', to: 'dissemination' },
  'product.withdrawn.v1': { from: 'sanitisation', to: 'dissemination' },
};

export const eventOf = (topic: string): string => topic.replace(/\.urgent$/, '');

/** One row of a stage's record table. */
export interface StoredRow {
  readonly id: string;
  readonly causedBy: string | null;
  readonly logId: string;
  readonly version: number;
  readonly sliceId: string;
  readonly emissions: number;
  readonly topic: string | null;
  /** Id of the event it emits, as it stands in the stored bytes; across the fence it is not the row's own. */
  readonly emits: string | null;
}

export interface AuditRow {
  readonly id: string;
  readonly stream: string;
  /** Everything its digest covers, as it is stored. */
  readonly canonical: string;
  readonly digest: string;
  readonly prev: string | null;
}

export interface StageEvidence {
  readonly rows: readonly StoredRow[];
  readonly audit: readonly AuditRow[];
  readonly chains: ReadonlyMap<string, string | null>;
  readonly deadLetters: readonly { readonly topic: string; readonly code: string }[];
  readonly outbox: number;
}

export interface SubmissionRow {
  readonly id: string;
  readonly organisation: string;
  readonly logId: string;
  readonly withdrawn: boolean;
}

export interface LogRow {
  readonly logId: string;
  readonly state: string;
  readonly productId: string | null;
}

export interface ReleaseRow {
  readonly productId: string;
  readonly version: number;
  readonly logId: string;
  readonly state: string;
  readonly marking: string;
  /** Title and text, for who is concerned by a keyword. */
  readonly words: string;
}

export interface DeliveryRow {
  readonly id: string;
  readonly kind: string;
  readonly productId: string;
  readonly version: number;
  readonly recipient: string;
  readonly state: string;
}

/** What one event's id was seen as in the topics. */
export interface OnTopic {
  readonly topic: string;
  readonly logId: string;
  readonly version: number;
  /** How often; repeats of an id are harmless by design. */
  times: number;
  /** Place of its first appearance. */
  readonly partition: number;
  readonly offset: bigint;
}

/** Everything the checker looks at. Nothing of it is asked of the pipeline: tables, topics and other people's books. */
export interface Evidence {
  readonly ledger: Ledger;
  readonly diary: readonly DiaryEntry[];
  readonly stage: Readonly<Record<Stage, StageEvidence>>;
  readonly submissions: readonly SubmissionRow[];
  readonly logs: ReadonlyMap<string, LogRow>;
  readonly releases: readonly ReleaseRow[];
  readonly products: ReadonlyMap<string, { readonly latest: number; readonly state: string }>;
  readonly deliveries: readonly DeliveryRow[];
  /** Per delivery: how many `delivered` facts, and whether a decision permitted it. */
  readonly delivered: ReadonlyMap<string, number>;
  readonly permitted: ReadonlySet<string>;
  /** Slice ids that decisions and outcomes of deliveries name. */
  readonly deliverySlices: readonly string[];
  readonly topics: ReadonlyMap<string, OnTopic>;
  /** Places outside the corridor where an identity was found. */
  readonly identities: readonly string[];
  /** When the leaver's clearance was taken away; null where it was not. */
  readonly revokedAt: number | null;
}
