import type { Grade, Lane, LogLink } from '@collator/contracts';
import type { Finding } from '@collator/redaction';
import type { Draft } from '../draft/draft.js';
import type { FieldEdit } from '../draft/draft-for.js';

export const proposalStates = ['waiting', 'released', 'refused', 'withdrawn', 'superseded'] as const;
export type ProposalState = (typeof proposalStates)[number];

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
}

/** A release that waits for people, or waited. */
export interface Proposal {
  readonly id: string;
  readonly logId: string;
  readonly logVersion: number;
  readonly urn: string;
  readonly state: ProposalState;
  /** Goes up with every change of the draft; approvals count for one version only. */
  readonly version: number;
  /** Who wrote the draft as it stands: the machine, or the last who changed it. */
  readonly author: string;
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

/** The machine as an author. */
export const machineAuthor = 'service:sanitisation';
