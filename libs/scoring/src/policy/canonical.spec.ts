import { createHash } from 'node:crypto';
import { canonicalPolicy, policyHash } from './canonical.js';
import { housePolicy } from './house-policy.js';
import { policyName } from './policy.js';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

it('gives one text whatever order the names stand in', () => {
  const turned = Object.fromEntries(Object.entries(housePolicy).reverse()) as unknown as typeof housePolicy;
  expect(canonicalPolicy(turned)).toBe(canonicalPolicy(housePolicy));
  expect(JSON.parse(canonicalPolicy(housePolicy))).toEqual(JSON.parse(JSON.stringify(housePolicy)));
});

it('gives another hash for any change, and keeps the name for the version', () => {
  const changed = { ...housePolicy, bands: housePolicy.bands.map((b) => ({ ...b, from: b.from / 2 })) };
  expect(policyHash(changed, sha256)).not.toBe(policyHash(housePolicy, sha256));
  expect(policyHash(housePolicy, sha256)).toMatch(/^[0-9a-f]{64}$/);
  expect(policyName(housePolicy)).toBe('house-triage/1.3.0');
});
