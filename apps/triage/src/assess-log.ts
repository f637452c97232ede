import type { AcceptedLog, AssessmentSummary, Lane } from '@collator/contracts';
import { factsOf } from '@collator/facts';
import { assess, type Assessment, type Fact, type Policy } from '@collator/scoring';

const statedThemes = (log: AcceptedLog): Fact[] =>
  log.themes.map((name) => ({
    kind: 'theme',
    name,
    value: null,
    setBy: 'person',
    label: 'theme stated by the submitter',
    rule: 'stated',
    field: 'themes',
    start: null,
    end: null,
  }));

/** What a log's texts and its submitter say. */
export const factsOfLog = (log: AcceptedLog): Fact[] => [...factsOf(log), ...statedThemes(log)];

/** Judges the facts of one log under a policy at the slice's time. */
export function assessLog(
  log: AcceptedLog,
  policy: Policy,
  at: Date,
  facts: readonly Fact[] = factsOfLog(log),
): Assessment {
  const context = { grade: log.grade, corroborated: log.corroborates.length > 0 && log.grade.assessment === 'B' };
  return assess(facts, context, policy, at);
}

/** What travels on: the assessment without who set what. */
export function summaryOf(a: Assessment): AssessmentSummary {
  return {
    policyVersion: a.policyVersion,
    risk: a.risk,
    low: a.low,
    high: a.high,
    band: a.band,
    confidence: a.confidence,
    priority: a.priority,
    dueAt: a.dueAt,
    threatToLife: a.threatToLife,
    vulnerability: a.vulnerability,
    themes: a.themes,
    gaps: a.gaps,
    reasons: a.reasons.map(({ code, text, points, field, start, end }) => ({ code, text, points, field, start, end })),
  };
}

/** The lane the judgement demands, whatever the door's first look said. */
export function laneOf(a: Pick<Assessment, 'threatToLife' | 'priority'>): Lane {
  return a.threatToLife || a.priority === 'IMMEDIATE' ? 'urgent' : 'routine';
}
