/**
 * A phrase as data: words parted by blanks. `a|b` either word, `x?` may be missing, `*` any word, `*3` up to three words,
 * `#` a number, `Xx` a capitalised word, `^` at the start of a sentence, `$` at the end of one. The first word is a plain
 * one: it is what is looked for.
 */
export type Phrase = string;

/** A phrase made ready: run at the place of one of its first words. */
export interface ReadyPhrase {
  readonly firsts: readonly string[];
  /** Null where the first word alone is the phrase. */
  readonly pattern: RegExp | null;
  readonly capitals: number;
  readonly atStart: boolean;
  /** A later word the phrase cannot do without, to be looked for before its pattern is run; null: there is none. */
  readonly anchor: Anchor | null;
}

/** One of these words stands between so many and so many words after the first. */
interface Anchor {
  readonly words: ReadonlySet<string>;
  readonly from: number;
  readonly to: number;
}

/** Words of a text that one `*` or `#` may cover: `self-loading` and `1,500` are two and two. */
const widest = 3;

function anchorOf(first: string, rest: readonly string[]): Anchor | null {
  let from = 1;
  let to = Math.max(...first.split('|').map((a) => a.split(/[-_]/).length));
  for (const token of rest) {
    const many = /^\*(\d)\??$/.exec(token);
    const optional = token.endsWith('?');
    const alternatives = token.replace(/\?$/, '').split('|');
    const open = alternatives.some((a) => a === '*' || a === '#' || a === 'Xx');
    if (many) to += Number(many[1]) * widest;
    else if (open || optional) {
      if (!optional) from += 1;
      to += Math.max(widest, ...alternatives.map((a) => a.split(/[-_]/).length));
    } else
      return {
        words: new Set(alternatives.flatMap((a) => [a.split(/[-_]/)[0]!, a.split('_')[0]!.replaceAll('-', '')])),
        from,
        to,
      };
  }
  return null;
}

const letters = 'a-z0-9\\u00c0-\\u024f';
const aWord = `[${letters}][${letters}'’-]*`;
const gap = `[ ,'"\\n(-]{1,3}`;

/** `_` joins words of one alternative; a hyphen may be a blank or missing. */
const joined = (word: string): string => word.replaceAll('-', '[- ]?').replaceAll('_', gap);

function tokenPattern(token: string): string {
  const plain = token.replace(/\?$/, '');
  const many = /^\*(\d)$/.exec(plain);
  if (many) return `(?:${gap}${aWord}){0,${many[1]}}?`;
  const body =
    plain === '*'
      ? aWord
      : plain === '#'
        ? '[£€$]?\\d[\\d,.]*'
        : plain === 'Xx'
          ? `([${letters}][${letters}'’-]+)`
          : `(?:${joined(plain).replace(/(^|\|)Xx(?=\||$)/g, `$1${aWord}`)})`;
  return token.endsWith('?') ? `(?:${gap}${body})?` : `${gap}${body}`;
}

/** Makes a phrase ready. Throws `TypeError` where its first word is not a plain one: that is a mistake in a lexicon. */
export function readyPhrase(phrase: Phrase): ReadyPhrase {
  const tokens = phrase.trim().split(/\s+/);
  const atStart = tokens[0] === '^';
  if (atStart) tokens.shift();
  const atEnd = tokens.at(-1) === '$';
  if (atEnd) tokens.pop();
  const [first = '', ...rest] = tokens;
  if (!new RegExp(`^[${letters}'|_-]+$`).test(first)) throw new TypeError(`no plain first word: ${phrase}`);
  const alternatives = first.split('|');
  const firsts = [...new Set(alternatives.map((a) => a.split(/[-_]/)[0]!))];
  const capitals = rest.filter((t) => t.replace('?', '') === 'Xx').length;
  const single = !/[-_]/.test(first);
  if (single && rest.length === 0 && !atEnd) return { firsts, pattern: null, capitals, atStart, anchor: null };
  const tail = rest.map(tokenPattern).join('');
  const end = atEnd ? `(?=[^${letters}]*(?:[.!?;:\\n]|$))` : `(?![${letters}])`;
  return {
    firsts,
    pattern: new RegExp(`(?:${joined(first)})${tail}${end}`, capitals > 0 ? 'yd' : 'y'),
    capitals,
    atStart,
    anchor: anchorOf(first, rest),
  };
}
