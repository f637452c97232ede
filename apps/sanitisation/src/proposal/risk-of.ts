import { coverNamesOf, findSourceClues, residualRisk, type ResidualRisk } from '@collator/redaction';
import type { Proposal } from './proposal.js';

/** What is known of the origin when a text is judged. */
export interface OriginHistory {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly releases: readonly { readonly at: number; readonly text: string }[];
}

/** The risk that a reader of this draft finds the source (`residualRisk`): clues in it, freshness, what the origin gave away. */
export function riskOf(
  { original, sourceType }: Pick<Proposal, 'original' | 'sourceType'>,
  { title, text }: { readonly title: string; readonly text: string },
  { at, releases }: OriginHistory,
): ResidualRisk {
  const knownNames = coverNamesOf({ ...original, sourceType });
  const context = { sourceType, knownNames };
  const behind = title.length + 1;
  const findings = [
    ...findSourceClues(title, { field: 'title', ...context }),
    ...findSourceClues(text, { field: 'body', ...context }).map((f) => ({
      ...f,
      start: f.start + behind,
      end: f.end + behind,
    })),
  ];
  const learntAt = original.learntAt ? Date.parse(original.learntAt) : null;
  return residualRisk(`${title}\n${text}`, findings, { at, learntAt, releases });
}
