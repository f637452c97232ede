import { coverNamesOf, findSourceClues, residualRisk, type ResidualRisk } from '@collator/redaction';
import type { Proposal } from './proposal.js';

/** What is known of the origin when a text is judged. */
export interface OriginHistory {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly releases: readonly { readonly at: number; readonly text: string }[];
}

/** The risk that a reader of this text finds the source (`residualRisk`): clues in it, freshness, what the origin gave away. */
export function riskOf(
  proposal: Pick<Proposal, 'original' | 'sourceType'>,
  text: string,
  { at, releases }: OriginHistory,
): ResidualRisk {
  const { original, sourceType } = proposal;
  const findings = findSourceClues(text, {
    field: 'body',
    sourceType,
    knownNames: coverNamesOf({ ...original, sourceType }),
  });
  const learntAt = original.learntAt ? Date.parse(original.learntAt) : null;
  return residualRisk(text, findings, { at, learntAt, releases });
}
