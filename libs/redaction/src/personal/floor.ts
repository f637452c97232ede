import { flag } from './lexicon-flags.js';
import type { Claimed } from './numbers.js';
import type { PersonalType } from './personal-span.js';
import { casing, tokenKind, type Tokens } from './tokens.js';

const place = flag.townUk | flag.townWorld | flag.country;
const name = flag.given | flag.surname;
const unsure = flag.common | flag.doubtful | flag.month | flag.weekday;

const isCapital = (t: Tokens, i: number): boolean =>
  t.kind[i] === tokenKind.word && (t.shape[i] === casing.capital || t.shape[i] === casing.capitals);

/** Hashes of the words that stand in a person's name in this text. */
function namesIn(t: Tokens, spans: readonly Claimed[]): ReadonlySet<number> {
  const names = new Set<number>();
  let i = 0;
  for (const s of spans) {
    while (i < t.count && t.start[i]! < s.start) i += 1;
    for (; i < t.count && t.start[i]! < s.end; i += 1)
      if (s.type === 'PERSON' && isCapital(t, i) && t.end[i]! - t.start[i]! > 2 && !(t.flags[i]! & flag.common))
        names.add(t.hash[i]!);
  }
  return names;
}

function readAlone(bits: number): PersonalType | null {
  if (bits & unsure) return null;
  if (bits & flag.nationality) return 'NATIONALITY';
  if (bits & place && !(bits & (name | flag.placePart))) return 'PLACE';
  return bits & flag.given && !(bits & place) ? 'PERSON' : null;
}

/**
 * What the tagger left out although the text or the lexicon says it: a name that stands elsewhere in the same text as one,
 * and words that are hardly anything but a name, a place or a people. `spans` in the order of the text.
 */
export function floorOf(t: Tokens, spans: readonly Claimed[]): Claimed[] {
  const names = namesIn(t, spans);
  const found: Claimed[] = [];
  let s = 0;
  for (let i = 0; i < t.count; i += 1) {
    while (s < spans.length && spans[s]!.end <= t.start[i]!) s += 1;
    if (!isCapital(t, i) || (s < spans.length && spans[s]!.start < t.end[i]!)) continue;
    const type = names.has(t.hash[i]!) ? 'PERSON' : readAlone(t.flags[i]!);
    if (type === null) continue;
    found.push({ type, start: t.start[i]!, end: t.end[i]!, score: 0.4 });
  }
  return found;
}
