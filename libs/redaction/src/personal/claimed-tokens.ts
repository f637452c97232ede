import type { Claimed } from './numbers.js';
import { claim } from './tagger/features.js';
import type { Tokens } from './tokens.js';

const strictFrom = 0.8;

/** True for claims whose form alone leaves little doubt. */
export const isStrict = (c: Claimed): boolean => c.score >= strictFrom;

/** What the number rules claim of each token, for the tagger to see. `claims` in the order of the text, without overlaps. */
export function claimedTokens(t: Tokens, claims: readonly Claimed[]): Uint8Array {
  const strength = new Uint8Array(t.count);
  let i = 0;
  for (const c of claims) {
    while (i < t.count && t.start[i]! < c.start) i += 1;
    for (; i < t.count && t.start[i]! < c.end; i += 1) strength[i] = isStrict(c) ? claim.strict : claim.loose;
  }
  return strength;
}
