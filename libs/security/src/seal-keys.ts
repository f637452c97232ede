import { Setting, Settings } from '@collator/settings';
import { IsString, Matches } from 'class-validator';

/** A key that wraps the data keys of sealed values. */
export interface SealKey {
  /** Travels in the clear with what it sealed, so that the right key is found after a change of keys. */
  readonly id: string;
  readonly key: Buffer;
}

const oneKey = '[A-Za-z0-9_-]{1,32}:[A-Za-z0-9+/]{43}=';

/** The keys of this process. */
@Settings('seal')
export class SealSettings {
  @Setting({
    env: 'SEAL_KEYS',
    secret: true,
    describe:
      'Keys for sealed values, newest first: id:base64 of 32 bytes, comma-separated. The first seals, all open.',
  })
  @IsString()
  @Matches(new RegExp(`^${oneKey}(,${oneKey})*$`), {
    message: '$property must be id:base64 of 32 bytes, comma-separated',
  })
  keys!: string;
}

/** The keys of the settings. Throws where an id comes twice. */
export function sealKeysOf(settings: Pick<SealSettings, 'keys'>): SealKey[] {
  const keys = settings.keys.split(',').map((part) => {
    const at = part.indexOf(':');
    return { id: part.slice(0, at), key: Buffer.from(part.slice(at + 1), 'base64') };
  });
  if (new Set(keys.map((k) => k.id)).size !== keys.length) throw new Error('SEAL_KEYS: a key id comes twice');
  return keys;
}
