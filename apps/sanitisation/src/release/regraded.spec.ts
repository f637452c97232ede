import { tooFree } from './regraded.js';

const grade = (source: number, assessment: string, handling: string) => ({
  source,
  assessment,
  handling,
  conditions: [],
});
const product = { grade: grade(2, 'C', 'P'), compartments: ['CD'] };

test.each([
  ['the same grade', grade(2, 'C', 'P'), ['CD'], false],
  ['a better grade', grade(1, 'A', 'P'), [], false],
  ['a source found less reliable', grade(3, 'C', 'P'), [], true],
  ['an assessment made lower', grade(2, 'D', 'P'), [], true],
  ['handling with conditions', grade(2, 'C', 'C'), [], true],
  ['a compartment it did not lie in', grade(2, 'C', 'P'), ['CHIS'], true],
])('a log that gets %s leaves its product out or not', (_, raw, compartments, called) => {
  expect(tooFree(product, { grade: raw, compartments })).toBe(called);
});
