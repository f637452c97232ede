import { safeAddress } from '@collator/security';
import { Setting, Settings } from '@collator/settings';
import { IsString, ValidateBy } from 'class-validator';

/** True for an address a token may be sent to: https, or http on this machine; without a path. */
export function isDoorAddress(text: unknown): boolean {
  return typeof text === 'string' && safeAddress.test(text) && new URL(text).pathname === '/';
}

/** The rule of `isDoorAddress` in words. */
export const addressRule = 'must be an https address without a path (http only on this machine)';

const IsDoorAddress = (): PropertyDecorator =>
  ValidateBy({
    name: 'doorAddress',
    validator: { validate: isDoorAddress, defaultMessage: () => `$property ${addressRule}` },
  });

/** Where the command finds the doors, and as whom it knocks. */
@Settings('cli')
export class CliSettings {
  @Setting({ env: 'COLLATOR_URL', default: 'http://127.0.0.1:8080', describe: 'Where `collator` finds the doors.' })
  @IsDoorAddress()
  url!: string;

  @Setting({
    env: 'COLLATOR_ISSUER',
    default: 'http://127.0.0.1:8082',
    describe: 'Laptop issuer that `collator` gets a demo person’s token from.',
  })
  @IsDoorAddress()
  issuer!: string;

  @Setting({
    env: 'COLLATOR_TOKEN',
    default: '',
    describe: 'Access token `collator` uses instead of a demo person. Empty: the laptop issuer is asked.',
    secret: true,
  })
  @IsString()
  token!: string;
}
