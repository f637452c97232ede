import { confidingWords } from '../lexicon/references.js';
import { isQuoted, merged, type Prepared, type Span } from '../prepared.js';
import type { Rule } from '../rule.js';
import { gaps, isCapital } from '../text/tokens.js';

/** Whoever is stopped, searched or called on speaks for himself: he is a subject, not somebody who came to tell. */
const subjects = new Set(
  'driver|drivers|passenger|occupier|occupant|keeper|suspect|stopped|searched|arrested|victim|complainant|male|rider|attended'.split(
    '|',
  ),
);
const farthest = 24;
const placeWords = new Set(
  'street|road|lane|avenue|close|court|house|row|terrace|drive|park|green|way|hill|police|parade|square|crescent|place|walk|bank|mill|yard|quay|bridge|gardens'.split(
    '|',
  ),
);

const openers = new Set(
  'while|whilst|when|during|as|after|on|in|at|the|a|an|following|mr|mrs|ms|miss|dr|rev|detained|report'.split('|'),
);

/** The first name of two words before a place in the same sentence, or null: whoever opens it is who tells. */
function nameBefore(p: Prepared, at: number): Span | null {
  const { tokens: t } = p;
  let first: Span | null = null;
  for (let i = at - 1; i > 0 && at - i <= farthest; i -= 1) {
    if (subjects.has(t.word[i]!)) return null;
    const named =
      !placeWords.has(t.word[i]!) &&
      !openers.has(t.word[i - 1]!) &&
      isCapital(p.text, t, i) &&
      isCapital(p.text, t, i - 1) &&
      t.gap[i] === gaps.blank;
    if (named && t.end[i]! - t.start[i]! > 2 && t.end[i - 1]! - t.start[i - 1]! > 1) {
      const titled = i > 1 && t.gap[i - 1] === gaps.blank && /^(?:mr|mrs|ms|miss|dr|rev)$/.test(t.word[i - 2]!);
      first = { start: t.start[titled ? i - 2 : i - 1]!, end: t.end[i]! };
    }
    if (t.gap[i] === gaps.strong) break;
  }
  return first;
}

/** Index of the first token from an offset on. */
function tokenAt({ tokens }: Prepared, start: number): number {
  let [low, high] = [0, tokens.count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.start[middle]! < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Type 11: the name of somebody who told it to an officer or a partner in passing, and that he did. */
export const confided: Rule = {
  code: 'named_teller',
  type: 11,
  severity: 'block',
  treatment: 'remove',
  lexicons: [confidingWords],
  find: (spans, p) =>
    merged(
      spans
        .filter((s) => !isQuoted(p, s))
        .flatMap((s) => {
          const name = nameBefore(p, tokenAt(p, s.start));
          return name === null ? [] : [name, s];
        }),
    ),
};
