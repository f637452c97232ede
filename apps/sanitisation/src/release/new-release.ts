import type { ResidualRisk } from '@collator/redaction';
import type { Lane, ProductReleased } from '@collator/contracts';

/** A release to be written down, with the log it came of. */
export interface NewRelease {
  readonly logId: string;
  readonly logVersion: number;
  readonly proposalId: string | null;
  readonly rule: string | null;
  readonly logCompartments: readonly string[];
  readonly lane: Lane;
  /** The risk to the source as it was when this left. */
  readonly risk: ResidualRisk;
  /** Who judged it: the machine, and the people who approved with it before them. */
  readonly assessedBy: readonly string[];
  /** Step of the ladder of release. */
  readonly ladder: number;
  readonly formOfWords: string | null;
  readonly product: ProductReleased;
}
