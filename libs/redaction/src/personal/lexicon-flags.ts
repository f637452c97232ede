import { hashOfWord } from './letters.js';
import { commonWords } from './lexicon/common-words.js';
import { grammarWords } from './lexicon/grammar-words.js';
import { doubtfulNames } from './lexicon/doubtful-names.js';
import { givenNames } from './lexicon/given-names.js';
import { nationalities } from './lexicon/nationalities.js';
import { places } from './lexicon/places.js';
import { surnames } from './lexicon/surnames.js';
import { wordKinds } from './lexicon/word-kinds.js';

/** What the lexicon knows of a word, one bit each. */
export const flag = {
  given: 1 << 0,
  surname: 1 << 1,
  townUk: 1 << 2,
  townWorld: 1 << 3,
  country: 1 << 4,
  nationality: 1 << 5,
  common: 1 << 6,
  doubtful: 1 << 7,
  title: 1 << 8,
  rank: 1 << 9,
  particle: 1 << 10,
  street: 1 << 11,
  unit: 1 << 12,
  firm: 1 << 13,
  body: 1 << 14,
  month: 1 << 15,
  weekday: 1 << 16,
  landform: 1 << 17,
  kin: 1 << 18,
  placePart: 1 << 19,
  /** Words of grammar: a capital on them says only that a sentence begins. */
  grammar: 1 << 20,
} as const;

const slots = 1 << 16;
const keys = new Int32Array(slots);
const values = new Int32Array(slots);

function add(word: string, bits: number): void {
  const key = hashOfWord(word);
  let slot = (key ^ (key >>> 16)) & (slots - 1);
  while (values[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (slots - 1);
  keys[slot] = key;
  values[slot]! |= bits;
}

const wordsOf = (list: string): string[] => list.split(/\s+/).filter((w) => w !== '');

function addNames(list: string, bits: number): void {
  for (const name of wordsOf(list)) {
    const [first, ...rest] = name.split(/[-_]/);
    add(first!, rest.length ? bits | flag.placePart : bits);
    for (const part of rest) if (part.length > 3) add(part, flag.placePart);
  }
}

for (const list of Object.values(givenNames)) for (const name of wordsOf(list)) add(name, flag.given);
for (const list of Object.values(surnames)) for (const name of wordsOf(list)) add(name, flag.surname);
addNames(places.uk, flag.townUk);
addNames(places.world, flag.townWorld);
addNames(places.country, flag.country);
for (const word of wordsOf(nationalities)) for (const form of [word, `${word}s`]) add(form, flag.nationality);
for (const word of wordsOf(commonWords)) add(word, flag.common);
for (const word of wordsOf(grammarWords)) add(word, flag.grammar | flag.common);
for (const word of wordsOf(doubtfulNames)) add(word, flag.doubtful);
for (const kind of [
  'title',
  'rank',
  'particle',
  'street',
  'unit',
  'firm',
  'body',
  'month',
  'weekday',
  'landform',
  'kin',
] as const)
  for (const word of wordsOf(wordKinds[kind])) add(word, flag[kind]);

/** The bits of `flag` for the hash of a word; 0: the lexicon does not know it. */
export function flagsOfHash(key: number): number {
  let slot = (key ^ (key >>> 16)) & (slots - 1);
  while (values[slot] !== 0) {
    if (keys[slot] === key) return values[slot]!;
    slot = (slot + 1) & (slots - 1);
  }
  return 0;
}
