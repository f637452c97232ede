import { housePolicy } from './house-policy.js';
import { parseMarking } from './marking.js';

describe('parseMarking', () => {
  it('takes tier and additional markings apart', () => {
    expect(parseMarking('UK Official-Sensitive – Recipients only – Personal data', housePolicy)).toEqual({
      tier: 'OFFICIAL-SENSITIVE',
      additional: ['RECIPIENTS ONLY', 'PERSONAL DATA'],
    });
    expect(parseMarking('TOP SECRET', housePolicy)?.tier).toBe('TOP SECRET');
  });

  it.each(['', 'PROTECT', 'SECRETS', 'OFFICIAL SENSITIVE', 'SECRET – ', 'SECRET – __PROTO__', 'SECRET – USE ONLY X'])(
    'does not know %p',
    (marking) => expect(parseMarking(marking, housePolicy)).toBeNull(),
  );
});

it('reads no marking that is longer than any real one, and says so at once', () => {
  const began = performance.now();
  expect(parseMarking(`OFFICIAL${' '.repeat(200_000)}x`, housePolicy)).toBeNull();
  expect(performance.now() - began).toBeLessThan(1_000);
});
