import type { Policy } from './policy.js';

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, v]) => v !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`;
}

/** The one text of a policy: names sorted, no spaces. Two policies that say the same have the same text. */
export const canonicalPolicy = (policy: Policy): string => canonical(policy);

/** A policy's hash over its canonical text. The hash function comes in: a pure core has none of its own. */
export const policyHash = (policy: Policy, sha256: (text: string) => string): string => sha256(canonical(policy));
