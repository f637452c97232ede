import { offScale, termFor, yardstick } from './phia.js';

const found = (text: string) => offScale(text).map((s) => text.slice(s.start, s.end));

test('words off the yardstick are found and its own terms are not', () => {
  expect(found('It is possible that he may well go; there is a high likelihood.')).toEqual([
    'possible',
    'may well',
    'high likelihood',
  ]);
  expect(found('It is highly likely, almost certain, a realistic possibility.')).toEqual([]);
  expect(found('Call as soon as possible. A certain man.')).toEqual([]);
});

test('every band gives its term, and a figure in a gap the nearer one with a word of it', () => {
  for (const b of yardstick) expect(termFor(b.from)).toEqual({ term: b.term, inGap: false });
  expect(termFor(52)).toEqual({ term: 'realistic possibility', inGap: true });
  expect(termFor(78)).toEqual({ term: 'highly likely', inGap: true });
  expect(() => termFor(101)).toThrow(RangeError);
  expect(() => termFor(NaN)).toThrow(RangeError);
});
