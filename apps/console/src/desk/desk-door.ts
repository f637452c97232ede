/** What the desk's door tells, as far as the page shows it. */
export interface Finding {
  readonly code: string;
  readonly type: number;
  readonly field: 'title' | 'body' | 'comment';
  readonly start: number;
  readonly end: number;
  readonly severity: string;
  readonly treatment: string;
}

export interface Piece {
  readonly was: string;
  readonly text: string;
  readonly kind: 'same' | 'recast' | 'dropped' | 'kept' | 'edited';
  readonly findings: readonly number[];
}

export interface Risk {
  readonly score: number;
  readonly circle: number | null;
  readonly reasons: readonly {
    readonly code: string;
    readonly share: number;
    readonly count: number;
    readonly type?: number;
  }[];
}

export interface Grade {
  readonly source: number;
  readonly assessment: string;
  readonly handling: string;
  readonly conditions: readonly string[];
}

export interface ShownProposal {
  readonly id: string;
  readonly urn: string;
  readonly version: number;
  readonly state: string;
  readonly stage: string;
  readonly author: string;
  readonly original: { readonly title: string; readonly body: string; readonly comment: string | null };
  readonly findings: readonly Finding[];
  readonly approvalsNeeded: number;
  readonly approvalsGiven: number;
  readonly approvals: readonly { readonly approver: string; readonly at: string }[];
  readonly marking: string;
  readonly grade: Grade;
  readonly audience: readonly string[];
  /** Step of the ladder of release the kept draft is for, where the door says so. */
  readonly ladder?: number;
}

export interface Choices {
  readonly rejected: readonly number[];
  readonly edits: readonly { readonly finding: number; readonly to: string }[];
}

export interface ProductPreview {
  readonly title: string;
  readonly text: string;
  readonly marking: string;
  readonly grade: Grade;
  readonly compartments: readonly string[];
  readonly themes: readonly string[];
  readonly priority: string;
  readonly purpose: string;
  readonly reviewAt: string;
}

export interface DeskAnswer {
  readonly proposal: ShownProposal;
  readonly changed: boolean;
  readonly title: string;
  readonly text: string;
  readonly choices: Choices | null;
  readonly pieces: { readonly title: readonly Piece[]; readonly body: readonly Piece[] } | null;
  readonly cluesLeft: readonly Finding[];
  readonly risk: Risk;
  readonly rawRisk: Risk;
  readonly leaks: readonly string[];
  readonly fault: { readonly code: string; readonly field: string; readonly rule: string } | null;
  readonly proposedMarking: { readonly marking: string };
  readonly earlier: readonly {
    readonly urn: string;
    readonly title: string;
    readonly text: string;
    readonly state: string;
    readonly releasedAt: string;
  }[];
  readonly audience: readonly string[];
  readonly product: ProductPreview;
}

/** One move that was made with a proposal. */
export interface Move {
  readonly act: string;
  readonly version: number;
  readonly actor: string;
  readonly code: string | null;
  readonly reason: string | null;
  readonly at: string;
}
