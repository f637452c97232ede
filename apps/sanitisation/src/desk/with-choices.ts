import { neutralTitle } from '../draft/draft-for.js';
import type { Draft } from '../draft/draft.js';
import type { DraftFault } from '../proposal/change-draft.js';
import type { ProposalChange } from '../proposal/proposal-input.js';
import type { Proposal } from '../proposal/proposal.js';
import { noChoices, sameChoices, type Choices } from './choices.js';
import { piecesOf, textOf } from './chosen-text.js';

/** The choices a draft was made by; null where its text was written by hand as a whole. */
export const choicesOf = (draft: Draft): Choices | null => (draft.choices === undefined ? noChoices : draft.choices);

/** True where nothing that a change may touch differs. */
export function sameDraft(a: Draft, b: Draft): boolean {
  // By name: a draft that was stored comes back with its fields in another order.
  const key = ({ title, text, grade: g, marking, audience, ladder, formOfWords: f }: Draft): string =>
    JSON.stringify([
      title,
      text,
      g.source,
      g.assessment,
      g.handling,
      g.conditions,
      marking,
      audience,
      ladder,
      f?.id,
      f?.use,
    ]);
  const [one, other] = [choicesOf(a), choicesOf(b)];
  const alike = one === null || other === null ? one === other : sameChoices(one, other);
  return alike && key(a) === key(b);
}

/** Why choices cannot be taken, or null. */
export function choicesFault({ original }: Pick<Proposal, 'original'>, choices: Choices): DraftFault | null {
  const named = [...choices.rejected, ...choices.edits.map((e) => e.finding)];
  const known = named.every((i) => original.findings[i] !== undefined);
  return known ? null : { code: 'finding_unknown', field: 'choices', rule: 'there is no finding of this number' };
}

/** A change with the texts its choices lead to. A text given in words stands, and makes the draft one written by hand. */
export function withChoices(p: Proposal, change: ProposalChange): ProposalChange & { madeBy?: Choices | null } {
  const byHand = change.text !== undefined || change.title !== undefined;
  if (change.choices === undefined) return byHand ? { ...change, madeBy: null } : change;
  const { rejected, edits } = change.choices;
  const choices: Choices = { rejected: [...rejected], edits: edits.map(({ finding, to }) => ({ finding, to })) };
  const { original } = p;
  const title = textOf(piecesOf(original.title, 'title', original, choices)).slice(0, 300);
  return {
    ...change,
    title: change.title ?? (title === '' ? neutralTitle(p.draft.themes) : title),
    text: change.text ?? textOf(piecesOf(original.body, 'body', original, choices)),
    madeBy: byHand ? null : choices,
  };
}
