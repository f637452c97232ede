import { housePolicy, parseMarking } from '@collator/access';
import type { LogEnriched } from '@collator/contracts';
import type { Drafted } from '../draft/draft-for.js';
import { releasePolicy } from '../policy/release-policy.js';

/** One grade a standing approval covers, for instance 1A/P. */
export interface CoveredGrade {
  readonly source: number;
  readonly assessment: string;
  readonly handling: string;
}

/** The class of release a standing approval covers. What it may never cover is not here: see `mayStand`. */
export interface ReleaseClass {
  readonly sourceTypes: readonly string[];
  readonly grades: readonly CoveredGrade[];
  /** Highest marking, rendered. */
  readonly maxMarking: string;
  /** Themes it is limited to; empty: any. */
  readonly themes: readonly string[];
}

/** A standing approval: agreed by two people in advance, named with its version in every release it lets go. */
export interface StandingApproval {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  readonly class: ReleaseClass;
  readonly state: 'proposed' | 'in_force' | 'withdrawn';
  readonly author: string;
  readonly approver: string | null;
  readonly createdAt: string;
  readonly approvedAt: string | null;
  readonly withdrawnAt: string | null;
}

/** The name a release bears of the rule that let it go. */
export const ruleName = (rule: Pick<StandingApproval, 'id' | 'version'>): string => `${rule.id}/${rule.version}`;

/**
 * What no standing approval can let go, whatever it says: anything out of a compartment, with a human source, with a clue
 * found anywhere, with a threat to life, with its quality still to be decided on, or from an origin that is not on the allow-list of open ones.
 */
export function mayStand({ log, assessment }: LogEnriched, drafted: Drafted): boolean {
  return (
    log.compartments.length === 0 &&
    drafted.draft.compartments.length === 0 &&
    log.sourceRef === null &&
    releasePolicy.openTypes.includes(log.sourceType) &&
    drafted.findings.length === 0 &&
    drafted.cluesLeft === 0 &&
    drafted.edits.length === 0 &&
    !assessment.threatToLife &&
    (log.qualityOpen ?? []).length === 0 &&
    drafted.draft.text.trim() !== ''
  );
}

function withinMarking(marking: string, highest: string): boolean {
  const [raw, top] = [parseMarking(marking, housePolicy), parseMarking(highest, housePolicy)];
  if (raw === null || top === null) return false;
  if (raw.additional.some((a) => !top.additional.includes(a))) return false;
  return housePolicy.tiers.indexOf(raw.tier) <= housePolicy.tiers.indexOf(top.tier);
}

function covers({ class: c }: StandingApproval, { log }: LogEnriched, { draft }: Drafted): boolean {
  const graded = c.grades.some((g) =>
    [log.grade, draft.grade].every(
      (h) => g.source === h.source && g.assessment === h.assessment && g.handling === h.handling,
    ),
  );
  return (
    c.sourceTypes.includes(log.sourceType) &&
    graded &&
    withinMarking(log.marking, c.maxMarking) &&
    withinMarking(draft.marking, c.maxMarking) &&
    (c.themes.length === 0 || draft.themes.every((t) => c.themes.includes(t)))
  );
}

/** The standing approval in force that lets this release go, or null: then a person decides. */
export function standingApprovalFor(
  rules: readonly StandingApproval[],
  log: LogEnriched,
  drafted: Drafted,
): StandingApproval | null {
  if (!mayStand(log, drafted)) return null;
  return (
    rules.find(
      (r) => r.state === 'in_force' && r.approver !== null && r.approver !== r.author && covers(r, log, drafted),
    ) ?? null
  );
}
