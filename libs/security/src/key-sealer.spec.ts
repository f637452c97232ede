import fc from 'fast-check';
import { randomBytes } from 'node:crypto';
import { SealBroken } from './envelope.js';
import { KeySealer } from './key-sealer.js';

const place = { record: 'r1', field: 'source', version: 1 };
const older = { id: 'k1', key: randomBytes(32) };
const newer = { id: 'k2', key: randomBytes(32) };
const sealer = new KeySealer([newer]);

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof SealBroken) return error.code;
    throw error;
  }
  return 'opened';
};

it('opens what it sealed, where it sealed it', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.string(),
      fc.string(),
      fc.nat(),
      (bytes, record, field, version) => {
        const plain = Buffer.from(bytes);
        const there = { record, field, version };
        expect(sealer.open(sealer.seal(plain, there), there).equals(plain)).toBe(true);
      },
    ),
  );
});

it('does not open in another record, field or version', () => {
  const sealed = sealer.seal(Buffer.from('who'), place);
  for (const other of [{ record: 'r2' }, { field: 'note' }, { version: 2 }, { record: 'r1","source', field: '' }])
    expect(codeOf(() => sealer.open(sealed, { ...place, ...other }))).toBe('seal_broken');
});

it('does not open values swapped between two rows, nor a key of one with the value of another', () => {
  const there = { ...place, record: 'r2' };
  const [here, elsewhere] = [sealer.seal(Buffer.from('a'), place), sealer.seal(Buffer.from('b'), there)];
  expect(codeOf(() => sealer.open(elsewhere, place))).toBe('seal_broken');
  expect(codeOf(() => sealer.open(here, there))).toBe('seal_broken');
  const keyEnd = 2 + newer.id.length + 60;
  const again = sealer.seal(Buffer.from('c'), place);
  const mixed = Buffer.concat([here.subarray(0, keyEnd), again.subarray(keyEnd)]);
  expect(codeOf(() => sealer.open(mixed, place))).toBe('seal_broken');
});

it('rejects every flipped bit, every cut and every added byte', () => {
  const sealed = sealer.seal(randomBytes(64), place);
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    expect(codeOf(() => sealer.open(changed, place))).not.toBe('opened');
  }
  for (let n = 0; n < sealed.length; n += 1)
    expect(codeOf(() => sealer.open(sealed.subarray(0, n), place))).not.toBe('opened');
  expect(codeOf(() => sealer.open(Buffer.from([1, 2, 0x7a, 0x7a]), place))).toBe('seal_broken');
  expect(codeOf(() => sealer.open(Buffer.concat([sealed, Buffer.from([0])]), place))).toBe('seal_broken');
});

it('opens nothing that it did not seal', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
      const made = Buffer.concat([Buffer.from([1, 2]), Buffer.from(newer.id), Buffer.from(bytes)]);
      expect(codeOf(() => sealer.open(made, place))).toBe('seal_broken');
    }),
  );
});

it('opens with an older key as long as it is there, and says which trouble it is after', () => {
  const sealed = new KeySealer([older]).seal(Buffer.from('who'), place);
  const both = new KeySealer([newer, older]);
  expect(both.open(sealed, place).toString()).toBe('who');
  expect(codeOf(() => sealer.open(sealed, place))).toBe('seal_key_missing');
  expect(both.needsRewrap(both.seal(Buffer.from('who'), place))).toBe(false);
  expect(both.needsRewrap(sealed)).toBe(true);
});

it('does not open with a key that only bears the name of the one it was sealed with', () => {
  const sealed = sealer.seal(Buffer.from('who'), place);
  expect(codeOf(() => new KeySealer([{ id: newer.id, key: randomBytes(32) }]).open(sealed, place))).toBe('seal_broken');
});

it('moves a value under the newest key without opening it, after which the older is not needed', () => {
  const both = new KeySealer([newer, older]);
  const sealed = new KeySealer([older]).seal(Buffer.from('who'), place);
  const moved = both.rewrap(sealed, place);
  expect(sealer.open(moved, place).toString()).toBe('who');
  expect(sealer.rewrap(moved, place).subarray(-31).equals(moved.subarray(-31))).toBe(true);
  expect(codeOf(() => both.rewrap(sealed, { ...place, record: 'r2' }))).toBe('seal_broken');
  expect(codeOf(() => sealer.rewrap(sealed, place))).toBe('seal_key_missing');
});

it('never seals the same value to the same bytes, and never shows it', () => {
  const sealed = Array.from({ length: 500 }, () => sealer.seal(Buffer.from('CANARY-7781'), place));
  expect(new Set(sealed.map((s) => s.toString('hex'))).size).toBe(500);
  expect(sealed.some((s) => s.includes('CANARY'))).toBe(false);
});

it('is not made with keys that are missing, short, typed or doubled', () => {
  const key = newer.key;
  for (const keys of [[], [{ id: 'k', key: key.subarray(1) }], [{ id: 'k', key: Buffer.alloc(32) }], [newer, newer]])
    expect(() => new KeySealer(keys)).toThrow('sealing keys');
});
