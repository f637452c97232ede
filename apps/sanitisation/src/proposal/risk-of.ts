import {
  coverNamesOf,
  findSourceClues,
  residualRisk,
  type Finding,
  type LogText,
  type ResidualRisk,
} from '@collator/redaction';
import type { Proposal } from './proposal.js';

/** What is known of the origin when a text is judged. */
export interface OriginHistory {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly releases: readonly { readonly at: number; readonly text: string }[];
}

/** Where a draft comes from. */
export type Origin = Pick<Proposal, 'sourceType'> & {
  readonly original: Omit<LogText, 'sourceType'> & { readonly learntAt?: string | null };
};

/** What a reader gets to see. */
export interface Texts {
  readonly title: string;
  readonly text: string;
}

/** What in a draft leads to its source. Places are those of the field. */
export function cluesOf({ title, text }: Texts, { original, sourceType }: Origin): Finding[] {
  const knownNames = coverNamesOf({ ...original, sourceType });
  return (['title', 'body'] as const).flatMap((field) =>
    findSourceClues(field === 'title' ? title : text, { field, sourceType, knownNames }),
  );
}

/** The risk that a reader finds the source by these clues (`residualRisk`), freshness and what the origin gave away. */
export function riskOfClues(
  { title, text }: Texts,
  clues: readonly Finding[],
  { learntAt, at, releases }: OriginHistory & { readonly learntAt: string | null },
): ResidualRisk {
  const behind = title.length + 1;
  const placed = clues.map((f) => (f.field === 'title' ? f : { ...f, start: f.start + behind, end: f.end + behind }));
  const learnt = learntAt ? Date.parse(learntAt) : null;
  return residualRisk(`${title}\n${text}`, placed, { at, learntAt: learnt, releases });
}

/** The risk that a reader of this draft finds the source. */
export function riskOf(origin: Origin, texts: Texts, history: OriginHistory): ResidualRisk {
  const learntAt = origin.original.learntAt ?? null;
  return riskOfClues(texts, cluesOf(texts, origin), { ...history, learntAt });
}
