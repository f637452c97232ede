import { Setting, Settings } from '@collator/settings';
import { IsString, Length, Matches } from 'class-validator';

const claim = /^[A-Za-z0-9_:/.-]{1,100}$/;
const claimRule = { message: '$property must be a claim name: up to 100 letters, digits and _ : / . -' };

/** An address nobody on the way can answer for: https, or http that does not leave this machine. */
export const safeAddress = /^(https:\/\/[^\s/?#@]+|http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?)(\/[^\s?#]*)?$/;

/** Whose access tokens open the doors. */
@Settings('token')
export class TokenSettings {
  @Setting({
    env: 'OIDC_ISSUER',
    describe: 'Issuer of access tokens, exactly as in their iss claim. https, or http on this machine.',
  })
  @Matches(safeAddress, { message: '$property must be an https address (http only on this machine), without a query' })
  issuer!: string;

  @Setting({ env: 'OIDC_AUDIENCE', default: 'collator', describe: 'Audience the tokens must be made for.' })
  @IsString()
  @Length(1, 200)
  audience!: string;

  @Setting({ env: 'OIDC_JWKS_URI', default: '', describe: "The issuer's keys. Empty: found by discovery." })
  @Matches(new RegExp(`^$|${safeAddress.source}`), {
    message: '$property must be empty or an https address (http only on this machine), without a query',
  })
  jwksUri!: string;

  @Setting({ env: 'OIDC_ROLES_CLAIM', default: 'roles', describe: 'Claim that lists the roles.' })
  @Matches(claim, claimRule)
  rolesClaim!: string;

  @Setting({
    env: 'OIDC_ORGANISATION_CLAIM',
    default: 'organisation',
    describe: 'Claim with the code of the organisation. A token without it is refused.',
  })
  @Matches(claim, claimRule)
  organisationClaim!: string;

  @Setting({ env: 'OIDC_UNIT_CLAIM', default: 'unit', describe: 'Claim with the unit.' })
  @Matches(claim, claimRule)
  unitClaim!: string;

  @Setting({ env: 'OIDC_COMPARTMENTS_CLAIM', default: 'compartments', describe: 'Claim that lists the compartments.' })
  @Matches(claim, claimRule)
  compartmentsClaim!: string;

  @Setting({
    env: 'OIDC_STEP_UP_ACR',
    default: '',
    describe:
      'Values of the acr claim that count as a second factor, space-separated, for approvals. Empty: none is asked for. Must be set in production.',
  })
  @Matches(/^$|^[\x21-\x7e]{1,100}( [\x21-\x7e]{1,100}){0,9}$/, {
    message: '$property must be up to ten acr values of printable characters, single spaces between them',
  })
  stepUpAcr!: string;
}
