import type { AccessPolicy } from './policy.js';

/** A rendered marking taken apart. */
export interface ParsedMarking {
  readonly tier: string;
  /** Handling instructions, descriptors and caveats, upper case, in the order written. */
  readonly additional: readonly string[];
}

const maxMarkingLength = 300;
const separator = /\s+[–—-]\s+|\s*\/\/?\s*/u;

/**
 * Reads a rendered marking such as `UK OFFICIAL-SENSITIVE – RECIPIENTS ONLY – PERSONAL DATA` (domain 2.1). Returns null
 * where the tier or one of the additional markings is not in the policy: an unknown marking is never taken for a low one.
 */
export function parseMarking(marking: string, policy: AccessPolicy): ParsedMarking | null {
  // No real marking is longer, and a long run of blanks would make the separator slow.
  if (marking.length > maxMarkingLength) return null;
  const [first = '', ...additional] = marking.toUpperCase().trim().split(separator);
  const tier = first.replace(/^UK\s+/u, '').replace(/\s+/gu, ' ');
  if (!policy.tiers.includes(tier)) return null;
  return additional.every((a) => markingEffect(a, policy) !== null) ? { tier, additional } : null;
}

/** What an additional marking asks, or null where the policy does not know it. `FORCE-42 USE ONLY` is an organisation's. */
export function markingEffect(additional: string, policy: AccessPolicy): AccessPolicy['markings'][string] | null {
  if (Object.hasOwn(policy.markings, additional)) return policy.markings[additional] ?? null;
  if (additional.length > ' USE ONLY'.length && additional.endsWith(' USE ONLY')) {
    return policy.markings['USE ONLY'] ?? null;
  }
  return null;
}
