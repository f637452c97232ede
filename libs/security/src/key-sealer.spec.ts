import { randomBytes } from 'node:crypto';
import { KeySealer, SealBroken } from './key-sealer.js';
import { sealKeysOf } from './seal-keys.js';

const place = { record: 'r1', field: 'source', version: 1 };
const older = { id: 'k1', key: randomBytes(32) };
const newer = { id: 'k2', key: randomBytes(32) };

it('opens what it sealed, where it sealed it', () => {
  const sealer = new KeySealer([newer]);
  expect(sealer.open(sealer.seal(Buffer.from('who'), place), place).toString()).toBe('who');
  expect(sealer.open(sealer.seal(Buffer.alloc(0), place), place)).toHaveLength(0);
});

it('does not open in another record, field or version', () => {
  const sealer = new KeySealer([newer]);
  const sealed = sealer.seal(Buffer.from('who'), place);
  for (const other of [{ record: 'r2' }, { field: 'note' }, { version: 2 }])
    expect(() => sealer.open(sealed, { ...place, ...other })).toThrow(SealBroken);
});

it('rejects every flipped bit and every cut', () => {
  const sealer = new KeySealer([newer]);
  const sealed = sealer.seal(Buffer.from('a value of some bytes'), place);
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed[bit >> 3]! ^= 1 << (bit & 7);
    expect(() => sealer.open(changed, place)).toThrow(SealBroken);
  }
  for (let n = 0; n < sealed.length; n += 1)
    expect(() => sealer.open(sealed.subarray(0, n), place)).toThrow(SealBroken);
});

it('opens with an older key as long as it is there, and fails closed after', () => {
  const sealed = new KeySealer([older]).seal(Buffer.from('who'), place);
  expect(new KeySealer([newer, older]).open(sealed, place).toString()).toBe('who');
  expect(() => new KeySealer([newer]).open(sealed, place)).toThrow(SealBroken);
});

it('never seals the same value to the same bytes', () => {
  const sealer = new KeySealer([newer]);
  expect(sealer.seal(Buffer.from('x'), place).equals(sealer.seal(Buffer.from('x'), place))).toBe(false);
});

it('reads its keys from the setting', () => {
  const text = `k2:${newer.key.toString('base64')},k1:${older.key.toString('base64')}`;
  expect(sealKeysOf({ keys: text })).toEqual([newer, older]);
  expect(() => sealKeysOf({ keys: `${text},k1:${older.key.toString('base64')}` })).toThrow('twice');
});
