import fc from 'fast-check';
import { cutRecords, recordBytes } from './record-size.js';
import type { OutRecord } from './port.js';

const record = fc.record({
  key: fc.string({ maxLength: 40 }),
  value: fc.uint8Array({ maxLength: 300 }).map((b) => Buffer.from(b)),
  headers: fc.dictionary(fc.string({ maxLength: 10 }), fc.string({ maxLength: 20 }), { maxKeys: 4 }),
});
const limits = { maxBytes: 2_000, maxRecords: 7 };

it('keeps every record, in order, and no write over a limit', () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 60 }), (records: OutRecord[]) => {
      const writes = cutRecords(records, limits);
      expect(writes.flat()).toEqual(records);
      for (const write of writes) {
        expect(write.length).toBeGreaterThan(0);
        expect(write.length).toBeLessThanOrEqual(limits.maxRecords);
        expect(write.reduce((n, r) => n + recordBytes(r), 0)).toBeLessThanOrEqual(limits.maxBytes);
      }
    }),
  );
});

it('makes no write of nothing', () => {
  expect(cutRecords([], limits)).toEqual([]);
});

it('refuses a record that fits into no write, wherever it stands', () => {
  const small: OutRecord = { key: 'k', value: Buffer.alloc(1), headers: {} };
  const large: OutRecord = { key: 'k', value: Buffer.alloc(3_000), headers: {} };
  for (const records of [[large], [small, large], [large, small]])
    expect(() => cutRecords(records, limits)).toThrow('too-large');
});
