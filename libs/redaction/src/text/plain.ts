import { lookalike } from '../folded.js';

/** A text in plain letters, with the place in the original each character came from; null where nothing moved. */
export interface Plain {
  readonly text: string;
  readonly places: readonly number[] | null;
}

const marks: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  ʼ: "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
};
const oddBlank = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/;
/** Characters that show nothing: soft hyphens, joiners, marks of direction, variation selectors and fillers. */
const hidden = /\p{Default_Ignorable_Code_Point}/u;
/** More than Latin letters, everyday marks and plain blanks: the whole work is due. Else marks alone are made one. */
const odd = /[^\x00-\xac\xae-\u024f‘’ʼ“”„–—…•€]/; // eslint-disable-line no-control-regex
const everyday = /[‘’ʼ`“”„«»\u00a0]/g;
const beyondLatin = /[^\x00-\u024f]/; // eslint-disable-line no-control-regex
const wordRun = /[\p{L}\p{M}\p{N}]+/gu;
const latin = /\p{Script=Latin}/u;

/** Look-alikes of Latin letters, where a word mixes scripts or consists of nothing but such letters. */
function unmasked(word: string): string {
  if (!beyondLatin.test(word)) return word;
  const letters = [...word];
  const foldable = letters.map((c) => lookalike[c.toLowerCase()]);
  const mixed = letters.some((c) => latin.test(c));
  if (!mixed && foldable.some((f) => f === undefined)) return word;
  return letters
    .map((c, i) => {
      const f = foldable[i];
      if (f === undefined || f.length !== 1) return c;
      return c === c.toLowerCase() ? f : f.toUpperCase();
    })
    .join('');
}

/** Full-width and styled letters to plain ones, one code unit for one code point. */
function simple(c: string): string {
  const code = c.codePointAt(0)!;
  if ((code < 0xff00 || code > 0xff5e) && (code < 0x1d400 || code > 0x1d7ff) && (code < 0x2460 || code > 0x24ff))
    return c;
  const plain = c.normalize('NFKC');
  return plain.length === 1 ? plain : c;
}

/** Makes plain what is written to look alike or to hide. Pure ASCII comes back as it is, at no cost. */
export function plainOf(original: string): Plain {
  // eslint-disable-next-line no-control-regex
  if (!/[^\x00-\x7f`]|`/.test(original)) return { text: original, places: null };
  if (!odd.test(original)) return { text: original.replace(everyday, (c) => marks[c] ?? ' '), places: null };
  const units: string[] = [];
  const places: number[] = [];
  let moved = false;
  for (let i = 0; i < original.length;) {
    const c = String.fromCodePoint(original.codePointAt(i)!);
    if (hidden.test(c)) moved = true;
    else {
      const out = marks[c] ?? (oddBlank.test(c) ? ' ' : c.charCodeAt(0) > 0x2400 ? simple(c) : c);
      if (out.length !== c.length) moved = true;
      for (let k = 0; k < out.length; k += 1) places.push(i + Math.min(k, c.length - 1));
      units.push(out);
    }
    i += c.length;
  }
  places.push(original.length);
  let text = units.join('');
  if (beyondLatin.test(text)) text = text.replace(wordRun, unmasked);
  return { text, places: moved ? places : null };
}
