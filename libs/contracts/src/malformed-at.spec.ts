import fc from 'fast-check';
import { malformedAt } from './malformed-at.js';

it.each([
  ['{"a": 1', 7],
  ['not json', 1],
  ['{"a":1,}', 7],
  ['[1,]', 3],
  ['{"a" 1}', 5],
  ['{a:1}', 1],
  ['{"a":01}', 6],
  ['{"a":1.}', 7],
  ['{"a":-}', 6],
  ['{"a":1e+}', 8],
  ['{"a":"\\x"}', 7],
  ['{"a":"\\u12G4"}', 10],
  ['{"a":"b\nc"}', 7],
  ['{"a":1}}', 7],
  ['{"a":1]', 6],
  ['', 0],
  ['  ', 2],
])('finds where %j stops being JSON', (text, at) => {
  expect(malformedAt(text)).toBe(at);
});

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const nearlyJson = fc.string({
  unit: fc.constantFrom(...'{}[]",:\\ut0fn1e-. ', 'true', 'null', '"a":'),
  maxLength: 40,
});

it('agrees with the parser on what is JSON', () => {
  const law = (text: string): void => expect([text, malformedAt(text) === null]).toEqual([text, isJson(text)]);
  fc.assert(fc.property(nearlyJson, law), { numRuns: 20_000 });
  fc.assert(
    fc.property(
      fc.json({ maxDepth: 3 }).filter((t) => t.length > 0),
      fc.nat(),
      fc.constantFrom(...'{}[]",:\\0x-'),
      (text, place, c) => {
        law(text);
        law(text.slice(0, place % text.length) + c + text.slice((place % text.length) + 1));
      },
    ),
    { numRuns: 2_000 },
  );
});

it('finds the place that the parser names, where it names one', () => {
  fc.assert(
    fc.property(nearlyJson, (text) => {
      try {
        JSON.parse(text);
      } catch (error) {
        const named = /position (\d+)/.exec((error as Error).message)?.[1];
        if (named !== undefined) expect([text, malformedAt(text)]).toEqual([text, Number(named)]);
      }
    }),
    { numRuns: 20_000 },
  );
});
