import type { ProductReleased } from '@collator/contracts';
import { markingFor, type Finding, type ProposedMarking, type ResidualRisk } from '@collator/redaction';
import type { Draft } from '../draft/draft.js';
import { draftFault, type DraftFault } from '../proposal/change-draft.js';
import type { Proposal } from '../proposal/proposal.js';
import { cluesOf, riskOf, riskOfClues, type Origin, type OriginHistory, type Texts } from '../proposal/risk-of.js';
import { scanDraft } from '../proposal/scan.js';
import { productOf } from '../release/product-of.js';
import type { Choices } from './choices.js';
import { piecesOf, type Piece } from './chosen-text.js';
import { choicesOf } from './with-choices.js';

/** A product of the same origin that is out already. */
export interface EarlierRelease {
  readonly urn: string;
  readonly title: string;
  readonly text: string;
  readonly state: string;
  readonly releasedAt: string;
}

/** What a recipient gets of a draft; identity and day come with the release. */
export type ProductPreview = Omit<
  ProductReleased,
  'productId' | 'urn' | 'productVersion' | 'releasedAt' | 'basis' | 'audience'
>;

/** A draft as the reviewer works on it. */
export interface DeskView {
  readonly title: string;
  readonly text: string;
  /** Null where the text was written by hand as a whole. */
  readonly choices: Choices | null;
  /** The original, sentence by sentence, and what stands for it; null where the text was written by hand as a whole. */
  readonly pieces: { readonly title: readonly Piece[]; readonly body: readonly Piece[] } | null;
  /** Clues that stand in the new title and text. */
  readonly cluesLeft: readonly Finding[];
  readonly risk: ResidualRisk;
  /** The same for the log as it came in. */
  readonly rawRisk: ResidualRisk;
  /** Codes for which the last scan would hold it back. */
  readonly leaks: readonly string[];
  readonly fault: DraftFault | null;
  /** What the rules would mark this text. */
  readonly proposedMarking: ProposedMarking;
  readonly earlier: readonly EarlierRelease[];
  /** Whom it is meant for; empty: whoever's interests match. Never part of the product. */
  readonly audience: readonly string[];
  readonly product: ProductPreview;
}

/** What the view is made with. */
export interface DeskContext {
  readonly at: Date;
  readonly earlier: readonly EarlierRelease[];
}

const historyOf = ({ at, earlier }: DeskContext): OriginHistory => ({
  at: at.getTime(),
  releases: earlier.map((r) => ({ at: Date.parse(r.releasedAt), text: `${r.title}\n${r.text}` })),
});

/** The risk that a draft leaves. */
export function draftRisk(
  { draft, ...origin }: Origin & { readonly draft: Texts },
  context: DeskContext,
): ResidualRisk {
  return riskOf(origin, draft, historyOf(context));
}

function preview(draft: Draft, at: Date): ProductPreview {
  const nobody = { productId: '', urn: '', productVersion: 1 };
  const made = productOf(draft, nobody, at, { kind: 'approval' });
  const {
    productId: _id,
    urn: _urn,
    productVersion: _v,
    releasedAt: _at,
    basis: _basis,
    audience: _to,
    ...rest
  } = made;
  return rest;
}

/**
 * Everything a reviewer needs of a draft of a proposal, as kept or as he would have it: the texts, what is still in them,
 * the risk that is left and why, what would hold it back, and what would go out. Pure; time and history come in.
 */
export function deskView(p: Proposal, draft: Draft, context: DeskContext): DeskView {
  const { title, text } = draft;
  const { original, sourceType } = p;
  const choices = choicesOf(draft);
  const known = { ...historyOf(context), learntAt: original.learntAt ?? null };
  const cluesLeft = cluesOf(draft, p);
  const raw = { title: original.title, text: original.body };
  const rawClues = original.findings.filter((f) => f.field !== 'comment');
  const pieces = (of: Choices) => ({
    title: piecesOf(original.title, 'title', original, of),
    body: piecesOf(original.body, 'body', original, of),
  });
  const { rawMarking: marking, compartments } = p;
  return {
    title,
    text,
    choices,
    pieces: choices === null ? null : pieces(choices),
    cluesLeft,
    risk: riskOfClues(draft, cluesLeft, known),
    rawRisk: riskOfClues(raw, rawClues, known),
    leaks: [...new Set(scanDraft(p, draft).map((h) => h.code))],
    fault:
      text.trim() === ''
        ? { code: 'text_empty', field: 'text', rule: 'there is nothing to release; write a text first' }
        : draftFault(p, draft),
    proposedMarking: markingFor({ sourceType, marking, compartments, cluesLeft: cluesLeft.length }),
    earlier: context.earlier,
    audience: draft.audience,
    product: preview(draft, context.at),
  };
}
