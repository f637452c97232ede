import type { ClueType, Finding } from '../finding.js';
import { overlaps, type Span } from '../prepared.js';
import { gaps, hasFigure, isCapital, tokensOf, type Tokens } from '../text/tokens.js';

/** Words at the rim of a stretch that say nothing once their clause is gone. */
const rim = new Set(
  'a|an|the|and|but|or|so|that|which|who|when|where|while|because|as|if|then|is|was|were|are|be|been|being|has|have|had|do|does|did|of|to|by|with|from|for|at|in|on|into|about|via|re|he|she|they|it|its|his|her|their|him|them|there|this|these|those|says|said|say|states|stated|told|tells|reports|reported|saw|see|seen|sees|heard|hears|hear|noticed|notices|know|knows|knew|think|thinks|reckon|reckons|believes|believe|watched|understands|understood|also|just|yeah|cos|can|could|will|would|up|out|over|through|off|between|not|no|only|even|still|now|re|please|pls|directly|has|asked|asks|rang|showed|shown|counted|came|got|get|went|put|using|use|used|under|behind|near|until|since|before|after|during'.split(
    '|',
  ),
);
const self = new Set(
  "i|i'm|i've|i'll|i'd|im|ive|me|my|mine|myself|we|we're|we've|we'll|we'd|us|our|ours|ourselves".split('|'),
);
/** Kinds of clue whose own words may hold names and figures of the subject; the rest are the source's own. */
const subjectTypes: ReadonlySet<ClueType> = new Set<ClueType>([5, 6, 7, 8, 14, 17]);
const things = new Set(
  'gun|guns|pistol|pistols|revolver|shotgun|shotguns|rifle|firearm|firearms|ammunition|rounds|knife|knives|machete|machetes|blade|sword|crossbow|axe|hammer|bat|grenade|acid|petrol|bomb|drugs|cocaine|crack|heroin|cannabis|ketamine|spice|pills|tablets|vapes|tobacco|cigarettes|cash|money|car|van|lorry|bike|moped|motorcycle|motorbike|scooter|quad|trailer|digger|boat|bag|rucksack|holdall|suitcase|box|boxes|safe|ledger|phone|phones|passport|passports|child|girl|boy|baby|nurse|teacher|school|mosque|house|flat|caravan|container|lock|garage|farm|barn|shed|shop|pub|gym|club|hotel|dog|dogs|eggs|jewellery|bicycle|cable|copper|diesel|plates|uniform|balaclava|mask|sledgehammer|tipper|flatbed|hearse|coffin'.split(
    '|',
  ),
);

interface Sentence {
  readonly text: string;
  readonly tokens: Tokens;
  readonly findings: readonly Finding[];
}

const spanOf = (t: Tokens, i: number): Span => ({ start: t.start[i]!, end: t.end[i]! });

/** True where a token is a fact a reader could act on: a name, a figure, a thing of the trade. */
function isFact({ text, tokens: t }: Sentence, i: number): boolean {
  const w = t.word[i]!;
  if (hasFigure(t, i) || things.has(w)) return true;
  return isCapital(text, t, i) && !rim.has(w) && !self.has(w);
}

/** A name or figure inside a clue that is the subject's: not alone at its start, not a short run of capitals. */
function isSubjects(s: Sentence, i: number): boolean {
  const { text, tokens: t } = s;
  const raw = text.slice(t.start[i], t.end[i]);
  if (rim.has(t.word[i]!) || self.has(t.word[i]!)) return false;
  if (hasFigure(t, i)) return /^\d{5}|\p{L}/u.test(raw) || (i > 0 && /^\d{5}/.test(t.word[i - 1]!));
  if (!isCapital(text, t, i) || t.gap[i] === gaps.strong || /^\p{Lu}{2,4}s?$/u.test(raw)) return false;
  return true;
}

/** Whether a token may stay: outside every clue, or a subject's name within one that is not the source's own. */
function stays(s: Sentence, i: number): boolean {
  const at = spanOf(s.tokens, i);
  if (self.has(s.tokens.word[i]!)) return false;
  const over = s.findings.filter((f) => f.type !== 1 && overlaps(f, at));
  if (over.length === 0) return true;
  return over.every((f) => subjectTypes.has(f.type)) && isSubjects(s, i);
}

/** Words for the source as the one who does something. */
const doer = new Set('source|uc|operative|chis|informant|agent'.split('|'));
/** Words after which somebody else does something, or the source only tells or sees. */
const hands = new Set(
  'that|who|which|when|while|where|he|she|they|it|there|says|said|states|stated|reports|reported|told|saw|see|sees|seen|heard|hears|watched|noticed|knows|know|believes|understands|adds'.split(
    '|',
  ),
);

const numbers =
  /^(?:\d.*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|thirty|forty|fifty|several|dozens)$/;

/** For each token, whether it stands where the source itself does something: from there only the subject's names stay. */
function ownDeeds({ tokens: t, findings }: Sentence): boolean[] {
  let [own, freed] = [false, false];
  return t.word.map((w, i) => {
    if (t.gap[i] === gaps.strong) [own, freed] = [false, false];
    const deed = findings.some((f) => f.type === 6 && overlaps(f, spanOf(t, i)));
    // To count cars is to see them; to count the cash is to take part.
    const sees = w === 'counted' ? numbers.test(t.word[i + 1] ?? '') : hands.has(w);
    if (doer.has(w.replace(/'s$/, '')) || (self.has(w) && /^(?:i|we)/.test(w))) [own, freed] = [true, false];
    else if (sees) [own, freed] = [false, true];
    else if (deed && !freed) own = true;
    return own;
  });
}

/** Stretches of tokens that may stay, broken where something goes and at marks; and the words of the source's own deeds. */
function stretches(s: Sentence): { readonly stay: [number, number][]; readonly deeds: ReadonlySet<string> } {
  const stay: [number, number][] = [];
  const deeds = new Set<string>();
  const own = ownDeeds(s);
  let from = -1;
  const { tokens: t } = s;
  for (let i = 0; i <= t.count; i += 1) {
    const keep = i < t.count && stays(s, i) && (!own[i] || isSubjects(s, i));
    if (i < t.count && own[i] && !keep && !rim.has(t.word[i]!)) deeds.add(t.word[i]!);
    const between = i > 0 && i < t.count ? s.text.slice(t.end[i - 1], t.start[i]) : '';
    const broken = i < t.count && i > 0 && (t.gap[i] === gaps.strong || /["\n]| - |[–—;(]/.test(between));
    if (from >= 0 && (!keep || broken)) {
      stay.push([from, i]);
      from = -1;
    }
    if (keep && from < 0) from = i;
  }
  return { stay, deeds };
}

/** A stretch without words at its rims that say nothing; null where no fact is left in it. */
function trimmed(s: Sentence, [first, past]: readonly [number, number]): Span | null {
  const { tokens: t } = s;
  let [a, b] = [first, past];
  const idle = (i: number): boolean =>
    rim.has(t.word[i]!) && !(isCapital(s.text, t, i) && i > 0 && t.gap[i] !== gaps.strong);
  while (a < b && idle(a)) a += 1;
  while (b > a && idle(b - 1)) b -= 1;
  for (let i = a; i < b; i += 1) if (isFact(s, i)) return { start: t.start[a]!, end: t.end[b - 1]! };
  return null;
}

/** What is left of a sentence. */
export interface Salvaged {
  readonly text: string;
  /** Words of what the source itself did: a recast that still holds one says too much. */
  readonly deeds: ReadonlySet<string>;
}

/** The facts of a sentence, in its order and words, without the words that tell of the source; empty where there are none. */
export function salvaged(text: string, findings: readonly Finding[], agrees: (made: string) => boolean): Salvaged {
  const s: Sentence = { text, tokens: tokensOf(text), findings };
  const kept: string[] = [];
  const { stay, deeds } = stretches(s);
  for (const stretch of stay) {
    const span = trimmed(s, stretch);
    if (span === null) continue;
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    if (agrees(words)) kept.push(words);
  }
  // Each by itself is lawful; together they are but for what two clauses share, and then the longest stands alone.
  const all = kept.join('; ');
  const made = kept.length < 2 || agrees(all) ? all : kept.reduce((a, b) => (b.length > a.length ? b : a), '');
  if (made === '') return { text: '', deeds };
  const opened = made.replace(/^(\p{Ll})(?!\S*[@.]\S)/u, (c) => c.toUpperCase());
  return { text: `${opened}${/[.!?]$/.test(made) ? '' : '.'}`, deeds };
}

/** Facts of one text: names, figures and things of the trade, in small letters. */
export function factWords(text: string): Set<string> {
  const s: Sentence = { text, tokens: tokensOf(text), findings: [] };
  const out = new Set<string>();
  for (let i = 0; i < s.tokens.count; i += 1) if (isFact(s, i)) out.add(s.tokens.word[i]!);
  return out;
}
