/** One field's text, cut into words. The arrays run in step; a word's own text is `text.slice(starts[i], ends[i])`. */
export interface Words {
  /** Lower case, without marks: "he'll" is "he", "ll"; "won't" is "wont"; "Becky's" is "becky". */
  readonly norm: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Which sentence a word lies in, counted from nought. */
  readonly sentence: readonly number[];
  /** Which clause: a comma, colon, bracket or quotation mark begins another. */
  readonly clause: readonly number[];
  /** The number a word writes in digits ("3,000", "22k"), or NaN. */
  readonly value: readonly number[];
  /** Written with a capital. */
  readonly capital: readonly boolean[];
}

const isDigit = (c: number): boolean => c >= 48 && c <= 57;
const isUpper = (c: number): boolean => c >= 65 && c <= 90;
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || isUpper(c) || c > 0x00bf;
const isApostrophe = (c: number): boolean => c === 39 || c === 0x2019;
const ownWord = new Map([
  [0x00a3, '£'],
  [0x20ac, '£'],
  [64, '@'],
]);
/** Words begin a new sentence after these, where a space follows. */
const endsSentence = new Set([46, 33, 63, 59]);
/** , : ( ) and quotation marks */
const endsClause = new Set([44, 58, 40, 41, 34, 0x201c, 0x201d, 0x2018, 0x2013, 0x2014]);

function numberOf(word: string): number {
  const c = word.charCodeAt(0);
  if (!isDigit(c) || (c === 48 && word.length > 1)) return NaN;
  const last = word.charCodeAt(word.length - 1);
  const times = last === 107 ? 1_000 : last === 109 ? 1_000_000 : 1;
  const digits = (times === 1 ? word : word.slice(0, -1)).replaceAll(',', '');
  return /^\d{1,9}(?:\.\d{1,4})?$/.test(digits) ? Number(digits) * times : NaN;
}

class Cutter {
  readonly norm: string[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  readonly sentence: number[] = [];
  readonly clause: number[] = [];
  readonly value: number[] = [];
  readonly capital: boolean[] = [];
  sentences = 0;
  clauses = 0;

  push(norm: string, start: number, end: number, capital: boolean): void {
    this.norm.push(norm);
    this.starts.push(start);
    this.ends.push(end);
    this.sentence.push(this.sentences);
    this.clause.push(this.clauses);
    this.value.push(numberOf(norm));
    this.capital.push(capital);
  }
}

/** The end of the word that begins at `from`: letters and digits, and a comma or point between two digits. */
function endOfWord(text: string, from: number): number {
  let i = from;
  for (; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (isLetter(c) || isDigit(c)) continue;
    const between = (c === 44 || c === 46) && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1));
    if (!between) break;
  }
  return i;
}

/** Adds the word at `from` and what its apostrophe adds; returns where reading goes on. */
function cutWord(text: string, from: number, into: Cutter): number {
  const end = endOfWord(text, from);
  const capital = isUpper(text.charCodeAt(from));
  const word = text.slice(from, end).toLowerCase();
  if (!isApostrophe(text.charCodeAt(end)) || !isLetter(text.charCodeAt(end + 1))) {
    into.push(word, from, end, capital);
    return end;
  }
  const tailEnd = endOfWord(text, end + 1);
  const tail = text.slice(end + 1, tailEnd).toLowerCase();
  if (tail === 't') into.push(`${word}t`, from, tailEnd, capital);
  else {
    into.push(word, from, end, capital);
    if (tail !== 's') into.push(tail, end + 1, tailEnd, false);
  }
  return tailEnd;
}

/** Cuts a text into words, sentences and clauses in one pass; time grows in line with the text. */
export function wordsOf(text: string): Words {
  const into = new Cutter();
  for (let i = 0; i < text.length;) {
    const c = text.charCodeAt(i);
    if (isLetter(c) || isDigit(c)) {
      i = cutWord(text, i, into);
      continue;
    }
    if (c === 10) into.sentences += 1;
    else if (endsSentence.has(c) && text.charCodeAt(i + 1) <= 39) into.sentences += 1;
    else if (endsClause.has(c)) into.clauses += 1;
    const own = ownWord.get(c);
    if (own) into.push(own, i, i + 1, false);
    i += 1;
  }
  return into;
}
