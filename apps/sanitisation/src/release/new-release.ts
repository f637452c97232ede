import type { Lane, ProductReleased } from '@collator/contracts';

/** A release to be written down, with the log it came of. */
export interface NewRelease {
  readonly logId: string;
  readonly logVersion: number;
  readonly proposalId: string | null;
  readonly rule: string | null;
  readonly logCompartments: readonly string[];
  readonly lane: Lane;
  readonly product: ProductReleased;
}
