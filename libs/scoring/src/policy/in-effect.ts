import { ScoringError, timeOf } from '../errors.js';
import type { Policy } from './policy.js';

const atOf = (text: string): number => Date.parse(text);

/** Whether a policy is in effect at a moment: from the first moment of `effectiveFrom` to that of `effectiveUntil`, which is out. */
export function isInEffect(policy: Pick<Policy, 'effectiveFrom' | 'effectiveUntil'>, at: Date): boolean {
  const ms = timeOf(at, 'at');
  return atOf(policy.effectiveFrom) <= ms && (policy.effectiveUntil === undefined || ms < atOf(policy.effectiveUntil));
}

const parts = (version: string): number[] => version.split('-')[0]!.split('.').map(Number);

/** The order of two versions by their numbers: negative where `a` is the earlier. */
export function byVersion(a: string, b: string): number {
  const [x, y] = [parts(a), parts(b)];
  for (let i = 0; i < 3; i += 1) if (x[i] !== y[i]) return (x[i] ?? 0) - (y[i] ?? 0);
  // A version with an addition (1.2.0-draft) comes before the plain one.
  return Number(b.includes('-')) - Number(a.includes('-'));
}

/** The policy in effect at a moment: the highest version of those that are. Throws where none is. */
export function policyInEffect(policies: readonly Policy[], at: Date): Policy {
  const [last] = policies.filter((p) => isInEffect(p, at)).sort((a, b) => byVersion(b.version, a.version));
  if (!last) throw new ScoringError('bad_policy', 'effectiveFrom', 'no policy is in effect at that time');
  return last;
}
