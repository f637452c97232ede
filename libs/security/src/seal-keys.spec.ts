import { readSettings, SettingsInvalid } from '@collator/settings';
import { randomBytes } from 'node:crypto';
import { sealKeysOf, SealSettings } from './seal-keys.js';

const older = { id: 'k1', key: randomBytes(32) };
const newer = { id: 'k2', key: randomBytes(32) };
const entry = (k: { id: string; key: Buffer }): string => `${k.id}:${k.key.toString('base64')}`;
const both = `${entry(newer)},${entry(older)}`;

const problems = (text: string): SettingsInvalid['problems'] => {
  try {
    readSettings(SealSettings, { SEAL_KEYS: text });
  } catch (error) {
    if (error instanceof SettingsInvalid) return error.problems;
    throw error;
  }
  return [];
};

it('reads its keys from the setting, in the order written', () => {
  expect(sealKeysOf(readSettings(SealSettings, { SEAL_KEYS: both }))).toEqual([newer, older]);
});

const malformed = 'must be id:key, the key as base64 of 32 bytes';
const typed = 'must be random bytes, not a text or a placeholder';

it.each([
  ['no id', newer.key.toString('base64'), `entry 1 ${malformed}`],
  [
    'an id with a space',
    `k 1${entry(newer).slice(2)}`,
    'entry 1 must begin with an id of 1 to 32 letters, digits, _ or -',
  ],
  ['a short key', `k:${randomBytes(31).toString('base64')}`, `entry 1 ${malformed}`],
  ['a key in base64url', `k:${'-'.repeat(43)}=`, `entry 1 ${malformed}`],
  ['a key that does not read back', `k:${'A'.repeat(42)}B=`, `entry 1 ${malformed}`],
  ['a trailing comma', `${both},`, `entry 3 ${malformed}`],
  [
    'a space after the comma',
    both.replace(',', ', '),
    'entry 2 must begin with an id of 1 to 32 letters, digits, _ or -',
  ],
  ['an id twice', `${both},${entry({ ...older, key: randomBytes(32) })}`, 'entry 3 must have an id of its own'],
  ['a key twice', `${both},${entry({ ...older, id: 'k3' })}`, 'entry 3 must be a key of its own'],
  ['a placeholder of zeros', entry({ id: 'k', key: Buffer.alloc(32) }), `entry 1 ${typed}`],
  ['a password', entry({ id: 'k', key: Buffer.from('change-me-change-me-please-12345') }), `entry 1 ${typed}`],
])('refuses to start with %s, naming the entry and never the key', (_, text, rule) => {
  expect(problems(text)).toEqual([{ env: 'SEAL_KEYS', rule }]);
  expect(() => sealKeysOf({ keys: text })).toThrow(`SEAL_KEYS: ${rule}`);
});

it('must be set', () => {
  expect(problems('')).toEqual([{ env: 'SEAL_KEYS', rule: 'must be set' }]);
});
