import { Setting, Settings } from '@collator/settings';
import { IsIn, IsString, Matches, ValidateBy, ValidateIf } from 'class-validator';
import type { KeyProvider } from './key-provider.js';
import { LocalKeys } from './local-keys.js';
import { keysFault, sealKeysOf } from './seal-keys.js';
import { safeAddress } from './token.config.js';
import { TransitKeys } from './transit-keys.js';

const usesTransit = (s: VaultSettings): boolean => s.provider === 'transit';
const name = /^[A-Za-z0-9_-]{1,64}$/;
const nameRule = { message: '$property must be 1 to 64 letters, digits, _ or -' };

const VaultKeysRule = (): PropertyDecorator =>
  ValidateBy({
    name: 'vaultKeys',
    validator: {
      validate: (value: unknown) => keysFault(value) === null,
      defaultMessage: (of) => `$property ${keysFault(of?.value)}`,
    },
  });

/** Where the source vault is and who holds its keys. Only a process with the vault reads them. */
@Settings('vault')
export class VaultSettings {
  @Setting({
    env: 'VAULT_DATABASE_URL',
    default: '',
    describe: 'PostgreSQL as a user who may work in the schema vault. Empty: DATABASE_URL in the role collator_vault.',
    secret: true,
  })
  @IsString()
  databaseUrl!: string;

  @Setting({
    env: 'VAULT_KEY_PROVIDER',
    default: 'keys',
    describe:
      'Who holds the keys of the vault: keys (VAULT_KEYS) or transit (a service like the Transit engine of Vault).',
  })
  @IsIn(['keys', 'transit'])
  provider!: 'keys' | 'transit';

  @Setting({
    env: 'VAULT_KEYS',
    default: '',
    describe:
      'Keys of the vault, newest first: id:base64 of 32 bytes, comma-separated. Others than SEAL_KEYS; the laptop makes its own.',
    secret: true,
  })
  @ValidateIf((s: VaultSettings) => !usesTransit(s))
  @VaultKeysRule()
  keys!: string;

  @Setting({ env: 'VAULT_TRANSIT_URL', default: '', describe: 'Address of the key service, for transit.' })
  @ValidateIf(usesTransit)
  @Matches(safeAddress, { message: '$property must be an https address (http only on this machine), without a query' })
  transitUrl!: string;

  @Setting({ env: 'VAULT_TRANSIT_MOUNT', default: 'transit', describe: 'Where the engine is mounted.' })
  @Matches(name, nameRule)
  transitMount!: string;

  @Setting({ env: 'VAULT_TRANSIT_KEY', default: 'collator-vault', describe: 'Name of the wrapping key.' })
  @Matches(name, nameRule)
  transitKey!: string;

  @Setting({ env: 'VAULT_TRANSIT_TOKEN', default: '', describe: 'Token for the key service.', secret: true })
  @ValidateIf(usesTransit)
  @Matches(/^[\x21-\x7e]{1,500}$/, { message: '$property must be set' })
  transitToken!: string;
}

/** The provider the settings name. */
export function keyProviderOf(s: VaultSettings): KeyProvider {
  if (!usesTransit(s)) return new LocalKeys(sealKeysOf(s, 'VAULT_KEYS'));
  return new TransitKeys({ url: s.transitUrl, mount: s.transitMount, key: s.transitKey, token: s.transitToken });
}
