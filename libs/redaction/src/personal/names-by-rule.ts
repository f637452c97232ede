import { flag } from './lexicon-flags.js';
import type { Claimed } from './numbers.js';
import type { PersonalType } from './personal-span.js';
import { casing, tokenKind, type Tokens } from './tokens.js';

const place = flag.townUk | flag.townWorld | flag.country | flag.placePart;
const hyphen = 0x2d;
const stop = 0x2e;

const has = (t: Tokens, i: number, bits: number): boolean => i >= 0 && i < t.count && (t.flags[i]! & bits) !== 0;
const isWord = (t: Tokens, i: number): boolean => i >= 0 && i < t.count && t.kind[i] === tokenKind.word;
const isMark = (t: Tokens, i: number, unit: number): boolean =>
  i >= 0 && i < t.count && t.kind[i] === tokenKind.mark && t.shape[i] === unit;

/** A word written as a name that no everyday reading explains. */
function looksLikeName(t: Tokens, i: number): boolean {
  if (!isWord(t, i) || t.shape[i] === casing.small) return false;
  if (has(t, i, flag.title | flag.month | flag.weekday)) return false;
  return !has(t, i, flag.common) || (has(t, i, flag.given | flag.surname) && !has(t, i, flag.doubtful));
}

const isNamePart = (t: Tokens, i: number): boolean =>
  looksLikeName(t, i) ||
  (isWord(t, i) &&
    t.shape[i] !== casing.small &&
    has(t, i, flag.doubtful | flag.firm | flag.body | flag.street | flag.landform));

/** Where a run of name words that begins at `i` ends (exclusive). */
function endOfRun(t: Tokens, i: number): number {
  let end = i + 1;
  for (let next = end; next < t.count; next = end) {
    if (isNamePart(t, next)) end = next + 1;
    else if (isMark(t, next, hyphen) && isNamePart(t, next + 1)) end = next + 2;
    else if (isMark(t, next, stop) && t.shape[next - 1] === casing.initial && isNamePart(t, next + 1)) end = next + 2;
    else if (has(t, next, flag.particle) && isNamePart(t, next + 1)) end = next + 2;
    else break;
  }
  return end;
}

function typeOfRun(t: Tokens, from: number, to: number): PersonalType {
  let bits = 0;
  for (let i = from; i < to; i += 1) bits |= t.flags[i]!;
  if (has(t, to - 1, flag.street) && to - from > 1) return 'ADDRESS';
  if (to - from > 1 && bits & (flag.firm | flag.body)) return 'ORGANISATION';
  if (has(t, from, place) && !has(t, from, flag.given)) return 'PLACE';
  if (has(t, from, flag.nationality)) return 'NATIONALITY';
  return 'PERSON';
}

/** Names by their capitals and what the lexicon knows of them: the floor that the tagger stands on. */
export function namesByRule(t: Tokens): Claimed[] {
  const found: Claimed[] = [];
  for (let i = 0; i < t.count;) {
    if (isWord(t, i) && t.shape[i] !== casing.small && has(t, i, flag.title)) {
      found.push({ type: 'TITLE', start: t.start[i]!, end: t.end[i]!, score: 0.9 });
      i += isMark(t, i + 1, stop) ? 2 : 1;
    } else if (looksLikeName(t, i)) {
      const to = endOfRun(t, i);
      const type = typeOfRun(t, i, to);
      const from = type === 'ADDRESS' && i > 0 && t.kind[i - 1] === tokenKind.number ? i - 1 : i;
      found.push({
        type,
        start: t.start[from]!,
        end: t.end[to - 1]!,
        score: has(t, i, flag.given | place) ? 0.8 : 0.55,
      });
      i = to;
    } else i += 1;
  }
  return found;
}
