import { identityFor, randomDraws } from './identity.js';
import { reviewDay } from './product-of.js';

const at = new Date('2026-11-25T10:00:00.000Z');

test('a product is reviewed after a year, or on the earliest day a condition names', () => {
  expect(reviewDay(at, [])).toBe('2027-11-25');
  expect(reviewDay(at, ['S2', 'review 2027-06-30', 'Review 2027-03-01'])).toBe('2027-03-01');
  expect(reviewDay(at, ['review 2030-01-01'])).toBe('2027-11-25');
});

test('a reference comes from a pool of letters that are read out without doubt', () => {
  const urns = new Set(Array.from({ length: 2_000 }, () => randomDraws.urn(at)));
  expect(urns.size).toBe(2_000);
  for (const urn of urns) expect(urn).toMatch(/^P-2026-[0-9A-HJKMNP-TV-Z]{8}$/);
});

test('an id holds the moment it was drawn and chance, nothing else', () => {
  const [a, b] = [randomDraws.id(at), randomDraws.id(at)];
  expect(a.slice(0, 13)).toBe(b.slice(0, 13));
  expect(a.slice(15)).not.toBe(b.slice(15));
});

test('a product in force gets its next version, anything else a new identity', () => {
  const known = identityFor({ productId: 'p', productUrn: 'u', productVersion: 2 }, randomDraws, at);
  expect(known).toEqual({ productId: 'p', urn: 'u', productVersion: 3 });
  const fresh = identityFor({ productId: null, productUrn: null, productVersion: 2 }, randomDraws, at);
  expect(fresh.productVersion).toBe(1);
});
