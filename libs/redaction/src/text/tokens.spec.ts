import fc from 'fast-check';
import { tokensOf } from './tokens.js';
import { numberFor, WordSet } from './vocabulary.js';

test('a word somebody asks for has its number in every text and case, another word has none', () => {
  const n = numberFor('wheelbarrow');
  expect(numberFor('wheelbarrow')).toBe(n);
  expect(tokensOf('A WHEELBARROW, wheelbarrows and a Wheelbarrow.').number.filter((x) => x === n)).toHaveLength(2);
  expect(tokensOf('zzyzx').number).toEqual([0]);
});

test('words keep their numbers however many are asked for, and a set holds its own alone', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z']{1,12}$/), { minLength: 2, maxLength: 60 }), (words) => {
      const numbers = words.map(numberFor);
      expect(words.map(numberFor)).toEqual(numbers);
      expect(new Set(numbers).size).toBe(words.length);
      const half = new WordSet(words.slice(0, words.length >> 1));
      expect(numbers.map((n) => half.has(n))).toEqual(words.map((_, i) => i < words.length >> 1));
      expect(half.has(0)).toBe(false);
    }),
  );
});
