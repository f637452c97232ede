import { rewrite, sentencesOf, type Finding } from '@collator/redaction';
import type { FieldEdit } from '../draft/draft-for.js';
import type { Choices } from './choices.js';

/** What became of one sentence of the original. `kept`: as it was, although something was found in it. */
export type PieceKind = 'same' | 'recast' | 'dropped' | 'kept' | 'edited';

/** One sentence of the original and what stands for it. The texts of all pieces put together are the new text. */
export interface Piece {
  readonly was: string;
  readonly text: string;
  readonly kind: PieceKind;
  /** The findings in this sentence: places in the proposal's list. */
  readonly findings: readonly number[];
}

/** What a text is made anew from: the original, what was found in it and what the machine did about it. */
export interface Sanitised {
  readonly findings: readonly Finding[];
  readonly edits: readonly FieldEdit[];
}

type Field = 'title' | 'body';

/** The machine's text of each changed sentence once some findings are rejected, by where the sentence starts. */
function withoutRejected(text: string, field: Field, { findings }: Sanitised, { rejected }: Choices) {
  const left = findings.filter((f, i) => f.field === field && !rejected.includes(i));
  return new Map(rewrite(text, left).edits.map((e) => [e.start, e.to]));
}

/**
 * The sentences of a field under a reviewer's choices. Without any the machine's own proposal comes out; a sentence is made
 * anew only where a finding in it was rejected, and stands as written by hand where somebody wrote it.
 */
export function piecesOf(text: string, field: Field, made: Sanitised, choices: Choices): Piece[] {
  const machine = new Map(made.edits.filter((e) => e.field === field).map((e) => [e.start, e.to]));
  const again = choices.rejected.length > 0 ? withoutRejected(text, field, made, choices) : machine;
  let start = 0;
  const pieces = sentencesOf(text).map((was): Piece => {
    const [from, end] = [start, start + was.length];
    start = end;
    const findings = made.findings.flatMap((f, i) => (f.field === field && f.start < end && f.end > from ? [i] : []));
    const tail = /\s*$/.exec(was)![0];
    const by = choices.edits.findLast((e) => findings.includes(e.finding));
    if (by) return { was, text: by.to.trim() === '' ? '' : by.to.trim() + tail, kind: 'edited', findings };
    const to = (findings.some((i) => choices.rejected.includes(i)) ? again : machine).get(from);
    if (to === undefined) return { was, text: was, kind: findings.length > 0 ? 'kept' : 'same', findings };
    return { was, text: to === '' ? '' : to + tail, kind: to === '' ? 'dropped' : 'recast', findings };
  });
  return pieces;
}

/** The text of pieces. */
export const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((p) => p.text)
    .join('')
    .trim();
