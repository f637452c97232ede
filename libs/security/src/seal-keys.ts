import { Setting, Settings } from '@collator/settings';
import { ValidateBy } from 'class-validator';

/** A key that wraps the data keys of sealed values. */
export interface SealKey {
  /** Travels in the clear with what it sealed, so that the right key is found after a change of keys. */
  readonly id: string;
  /** 32 random bytes. */
  readonly key: Buffer;
}

/** Length of a key, in bytes (AES-256). */
export const sealKeyBytes = 32;

const idForm = /^[A-Za-z0-9_-]{1,32}$/;
const base64Form = /^[A-Za-z0-9+/]{43}=$/;
const fewestDistinctBytes = 12;

// Of 32 random bytes about 30 differ and some are no printable characters: what fails here was typed, not drawn.
const looksTyped = (key: Buffer): boolean =>
  new Set(key).size < fewestDistinctBytes || key.every((byte) => byte >= 0x20 && byte < 0x7f);

/** What keeps some keys from being used: the rule, naming ids at most. Null where nothing does. */
export function sealKeysFault(keys: readonly SealKey[]): string | null {
  if (keys.length === 0) return 'must hold at least one key';
  for (const [at, { id, key }] of keys.entries()) {
    const nth = `entry ${at + 1}`;
    if (!idForm.test(id)) return `${nth} must begin with an id of 1 to 32 letters, digits, _ or -`;
    if (key.length !== sealKeyBytes) return `${nth} must be a key of ${sealKeyBytes} bytes`;
    if (looksTyped(key)) return `${nth} must be random bytes, not a text or a placeholder`;
    const earlier = keys.slice(0, at);
    if (earlier.some((k) => k.id === id)) return `${nth} must have an id of its own`;
    if (earlier.some((k) => k.key.equals(key))) return `${nth} must be a key of its own`;
  }
  return null;
}

interface ReadKeys {
  readonly keys: readonly SealKey[];
  readonly fault: string | null;
}

function readKeys(text: string): ReadKeys {
  const keys: SealKey[] = [];
  for (const [at, entry] of text.split(',').entries()) {
    const [id = '', base64 = '', ...more] = entry.split(':');
    const key = Buffer.from(base64, 'base64');
    // Node takes almost anything for base64; a key that does not read back the same was mistyped.
    if (more.length > 0 || !base64Form.test(base64) || key.toString('base64') !== base64)
      return { keys: [], fault: `entry ${at + 1} must be id:key, the key as base64 of ${sealKeyBytes} bytes` };
    keys.push({ id, key });
  }
  return { keys, fault: sealKeysFault(keys) };
}

/** What keeps a text from being read as keys: the rule, never a value. Null where nothing does. */
export const keysFault = (value: unknown): string | null => {
  if (typeof value !== 'string') return 'must be a text';
  return value === '' ? 'must be set' : readKeys(value).fault;
};

const SealKeysRule = (): PropertyDecorator =>
  ValidateBy({
    name: 'sealKeys',
    validator: {
      validate: (value: unknown) => keysFault(value) === null,
      defaultMessage: (of) => `$property ${keysFault(of?.value)}`,
    },
  });

/** The keys of this process. */
@Settings('seal')
export class SealSettings {
  @Setting({
    env: 'SEAL_KEYS',
    secret: true,
    describe:
      'Keys for sealed values, newest first: id:base64 of 32 bytes, comma-separated. The first seals, all open.',
  })
  @SealKeysRule()
  keys!: string;
}

/** The keys of the settings, newest first. Throws with the entry and the rule it breaks, never with a key. */
export function sealKeysOf(settings: Pick<SealSettings, 'keys'>, env = 'SEAL_KEYS'): SealKey[] {
  const { keys, fault } = readKeys(settings.keys);
  if (fault !== null) throw new Error(`${env}: ${fault}`);
  return [...keys];
}
