import type { AssessmentSummary } from '@collator/contracts';
import { releasePolicy, type ReleasePolicy } from '../policy/release-policy.js';

const plainCode = /^[A-Za-z][A-Za-z0-9_.-]{1,60}$/;

/** A factor's name in words: `THREAT_TO_LIFE` → `Threat to life`. */
function named(code: string): string {
  const words = code
    .replace(/[_.-]+/g, ' ')
    .trim()
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * Why the product ranks as it does, for its recipient: factors with their values, strongest first, and the flags. The texts of the
 * assessment's own reasons may quote the log and are not used; a factor that speaks of the source or the method is left out.
 */
export function reasonsFor(assessment: AssessmentSummary, policy: ReleasePolicy = releasePolicy): string[] {
  const factors = assessment.reasons
    .filter((r) => plainCode.test(r.code) && !policy.unspeakable.test(r.code) && (r.points === null || r.points > 0))
    .sort((a, b) => (b.points ?? 0) - (a.points ?? 0))
    .map((r) => (r.points === null ? named(r.code) : `${named(r.code)}: ${r.points}`));
  const flags = assessment.threatToLife ? ['Threat to life'] : [];
  const vulnerable = assessment.vulnerability
    .filter((v) => plainCode.test(v))
    .map((v) => `Vulnerability: ${named(v).toLowerCase()}`);
  return [...new Set([...flags, ...vulnerable, ...factors])].slice(0, policy.maxReasons);
}
