import { housePolicy, parseMarking } from '@collator/access';
import { assessmentRank, markingRules } from '@collator/redaction';
import type { Choices } from '../desk/choices.js';
import type { Draft } from '../draft/draft.js';
import type { Proposal } from './proposal.js';
import type { ProposalChange } from './proposal-input.js';

/** What is wrong with a changed draft: a stable code, the field and the rule. */
export interface DraftFault {
  readonly code: string;
  readonly field: string;
  readonly rule: string;
}

/** The draft after a change. */
export function changedDraft(draft: Draft, change: ProposalChange & { readonly madeBy?: Choices | null }): Draft {
  const { grade, madeBy } = change;
  const conditions = change.conditions ?? grade?.conditions ?? draft.grade.conditions;
  const { source, assessment, handling } = grade ?? draft.grade;
  return {
    ...draft,
    title: change.title ?? draft.title,
    text: change.text ?? draft.text,
    grade: { source, assessment, handling, conditions: [...conditions] },
    marking: change.marking ?? draft.marking,
    audience: change.audience ?? draft.audience,
    ...(change.ladder === undefined ? {} : { ladder: change.ladder }),
    ...(change.formOfWords === undefined
      ? {}
      : { formOfWords: { id: change.formOfWords.id, use: change.formOfWords.use } }),
    ...(madeBy === undefined ? {} : { choices: madeBy }),
  };
}

function gradeFault(p: Proposal, { grade }: Draft): DraftFault | null {
  const raw = p.original.grade;
  const raised =
    grade.source < raw.source ||
    assessmentRank(grade.assessment) < assessmentRank(raw.assessment) ||
    (raw.handling === 'C' && grade.handling === 'P');
  if (raised) return { code: 'grade_raised', field: 'grade', rule: 'a release is never graded better than its log' };
  if (grade.handling === 'C' && grade.conditions.length === 0)
    return { code: 'conditions_missing', field: 'conditions', rule: 'handling C states at least one condition' };
  return null;
}

function markingFault(p: Proposal, draft: Draft): DraftFault | null {
  const marking = parseMarking(draft.marking, housePolicy);
  if (marking === null) return { code: 'marking_unknown', field: 'marking', rule: 'the marking must be a known one' };
  const bound = [p.sourceType, ...p.compartments].some((c) => markingRules.neverLowered.includes(c));
  const raw = parseMarking(p.rawMarking, housePolicy);
  const lower = raw !== null && housePolicy.tiers.indexOf(marking.tier) < housePolicy.tiers.indexOf(raw.tier);
  if (bound && lower)
    return { code: 'marking_lowered', field: 'marking', rule: 'what comes of this origin never leaves its tier' };
  return null;
}

/** Why a draft cannot be kept as it is, or null. */
export function draftFault(p: Proposal, draft: Draft): DraftFault | null {
  return gradeFault(p, draft) ?? markingFault(p, draft);
}
