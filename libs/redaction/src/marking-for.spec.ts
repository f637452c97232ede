import fc from 'fast-check';
import { markingFor } from './marking-for.js';

const base = { sourceType: 'CHIS', marking: 'SECRET', compartments: ['CHIS'], cluesLeft: 0 };

test('a clean text of a covert source may be proposed lower and out of its compartment', () => {
  expect(markingFor(base)).toEqual({ marking: 'OFFICIAL-SENSITIVE', compartments: [] });
});

test('a text that still shows a clue keeps tier and compartments', () => {
  expect(markingFor({ ...base, cluesLeft: 1 })).toEqual({ marking: 'SECRET', compartments: ['CHIS'] });
});

test('intercept never leaves its tier or compartment', () => {
  const intercept = { ...base, sourceType: 'INTERCEPT', compartments: ['INTERCEPT'] };
  expect(markingFor(intercept)).toEqual({ marking: 'SECRET', compartments: ['INTERCEPT'] });
});

test('a compartment that is about the matter, not the origin, stays', () => {
  expect(markingFor({ ...base, compartments: ['CHIS', 'ACU'] }).compartments).toEqual(['ACU']);
});

test('nothing is released below OFFICIAL-SENSITIVE, and further markings stay', () => {
  expect(markingFor({ ...base, marking: 'OFFICIAL' }).marking).toBe('OFFICIAL-SENSITIVE');
  expect(markingFor({ ...base, marking: 'OFFICIAL-SENSITIVE – RECIPIENTS ONLY' }).marking).toBe(
    'OFFICIAL-SENSITIVE – RECIPIENTS ONLY',
  );
});

test('no compartment is ever added', () => {
  fc.assert(
    fc.property(
      fc.subarray(['CHIS', 'COVERT', 'UC', 'ACU', 'CSAE', 'INTERCEPT', 'NEW']),
      fc.nat(2),
      (compartments, cluesLeft) =>
        markingFor({ ...base, compartments, cluesLeft }).compartments.every((c) => compartments.includes(c)),
    ),
  );
});
