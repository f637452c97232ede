import type { Grade, Lane, LogLink } from '@collator/contracts';
import type { Finding } from '@collator/redaction';
import type { Draft } from '../draft/draft.js';
import type { FieldEdit } from '../draft/draft-for.js';
import { openStages, type endStages, type Stage } from './course.js';

/** Where a proposal stands, in short: what waits may be at any of its open stages. */
export type ProposalState = 'waiting' | Extract<Stage, (typeof endStages)[number]>;

/** What came in, kept beside the draft for the person who decides. High side only. */
export interface Original {
  readonly title: string;
  readonly body: string;
  readonly comment: string | null;
  readonly grade: Grade;
  readonly findings: readonly Finding[];
  readonly edits: readonly FieldEdit[];
  readonly links: readonly LogLink[];
  /** Pseudonym of the source: one of the phrases the last scan looks for. */
  readonly sourceRef: string | null;
  /** When the source learnt it, where somebody says so: how fresh a release is. */
  readonly learntAt?: string | null;
}

/** A release that waits for people, or waited. */
export interface Proposal {
  readonly id: string;
  readonly logId: string;
  readonly logVersion: number;
  readonly urn: string;
  readonly stage: Stage;
  /** Goes up with every change of the draft; approvals count for one version only. */
  readonly version: number;
  /** Who wrote the draft as it stands: the machine, or the last who changed it. */
  readonly author: string;
  /** Everybody who ever wrote at it. None of them may approve. */
  readonly authors: readonly string[];
  /** Digest of the exact draft (`draftHash`). */
  readonly hash: string;
  /** When it ends by itself unless somebody decides. */
  readonly expiresAt: Date;
  /** The risk that a reader finds the source, 0–100, as the last draft leaves it. */
  readonly residualRisk: number | null;
  readonly submitter: string | null;
  readonly sourceType: string;
  readonly rawMarking: string;
  readonly compartments: readonly string[];
  readonly priority: string;
  readonly dueAt: Date;
  readonly threatToLife: boolean;
  readonly lane: Lane;
  readonly approvalsNeeded: number;
  readonly draft: Draft;
  readonly original: Original;
  readonly createdAt: Date;
}

/** In short where a proposal stands. */
export const stateOf = (stage: Stage): ProposalState =>
  (openStages as readonly Stage[]).includes(stage) ? 'waiting' : (stage as ProposalState);

/** The machine as an author. */
export const machineAuthor = 'service:sanitisation';
