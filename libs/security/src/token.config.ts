import { Setting, Settings } from '@collator/settings';
import { IsString, IsUrl, Length, Matches } from 'class-validator';

const claim = /^[A-Za-z0-9_:/.-]{1,100}$/;

/** Whose access tokens open the doors. */
@Settings('token')
export class TokenSettings {
  @Setting({ env: 'OIDC_ISSUER', describe: 'Issuer of access tokens, exactly as in their iss claim.' })
  @IsUrl({ require_tld: false, protocols: ['http', 'https'], require_protocol: true })
  issuer!: string;

  @Setting({ env: 'OIDC_AUDIENCE', default: 'collator', describe: 'Audience the tokens must be made for.' })
  @IsString()
  @Length(1, 200)
  audience!: string;

  @Setting({ env: 'OIDC_JWKS_URI', default: '', describe: "The issuer's keys. Empty: found by discovery." })
  @Matches(/^(https?:\/\/\S+)?$/, { message: '$property must be an http(s) address or empty' })
  jwksUri!: string;

  @Setting({ env: 'OIDC_ROLES_CLAIM', default: 'roles', describe: 'Claim that lists the roles.' })
  @Matches(claim)
  rolesClaim!: string;

  @Setting({ env: 'OIDC_ORGANISATION_CLAIM', default: 'organisation', describe: 'Claim with the organisation.' })
  @Matches(claim)
  organisationClaim!: string;

  @Setting({ env: 'OIDC_UNIT_CLAIM', default: 'unit', describe: 'Claim with the unit.' })
  @Matches(claim)
  unitClaim!: string;

  @Setting({ env: 'OIDC_COMPARTMENTS_CLAIM', default: 'compartments', describe: 'Claim that lists the compartments.' })
  @Matches(claim)
  compartmentsClaim!: string;
}
