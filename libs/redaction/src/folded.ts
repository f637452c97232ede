/** A text folded for comparing, with the place each character came from. */
export interface Folded {
  readonly text: string;
  /** Offset in the original of each character of `text`, and one more for its end. */
  readonly places: readonly number[];
}

/** Letters of other scripts that look like Latin ones. */
export const lookalike: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ј: 'j',
  к: 'k',
  м: 'm',
  т: 't',
  н: 'h',
  в: 'b',
  α: 'a',
  ο: 'o',
  ε: 'e',
  ι: 'i',
  ν: 'v',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  κ: 'k',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ß: 'ss',
};
const ignored = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]/;

/**
 * Folds what is written to look alike or to hide: letter case, accents, full-width and foreign look-alike letters, invisible
 * characters, and every run of blanks and marks to one blank.
 */
export function folded(original: string): Folded {
  let text = '';
  const places: number[] = [];
  for (let i = 0; i < original.length;) {
    const char = String.fromCodePoint(original.codePointAt(i)!);
    if (!ignored.test(char)) {
      for (const c of char.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '')) {
        const plain = lookalike[c] ?? c;
        const out = /[\p{L}\p{N}]/u.test(plain) ? plain : ' ';
        if (out === ' ' && (text === '' || text.endsWith(' '))) continue;
        text += out;
        for (let unit = 0; unit < out.length; unit += 1) places.push(i);
      }
    }
    i += char.length;
  }
  places.push(original.length);
  return { text, places };
}

/** The folded text without blanks, so that a phrase is found however it is spaced, hyphenated or broken over lines. */
export function compacted({ text, places }: Folded): Folded {
  const kept = text
    .split('')
    .map((c, i) => ({ c, place: places[i]! }))
    .filter(({ c }) => c !== ' ');
  return { text: kept.map((k) => k.c).join(''), places: [...kept.map((k) => k.place), places.at(-1)!] };
}
