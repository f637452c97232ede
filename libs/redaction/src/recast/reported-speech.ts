import { kinWords, reporterRoles } from '../lexicon/roles.js';
import { overlaps, type Span } from '../prepared.js';
import type { Marked } from './recast-sentence.js';

const told = 'told|tells|has told|have told';
const says =
  'says|said|states|stated|reports|reported|claims|claimed|believes|mentioned|heard(?: it)? from|e-?mails|rang to say|noticed';
const whom =
  '(?: (?:me|us|her|him|them|staff|patrols|police|officers|the \\p{L}+(?: \\p{L}+)?))?(?: (?:in|at|on) (?:the|my|his|her) \\p{L}+)?';
const ofSpeech = new RegExp(`^(.{1,120}?)\\s(?:(${told})${whom}|(${says})${whom})(?:,? that|:|,)? `, 'iu');
const opener =
  /^(?:informant|caller|source|reporter|information from a source that|callers?|a source|mate|nurse|mother)\b/iu;
const role = new RegExp(`(?:${reporterRoles}|${kinWords}|source|informant|caller|reporter|complainant)`, 'iu');
const properSubject = /^(?:\p{Lu}[\p{L}'-]+)(?: \p{Lu}[\p{L}'-]+){0,2}$/u;
const fromSource = /^(?:information from a (?:\p{L}+ )?source that|it is understood from (?:a|the) source that) /iu;

const negated = /\b(?:not|never|no longer|nobody)\b|n't\b/iu;
const standsAlone =
  /^(?:he|she|they|it|the|an?|his|her|their|there|this|these|those|some|one|two|three|four|five|six|no|in|on|at|if|when|within|somebody|someone|people|\p{Lu}\S*|\d\S*|[\p{L}'’]+ (?:\p{Lu}\S*|is|are|was|were|has|have|will)|(?!(?:is|was|has|does|says|this|us)\s)[\p{L}'’]+s)\s/iu;

function shifted(clues: readonly Span[], by: number): Span[] {
  return clues.filter((c) => c.end > by).map((c) => ({ start: Math.max(0, c.start - by), end: c.end - by }));
}

/**
 * Takes off who told it: `My brother told me that X` becomes `It is said that X`, `A tutor says that X` becomes `It is
 * reported that X`. A named person who told it to the source keeps his words, not his listener: `N has said that X`.
 * Null where the sentence does not open so, or no clue lies in the opening.
 */
export function reportedSpeech(marked: Marked): { readonly head: string; readonly rest: Marked } | null {
  const plain = fromSource.exec(marked.text);
  const m = plain ?? ofSpeech.exec(marked.text);
  if (!m) return null;
  const cut = m[0].length;
  const opening = { start: 0, end: cut };
  if (!marked.clues.some((c) => overlaps(c, opening))) return null;
  const subject = (m[1] ?? '').trim();
  if (plain === null && !opener.test(subject) && !role.test(subject) && !properSubject.test(subject)) return null;
  // `He has not told anybody that X` does not say X.
  if (negated.test(subject)) return null;
  const rest = { text: marked.text.slice(cut), clues: shifted(marked.clues, cut) };
  // A clue that runs from the opening into what was said is the speaker's own words about himself.
  if (marked.clues.some((c) => c.start < cut && c.end > cut + rest.text.length * 0.6 && c.start > 0)) return null;
  if (!standsAlone.test(rest.text)) return null;
  const clear = {
    text: rest.text,
    clues: rest.clues.filter((c) => c.start > 0 || !marked.clues.some((o) => o.start < cut && o.end - cut === c.end)),
  };
  if (
    plain === null &&
    properSubject.test(subject) &&
    !role.test(subject) &&
    m[2] &&
    !marked.clues.some((c) => overlaps(c, { start: 0, end: subject.length - 1 }) && c.end <= subject.length)
  )
    return { head: `${subject} has said that `, rest: clear };
  return { head: m[2] || plain ? 'It is said that ' : 'It is reported that ', rest: clear };
}
