import { createHash } from 'node:crypto';
import { housePolicy, policyHash, policyName, type Policy } from '@collator/scoring';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The policies this service holds, by version. */
const held: ReadonlyMap<string, Policy> = new Map([[housePolicy.version, housePolicy]]);

/** The policy of a version ("1.1.0"), or null where it is not held. */
export const policyOfVersion = (version: string): Policy | null => held.get(version) ?? null;

/** The policy an assessment was made under, by the name stored with it, or null where it is no longer held. */
export const policyNamed = (name: string): Policy | null =>
  [...held.values()].find((p) => policyName(p) === name) ?? null;

/** SHA-256 over the canonical text of the house's policy, stored with each assessment. */
export const housePolicyHash = policyHash(housePolicy, sha256);
