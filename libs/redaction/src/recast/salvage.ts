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
const subjectTypes: ReadonlySet<ClueType> = new Set<ClueType>([4, 5, 6, 7, 8, 10, 14, 17]);
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

/** Stretches of tokens that may stay, broken where something goes and at marks. */
function stretches(s: Sentence): [number, number][] {
  const out: [number, number][] = [];
  let from = -1;
  const { tokens: t } = s;
  for (let i = 0; i <= t.count; i += 1) {
    const keep = i < t.count && stays(s, i);
    const broken =
      i < t.count &&
      i > 0 &&
      (t.gap[i] === gaps.strong || /["\n]| - |[–—;(]/.test(s.text.slice(t.end[i - 1], t.start[i])));
    if (from >= 0 && (!keep || broken)) {
      out.push([from, i]);
      from = -1;
    }
    if (keep && from < 0) from = i;
  }
  return out;
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

/** The facts of a sentence, in its order and words, without the words that tell of the source. */
export function salvaged(text: string, findings: readonly Finding[], agrees: (made: string) => boolean): string {
  const s: Sentence = { text, tokens: tokensOf(text), findings };
  const kept: string[] = [];
  for (const stretch of stretches(s)) {
    const span = trimmed(s, stretch);
    if (span === null) continue;
    const words = text.slice(span.start, span.end).replace(/\s+/g, ' ');
    if (agrees(words)) kept.push(words);
  }
  // Each by itself is lawful; together they are but for what two clauses share, and then the longest stands alone.
  const all = kept.join('; ');
  const made = kept.length < 2 || agrees(all) ? all : kept.reduce((a, b) => (b.length > a.length ? b : a));
  if (made === '') return '';
  return `${made.replace(/^(\p{Ll})(?!\S*[@.]\S)/u, (c) => c.toUpperCase())}${/[.!?]$/.test(made) ? '' : '.'}`;
}

/** Facts of one text: names, figures and things of the trade, in small letters. */
export function factWords(text: string): Set<string> {
  const s: Sentence = { text, tokens: tokensOf(text), findings: [] };
  const out = new Set<string>();
  for (let i = 0; i < s.tokens.count; i += 1) if (isFact(s, i)) out.add(s.tokens.word[i]!);
  return out;
}
