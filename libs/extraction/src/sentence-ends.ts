import { isLetter } from './digit-run.js';

/** Words before a full stop that does not end the sentence. */
const abbreviations = new Set('no nos ref refs tel mob reg acc ac mr mrs ms dr st approx ltd inc co'.split(' '));
const spelt = /(?:^|[^a-z])(?:d\.o\.b|e\.g|i\.e)$/i;
const longest = 6;
const blankOfUnicode = /\s/;

const isBlank = (text: string, i: number): boolean => {
  const c = text.charCodeAt(i);
  return c === 32 || (c >= 9 && c <= 13) || (c > 127 && blankOfUnicode.test(text[i]!));
};

function isAbbreviated(text: string, stop: number): boolean {
  let from = stop;
  while (from > 0 && stop - from <= longest && isLetter(text.charCodeAt(from - 1))) from -= 1;
  const length = stop - from;
  if (length === 1) return spelt.test(text.slice(Math.max(0, stop - 8), stop));
  return length > 1 && length <= longest && abbreviations.has(text.slice(from, stop).toLowerCase());
}

/** The places right after the marks that end a sentence, in order: full stops that do not abbreviate, `!`, `?`, `…`, new lines. */
export function sentenceEnds(text: string): readonly number[] {
  const ends: number[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const c = text.charCodeAt(i);
    if (c > 63 && c !== 0x2026) continue;
    if (c === 10 || c === 13) ends.push(i + 1);
    else if (c === 46 || c === 33 || c === 63 || c === 0x2026) {
      if (i + 1 === text.length || !isBlank(text, i + 1)) continue;
      if (c !== 46 || !isAbbreviated(text, i)) ends.push(i + 1);
    }
  }
  return ends;
}
