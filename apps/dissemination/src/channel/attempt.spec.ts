import fc from 'fast-check';
import { judgeAttempt, mayHaveReached, retryAfterSeconds, type Attempt } from './attempt.js';

const answered = (status: number, retryAfter: number | null = null): Attempt => ({
  kind: 'answered',
  status,
  retryAfterSeconds: retryAfter,
});
const dayMs = 86_400_000;
const lost: Attempt = { kind: 'unknown', code: 'connection_lost' };
const slow: Attempt = { kind: 'unknown', code: 'timeout' };
const unsent: Attempt = { kind: 'not-sent', code: 'no_connection', permanent: false };

describe('judgeAttempt', () => {
  it.each([200, 201, 202, 204, 299])('takes %i for delivered', (status) => {
    expect(judgeAttempt(answered(status), false, 1, 0.5)).toEqual({ state: 'delivered', reason: null });
  });

  it.each([300, 301, 302, 307, 308, 400, 401, 403, 404, 405, 409, 413, 422])(
    'takes %i for a refusal that another try would not change',
    (status) => {
      expect(judgeAttempt(answered(status), true, 1, 0.5)).toEqual({ state: 'failed', reason: `status_${status}` });
    },
  );

  it('gives an address up that says it is gone', () => {
    expect(judgeAttempt(answered(410), true, 1, 0.5)).toEqual({ state: 'failed', reason: 'status_410', disable: true });
  });

  it.each([408, 425, 429, 500, 502, 503, 504, 599])('tries again after %i', (status) => {
    expect(judgeAttempt(answered(status), false, 1, 0.5)).toEqual({
      state: 'pending',
      reason: `status_${status}`,
      retryInMs: 1_000,
    });
  });

  it.each([429, 503])('waits as long as %i asks, a day at most', (status) => {
    expect(judgeAttempt(answered(status, 90), true, 1, 0)).toMatchObject({ retryInMs: 90_000 });
    expect(judgeAttempt(answered(status, 0), true, 1, 0)).toMatchObject({ retryInMs: 800 });
    expect(judgeAttempt(answered(status, 31_536_000), true, 1, 1)).toMatchObject({ retryInMs: dayMs });
    expect(judgeAttempt(answered(status, 1e12), true, 1, 1)).toMatchObject({ retryInMs: dayMs });
  });

  it('tries again what was lost or too slow only where a repeat does no harm', () => {
    for (const attempt of [lost, slow]) {
      expect(judgeAttempt(attempt, true, 1, 0.5)).toMatchObject({ state: 'pending' });
      expect(judgeAttempt(attempt, false, 1, 0.5)).toEqual({
        state: 'uncertain',
        reason: (attempt as { code: string }).code,
      });
    }
  });

  it('tries again what certainly never arrived, whoever it was for, and not what never can', () => {
    expect(judgeAttempt(unsent, false, 1, 0.5)).toMatchObject({ state: 'pending', reason: 'no_connection' });
    const never: Attempt = { kind: 'not-sent', code: 'tls_refused', permanent: true };
    expect(judgeAttempt(never, true, 1, 0.5)).toEqual({ state: 'failed', reason: 'tls_refused' });
  });

  it('waits for a recipient who is away without ever giving up', () => {
    const away: Attempt = { kind: 'away', perhapsWritten: false };
    expect(judgeAttempt(away, true, 10_000, 0.5)).toEqual({ state: 'pending', reason: 'not_connected', retryInMs: 0 });
  });

  it('leaves what was written to a stream to the receipt', () => {
    expect(judgeAttempt({ kind: 'written' }, true, 1, 0.5)).toEqual({ state: 'written', reason: null });
  });

  it('waits longer from try to try, some forty hours in all, and then says it gave up', () => {
    const waits = Array.from({ length: 11 }, (_, i) => judgeAttempt(answered(503), true, i + 1, 0.5)).map((v) =>
      v.state === 'pending' ? v.retryInMs : -1,
    );
    expect(waits).toEqual([...waits].sort((a, b) => a - b));
    expect(waits.reduce((a, b) => a + b) / dayMs).toBeCloseTo(1.66, 1);
    expect(judgeAttempt(answered(503), true, 12, 0.5)).toEqual({ state: 'failed', reason: 'gave_up:status_503' });
  });

  it('never repeats an unknown outcome to somebody who cannot drop repeats, and never waits longer than a day', () => {
    const attempts = fc.oneof(
      fc.record({ kind: fc.constant('unknown' as const), code: fc.constantFrom('timeout', 'connection_lost') }),
      fc.record({
        kind: fc.constant('answered' as const),
        status: fc.integer({ min: 100, max: 599 }),
        retryAfterSeconds: fc.option(fc.nat(1e9)),
      }),
      fc.record({ kind: fc.constant('not-sent' as const), code: fc.constant('x'), permanent: fc.boolean() }),
    );
    fc.assert(
      fc.property(
        attempts,
        fc.boolean(),
        fc.integer({ min: 1, max: 20 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (a, idempotent, tries, j) => {
          const verdict = judgeAttempt(a, idempotent, tries, j);
          if (verdict.state === 'pending') {
            expect(verdict.retryInMs).toBeGreaterThanOrEqual(0);
            expect(verdict.retryInMs).toBeLessThanOrEqual(dayMs);
          }
          if (a.kind === 'unknown' && !idempotent) expect(verdict.state).toBe('uncertain');
          if (verdict.state === 'delivered') expect(a.kind).toBe('answered');
        },
      ),
    );
  });
});

describe('mayHaveReached', () => {
  it('holds for everything but what certainly never left', () => {
    expect([answered(200), answered(500), lost, slow, { kind: 'written' } as const].map(mayHaveReached)).not.toContain(
      false,
    );
    expect(mayHaveReached({ kind: 'away', perhapsWritten: true })).toBe(true);
    expect(mayHaveReached({ kind: 'away', perhapsWritten: false })).toBe(false);
    expect(mayHaveReached(unsent)).toBe(false);
  });
});

describe('retryAfterSeconds', () => {
  const at = new Date('2026-11-25T10:00:00.500Z');
  it.each([
    [null, null],
    ['', null],
    ['soon', null],
    ['120', 120],
    [' 5 ', 5],
    ['31536000', 31_536_000],
    ['Wed, 25 Nov 2026 10:01:00 GMT', 60],
    ['Wed, 25 Nov 2026 09:00:00 GMT', 0],
  ])('reads %p as %p', (header, seconds) => expect(retryAfterSeconds(header, at)).toBe(seconds));
});
