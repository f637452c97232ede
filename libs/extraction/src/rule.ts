import { isDigit } from './digit-run.js';
import type { IdentifierType, Reading, ReadingContext, Sighting } from './identifier.js';
import type { Passage } from './passage.js';

/** One type of identifier: where it may stand in a text, and what a piece of text says when read as it. */
export interface IdentifierRule {
  readonly type: IdentifierType;
  find(passage: Passage, context: ReadingContext): readonly Sighting[];
  /** Null where the text is nothing of the kind, right or wrong. */
  read(raw: string, context: ReadingContext): Reading | null;
}

/** A sighting of a match, with the sureness the rule gives it. */
export function sighting(
  match: RegExpExecArray,
  sure: { readonly labelled?: boolean; readonly evenInvalid?: boolean } = {},
): Sighting {
  const labelled = sure.labelled ?? false;
  const start = match.index;
  return { start, end: start + match[0].length, labelled, evenInvalid: sure.evenInvalid ?? labelled };
}

/** The match of a sticky pattern at a place. */
export function at(pattern: RegExp, text: string, place: number): RegExpExecArray | null {
  pattern.lastIndex = place;
  return pattern.exec(text);
}

/** The matches of a pattern, where the text has the word without which none of them would count. */
export function matchesIf(word: RegExp, text: string, pattern: RegExp): readonly RegExpExecArray[] {
  return word.test(text) ? [...text.matchAll(pattern)] : [];
}

/** Upper case without blanks: the form most identifiers are compared in. */
export function squeezed(raw: string): string {
  return (/\s/.test(raw) ? raw.replace(/\s/g, '') : raw).toUpperCase();
}

/** The digits of a text, nothing else. */
export function digitsOf(raw: string): string {
  let digits = '';
  for (let i = 0; i < raw.length; i += 1) if (isDigit(raw.charCodeAt(i))) digits += raw[i];
  return digits;
}
