import fc from 'fast-check';
import { formatUrn, parseUrn } from './urn.js';

describe('URN', () => {
  it('reads back what it writes', () => {
    const parts = fc.record({
      prefix: fc.stringMatching(/^[A-Z][A-Z0-9]{1,7}$/),
      year: fc.integer({ min: 2020, max: 2099 }),
      no: fc.integer({ min: 1, max: 999_999_999 }),
    });
    fc.assert(fc.property(parts, (p) => expect(parseUrn(formatUrn(p))).toEqual(p)));
  });

  it('has seven digits, and more only when they are needed', () => {
    expect(formatUrn({ prefix: 'RIU', year: 2025, no: 42 })).toBe('RIU-2025-0000042');
    expect(formatUrn({ prefix: 'RIU', year: 2025, no: 12_345_678 })).toBe('RIU-2025-12345678');
  });

  it.each(['', 'RIU-2025-42', 'riu-2025-0000042', 'RIU-2025-00000042', "RIU-2025-0000042'", 'RIU-2025-0000042\n'])(
    'is not %j',
    (text) => expect(parseUrn(text)).toBeNull(),
  );
});
