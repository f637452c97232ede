import { agreementWith, sentencesOf } from './agrees.js';
import type { ClueType, Finding } from './finding.js';
import type { Span } from './prepared.js';
import { releaseLadder, type LadderStep } from './policy/release-ladder.js';
import { tokensOf } from './text/tokens.js';
import { recastSentence } from './recast/recast-sentence.js';
import { factWords, salvaged } from './recast/salvage.js';

/** One change to a text: what happened to a stretch of the original, and for which clues. */
export interface Edit {
  /** Offsets into the original text. */
  readonly start: number;
  readonly end: number;
  readonly action: 'recast' | 'dropped';
  /** What stands there now; empty where it was dropped. */
  readonly to: string;
  readonly codes: readonly string[];
  readonly types: readonly ClueType[];
}

/** A text written anew, with every change. */
export interface Rewritten {
  readonly text: string;
  readonly edits: readonly Edit[];
}

/** One sentence in, one out: else the next would be read as part of this one, against the wrong original. */
function staysOne(recast: string, tail: string, another: boolean): boolean {
  return another ? sentencesOf(`${recast}${tail}X`).length === 2 : sentencesOf(recast).length === 1;
}

/**
 * Gives, for one sentence after another, the findings that lie in it, their places counted from its start. Sentences come in
 * their order, so each finding is looked at a few times only however long the text is.
 */
function sentenceFindings(findings: readonly Finding[]): (place: Span) => Finding[] {
  const sorted = [...findings].sort((a, b) => a.start - b.start);
  let open: Finding[] = [];
  let next = 0;
  return (place) => {
    open = open.filter((f) => f.end > place.start);
    while (next < sorted.length && sorted[next]!.start < place.end) {
      if (sorted[next]!.end > place.start) open.push(sorted[next]!);
      next += 1;
    }
    return open.map((f) => ({
      ...f,
      start: Math.max(0, f.start - place.start),
      end: Math.min(f.end, place.end) - place.start,
    }));
  };
}

/** A sentence longer than this is no sentence a person wrote: it goes whole, for recasting it would take too long. */
const longestSentence = 4_000;

/** How many facts of `wanted` a text lacks. */
function lacking(wanted: ReadonlySet<string>, text: string): number {
  const there = new Set(tokensOf(text).word);
  let lost = 0;
  for (const w of wanted) if (!there.has(w)) lost += 1;
  return lost;
}

/**
 * One sentence without its clues: recast where that keeps its facts, else its facts alone in its own words; empty where
 * neither stands within the law.
 */
function sentenceWithout(
  sentence: string,
  here: readonly Finding[],
  { tail, another }: { readonly tail: string; readonly another: boolean },
): string {
  if (sentence.length > longestSentence) return '';
  const agrees = agreementWith(sentence);
  const lawful = (made: string): boolean => made !== '' && staysOne(made, tail, another) && agrees(made);
  const recast = recastSentence(sentence.trimEnd(), here);
  const { text: facts, deeds } = salvaged(sentence.trimEnd(), here, agrees);
  const good = lawful(recast) && !tokensOf(recast).word.some((w) => deeds.has(w)) ? recast : '';
  if (!lawful(facts)) return good;
  return good !== '' && lacking(factWords(facts), good) === 0 ? good : facts;
}

/**
 * Writes one field anew without its clues: third person, phrases and clauses removed or made coarser. Sentences without a
 * clue stay as they are. It never adds a fact and never changes a figure, a name or a negation of what stays: a sentence
 * that cannot be recast within that rule (`sentenceAgrees`) is cut down to its facts or dropped whole. `findings` are those
 * of this field; `ladder` is the step of the release ladder (domain 7.4) the text is written for: on the lowest, for named
 * readers, what only warns stays.
 */
export function rewrite(text: string, findings: readonly Finding[], ladder: LadderStep = 4): Rewritten {
  const { severities } = releaseLadder.steps[ladder];
  const due = findings.filter((f) => severities.includes(f.severity));
  const findingsIn = sentenceFindings(due);
  const edits: Edit[] = [];
  const out: string[] = [];
  let start = 0;
  for (const sentence of sentencesOf(text)) {
    const place = { start, end: start + sentence.length };
    start = place.end;
    const here = findingsIn(place);
    if (here.length === 0) {
      out.push(sentence);
      continue;
    }
    const tail = /\s*$/.exec(sentence)![0];
    const to = sentenceWithout(sentence, here, { tail, another: place.end < text.length });
    if (to !== '') out.push(to + tail);
    edits.push({
      start: place.start,
      end: place.end,
      action: to === '' ? 'dropped' : 'recast',
      to,
      codes: [...new Set(here.map((f) => f.code))],
      types: [...new Set(here.map((f) => f.type))],
    });
  }
  return { text: out.join('').trim(), edits };
}
