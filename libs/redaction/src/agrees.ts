/** The only words a rewrite may add. They state no fact: who told it is left open, and nothing becomes more certain. */
export const addedPhrases: readonly string[] = [
  'it is reported that',
  'it is said that',
  'recently',
  'were',
  'was',
  'seen',
  'counted',
  'heard',
  'found',
  'noticed',
  'spotted',
  'watched',
  'has said that',
];

const connective = new Set(addedPhrases.flatMap((p) => p.split(' ')));
const negations = new Set([
  'not',
  'no',
  'never',
  'none',
  'nobody',
  'nothing',
  'neither',
  'nor',
  'without',
  'cannot',
  'nowhere',
  'hardly',
  'nowt',
]);

for (const w of 'dont|doesnt|didnt|isnt|wasnt|wont|cant|couldnt|wouldnt|hasnt|havent|aint'.split('|')) negations.add(w);

const isNegation = (w: string): boolean => negations.has(w) || w.endsWith("n't");

/** A plain letter or figure: no mark to be taken off there. */
const isPlain = (c: number): boolean => (c >= 97 && c <= 122) || (c >= 48 && c <= 57);

function bare(w: string): string {
  if (isPlain(w.charCodeAt(0)) && isPlain(w.charCodeAt(w.length - 1))) return w;
  return w.replace(/^[^\p{L}\p{N}£$€@#?]+|[^\p{L}\p{N}%]+$/gu, '');
}

/** Words and figures of a text, lower case, marks at their ends taken off. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/[‘’]/g, "'")
    .toLowerCase()
    .split(/[\s"“”()[\]{},;:!?]+/)
    .map(bare)
    .filter((w) => w !== '');
}

const abbreviation =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Rev|St|Sgt|Insp|No|no|approx|Ltd|Co|dob|b|ref|Cllr|etc|e\.g|i\.e)|(?<=\s)s|\b\p{Lu})\.$/u;

/** The sentences of a text with the blanks and line ends behind them: put together they are the text. */
export function sentencesOf(text: string): string[] {
  const out: string[] = [];
  let from = 0;
  for (const m of text.matchAll(/[.!?]+["'”’)]*(?=\s)\s*|\n+/g)) {
    const end = m.index + m[0].length;
    if (m[0].startsWith('.') && abbreviation.test(text.slice(from, m.index + 1))) continue;
    out.push(text.slice(from, end));
    from = end;
  }
  if (from < text.length) out.push(text.slice(from));
  return out;
}

const clauseMark = /[,;:–—]|\s(?:and|but|or|because|so|who|which|when|while|where|that|as|if|unless)\s/giu;

function clauses(sentence: string): string[][] {
  return sentence
    .replace(clauseMark, (m) => `\u0001${m}`)
    .split('\u0001')
    .map(wordsOf);
}

interface Word {
  readonly word: string;
  readonly clause: number;
}

/** True where the words stand in the original in their order; fills in the clauses they come from. */
function inOrder(flat: readonly Word[], words: readonly string[], touched: Set<number>): boolean {
  let at = 0;
  for (const word of words) {
    let next = at;
    while (next < flat.length && flat[next]!.word !== word) next += 1;
    if (next === flat.length) {
      if (connective.has(word)) continue;
      return false;
    }
    // An added word that happens to stand further on must not eat what lies between.
    if (connective.has(word) && next > at + 3) continue;
    touched.add(flat[next]!.clause);
    at = next + 1;
  }
  return true;
}

/** `sentenceAgrees` for one original and many rewritten sentences: the original is read once, and only when it is asked for. */
export function agreementWith(original: string): (rewritten: string) => boolean {
  let read: { readonly parts: string[][]; readonly flat: Word[] } | null = null;
  return (rewritten) => {
    if (read === null) {
      const parts = clauses(original);
      read = { parts, flat: parts.flatMap((words, clause) => words.map((word) => ({ word, clause }))) };
    }
    const { parts, flat } = read;
    const words = wordsOf(rewritten);
    const touched = new Set<number>();
    if (!inOrder(flat, words, touched)) return false;
    let due = 0;
    for (const c of touched) due += countNegations(parts[c]!);
    return countNegations(words) === due;
  };
}

/**
 * True where `rewritten` says nothing the original sentence does not: its words are words of the original in the same
 * order but for the fixed additions, so figures and names are unchanged; and of every clause something is kept of, all
 * negations are kept.
 */
export const sentenceAgrees = (original: string, rewritten: string): boolean => agreementWith(original)(rewritten);

function countNegations(words: readonly string[]): number {
  let n = 0;
  for (const w of words) if (isNegation(w)) n += 1;
  return n;
}

/** The same for whole texts: every sentence of the rewritten text agrees with one of the original, in their order. */
export function agrees(original: string, rewritten: string): boolean {
  const source = sentencesOf(original).filter((s) => s.trim() !== '');
  let at = 0;
  for (const sentence of sentencesOf(rewritten).filter((s) => s.trim() !== '')) {
    const found = source.findIndex((s, i) => i >= at && (s.trim() === sentence.trim() || sentenceAgrees(s, sentence)));
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}
