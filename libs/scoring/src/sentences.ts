/** Where the sentences of a text begin, ascending; a line break ends one too. */
export function sentenceStarts(text: string): readonly number[] {
  const starts = [0];
  for (let i = 0; i < text.length - 1; i += 1) {
    const c = text[i];
    const ends = c === '\n' || ((c === '.' || c === '!' || c === '?') && /[\s'"’”)]/.test(text[i + 1]!));
    if (ends) starts.push(i + 1);
  }
  return starts;
}

/** The number of the sentence in which a place lies. */
export function sentenceAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}
