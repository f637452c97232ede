import { explore } from './explore.js';
import { theDesign, type Rules } from './state.js';

const small = { crashes: 1, claims: 2, lostReplies: 1, races: 1, repeats: 1 };

it('finds no violation in the design, whichever step a process dies at', () => {
  const seen = explore(theDesign, small);
  expect(seen.violation).toBeNull();
  expect(seen.topics).toBeGreaterThan(20);
  expect(seen.states).toBeGreaterThan(10_000);
}, 120_000);

it.each<[string, Partial<Rules>, RegExp]>([
  ['the epoch', { epoch: false }, /lost|passed over|out of/],
  ['the key', { key: false }, /twice/],
  ['the order of the marks', { markAfterSend: false }, /lost/],
  ['publishing again on assignment', { publishAgain: false }, /lost/],
  ['the outbox', { outbox: false }, /lost before/],
])('finds a violation where %s is taken away', (_, change, what) => {
  const { violation } = explore({ ...theDesign, ...change }, { ...small, claims: 3, lostReplies: 0 });
  expect(violation?.what).toMatch(what);
  // Without an outbox a single step is enough: the process dies between its commit and its first publish.
  expect(violation!.history.length).toBeGreaterThan(0);
});
