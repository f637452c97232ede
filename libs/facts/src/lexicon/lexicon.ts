import type { MannerTable, WordKinds } from '../manner.js';

/** What words say: a sign and the phrases that are read as it. */
export interface Sign {
  readonly id: string;
  /** In words, fit for a reason. */
  readonly label: string;
  /**
   * Phrases, parted by `|`. In a phrase: words; `a/b` either; `word*` any ending; `word?` may be left out; `_` any word; `..3` up
   * to three words; `#` a number, `#child` 4 to 17, `#old` 70 to 104, `#kid` and
   * `#elder` the same set off by commas as an age behind a name, `#big` 25,000 and more; `Aa` a word with a capital; `$name`
   * what `lists` holds under that name.
   */
  readonly say: string;
  /** `life`: play, jest, the past or an ending takes it back. `settles`: it is one of those. */
  readonly kind?: 'life' | 'settles';
  /** How many sentences away a settling sign reaches; in the title, always the whole log. */
  readonly reach?: number;
  /** A denial just before it does not take it back. */
  readonly standsDenied?: boolean;
  /** Factors it states by itself. */
  readonly sets?: Readonly<Record<string, number>>;
  /** Codes of themes (domain 10). */
  readonly themes?: readonly string[];
}

/** What several signs come to: points are added, each sign once. Points below nought take weight away. */
export interface Weighing {
  readonly id: string;
  readonly label: string;
  readonly points: Readonly<Record<string, number>>;
  /** It holds from so many points on, … (not asked where `manner` is there) */
  readonly from?: number;
  /** … where at least one sign of each list is there. */
  readonly needs?: readonly (readonly string[])[];
  /**
   * Where present, the manner of the whole text counts too: it holds where the text's points under the column of this
   * weighing's id and `signWorth` for each point of the signs (only where `needs` is met) come to `from`. Where `fitted`, the
   * points of the signs are what was believed before any log was read, and the table holds what labelled logs made of them.
   */
  readonly manner?: { readonly signWorth: number; readonly from: number; readonly fitted?: boolean };
  readonly sets?: Readonly<Record<string, number>>;
  readonly vulnerability?: readonly string[];
  readonly themes?: readonly string[];
  /** Signs for the policy's conclusions and for weighings further down. */
  readonly signs?: readonly string[];
}

/** Which words set which fact, with a version of its own: an assessment is repeatable only with the lexicon it was made with. */
export interface Lexicon {
  readonly id: string;
  readonly version: string;
  readonly lists: Readonly<Record<string, string>>;
  readonly signs: readonly Sign[];
  /** In order: a later one may use what an earlier one signs. */
  readonly weighings: readonly Weighing[];
  /** Kinds of single words, pairs of kinds, and what each word and kind is worth to a weighing. */
  readonly kinds: WordKinds;
  readonly pairs: readonly (readonly [string, string])[];
  readonly manner: MannerTable;
  /** The sign that a field in another language gives. */
  readonly otherLanguage: Pick<Sign, 'id' | 'label'>;
  /** Words that deny what follows them. */
  readonly denials: string;
}

/** How a lexicon is named wherever a result is kept. */
export const lexiconName = (l: Pick<Lexicon, 'id' | 'version'>): string => `${l.id}/${l.version}`;
