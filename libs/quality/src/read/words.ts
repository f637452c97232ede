/** The words of a text, with the place each stands at. */
export interface Words {
  /** Lower case, same length as the text; curly marks made plain. */
  readonly lower: string;
  /** Each word in lower case, letters, digits and inner apostrophes. */
  readonly list: readonly string[];
  readonly starts: readonly number[];
}

const word = /[a-z0-9\u00c0-\u024f]+(?:'[a-z\u00c0-\u024f]+)*/g;

/** Lower case of the same length, so that every offset stays true. */
function lowered(text: string): string {
  const plain = /[\u2018\u2019\u02bc\u201c\u201d\u00a0\u202f\u2007]/.test(text)
    ? text
        .replace(/[\u2018\u2019\u02bc]/g, "'")
        .replace(/[\u201c\u201d]/g, '"')
        .replace(/[\u00a0\u202f\u2007]/g, ' ')
    : text;
  const lower = plain.toLowerCase();
  // A few letters (İ) grow when lowered; then only the plain ones are.
  return lower.length === text.length ? lower : plain.replace(/[A-Z]+/g, (l) => l.toLowerCase());
}

/** Splits a text into words. Time grows with its length alone. */
export function wordsOf(text: string): Words {
  const lower = lowered(text);
  const list: string[] = [];
  const starts: number[] = [];
  word.lastIndex = 0;
  for (let m = word.exec(lower); m; m = word.exec(lower)) {
    list.push(m[0]);
    starts.push(m.index);
  }
  return { lower, list, starts };
}
