import type { IdentifierType } from '../identifier.js';
import type { IdentifierRule } from '../rule.js';
import { btc } from './btc.js';
import { card } from './card.js';
import { companyNo } from './company-no.js';
import { crimeRef } from './crime-ref.js';
import { cro } from './cro.js';
import { dob } from './dob.js';
import { driverNumber } from './driver-number.js';
import { email } from './email.js';
import { eth } from './eth.js';
import { gridRef } from './grid-ref.js';
import { handle } from './handle.js';
import { iban } from './iban.js';
import { imei } from './imei.js';
import { ip } from './ip.js';
import { nhs } from './nhs.js';
import { nino } from './nino.js';
import { passport } from './passport.js';
import { phone } from './phone.js';
import { pncId } from './pnc-id.js';
import { postcode } from './postcode.js';
import { prisonNo } from './prison-no.js';
import { sortAccount } from './sort-account.js';
import { url } from './url.js';
import { vin } from './vin.js';
import { vrm } from './vrm.js';
import { w3w } from './w3w.js';

/**
 * The rules in their order of priority: where two of them claim the same letters equally well, the earlier one has them.
 * What carries a checksum or a form that nothing else has comes first, what is short and loose comes last.
 */
export const rules: readonly IdentifierRule[] = [
  url,
  email,
  eth,
  btc,
  iban,
  w3w,
  handle,
  vin,
  driverNumber,
  ip,
  crimeRef,
  pncId,
  cro,
  imei,
  nhs,
  sortAccount,
  card,
  dob,
  nino,
  prisonNo,
  passport,
  phone,
  postcode,
  companyNo,
  vrm,
  gridRef,
];

/** Types whose form is its own context: a label of another type beside them takes nothing from them. */
export const selfEvident: ReadonlySet<IdentifierType> = new Set(['URL', 'EMAIL', 'ETH', 'BTC', 'W3W', 'HANDLE']);

const byType = new Map(rules.map((rule) => [rule.type, rule]));

/** The rule of a type. */
export function ruleOf(type: IdentifierType): IdentifierRule {
  return byType.get(type)!;
}
