import fc from 'fast-check';
import { backoffMs, pause } from './backoff.js';

it('waits between half and the whole of 0.1 s doubled with each try, never more than 30 s', () => {
  fc.assert(
    fc.property(fc.nat(10_000), fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), (attempt, random) => {
      const whole = Math.min(30_000, 100 * 2 ** attempt);
      const ms = backoffMs(attempt, random);
      expect(ms).toBeGreaterThanOrEqual(whole / 2);
      expect(ms).toBeLessThanOrEqual(whole);
    }),
  );
});

it('says whether it slept through', async () => {
  const stop = new AbortController();
  expect(await pause(1, stop.signal)).toBe(true);
  setTimeout(() => stop.abort(), 5);
  expect(await pause(60_000, stop.signal)).toBe(false);
  expect(await pause(60_000, stop.signal)).toBe(false);
});
