import type { LogEnriched } from '@collator/contracts';
import {
  findLogClues,
  findSourceClues,
  markingFor,
  regrade,
  residualRisk,
  rewrite,
  type Edit,
  type Finding,
  type ResidualRisk,
  type TextField,
} from '@collator/redaction';
import { releasePolicy } from '../policy/release-policy.js';
import type { Draft } from './draft.js';
import { reasonsFor } from './reasons-for.js';

/** A change to a field of the original, for the person who reviews it. */
export interface FieldEdit extends Edit {
  readonly field: TextField;
}

/** What the machine proposes for one log, and what it saw. */
export interface Drafted {
  readonly draft: Draft;
  /** Clues in the original fields. */
  readonly findings: readonly Finding[];
  readonly edits: readonly FieldEdit[];
  /** How many clues the new text still shows. */
  readonly cluesLeft: number;
  /** The risk that a reader of the new text finds the source, 0–100, without what the origin gave away before. */
  readonly residualRisk: ResidualRisk;
}

/** A title where nothing of the original's could stay: says what the themes say and no more. */
export function neutralTitle(themes: readonly string[]): string {
  const words = themes.map((t) => t.toLowerCase().replaceAll('_', ' '));
  return words.length > 0 ? `Information: ${words.join(', ')}` : 'Information';
}

function purposeOf(purpose: string | null, sourceType: string): string {
  const stated = purpose?.trim() ?? '';
  if (stated === '' || stated.length > 200) return releasePolicy.defaultPurpose;
  return findSourceClues(stated, { field: 'comment', sourceType }).length > 0 ? releasePolicy.defaultPurpose : stated;
}

const cluesIn = (text: string, field: TextField, sourceType: string): Finding[] =>
  findSourceClues(text, { field, sourceType });

/**
 * Drafts the release of a log: the text without its clues, graded and marked anew. Built from the fields named here and
 * nothing else; comment and provenance never go into it. Pure.
 */
export function draftFor({ log, assessment }: LogEnriched, at: Date): Drafted {
  const findings = findLogClues(log);
  const title = rewrite(
    log.title,
    findings.filter((f) => f.field === 'title'),
  );
  const body = rewrite(
    log.body,
    findings.filter((f) => f.field === 'body'),
  );
  const left = cluesIn(body.text, 'body', log.sourceType);
  const cluesLeft = cluesIn(title.text, 'title', log.sourceType).length + left.length;
  const edits: FieldEdit[] = [
    ...title.edits.map((e) => ({ ...e, field: 'title' as const })),
    ...body.edits.map((e) => ({ ...e, field: 'body' as const })),
  ];
  const { sourceType, compartments } = log;
  const grade = regrade(log.grade, {
    sourceType,
    text: body.text,
    edits,
    findings,
    compartmented: compartments.length > 0,
  });
  const themes = assessment.themes.length > 0 ? assessment.themes : log.themes;
  const draft: Draft = {
    title: title.text === '' ? neutralTitle(themes) : title.text,
    text: body.text,
    grade,
    ...markingFor({ sourceType, marking: log.marking, compartments, cluesLeft }),
    themes: [...themes],
    purpose: purposeOf(log.purpose, sourceType),
    audience: [],
    reasons: reasonsFor(assessment),
    priority: assessment.priority,
    band: assessment.band,
    risk: assessment.risk,
    confidence: assessment.confidence,
    threatToLife: assessment.threatToLife,
    vulnerability: [...assessment.vulnerability],
  };
  const learntAt = log.learntAt === null ? null : Date.parse(log.learntAt);
  const risk = residualRisk(body.text, left, { at: at.getTime(), learntAt, releases: [] });
  return { draft, findings, edits, cluesLeft, residualRisk: risk };
}
