import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { isBelow, readMarking, sourceType } from '../code-lists/index.js';
import { guardJson } from '../guard-json.js';
import { instantMs } from '../instant.js';
import { SubmissionInput } from './submission-input.js';
import type { CheckedSubmission, Submission, SubmissionFinding } from './submission.js';

const futureToleranceMs = 5 * 60_000;
// Marks that turn or hide text: allowed, because names may hold them, and pointed out.
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;

const blocks = (code: string, field: string | undefined, rule: string): SubmissionFinding =>
  field === undefined ? { code, rule, severity: 'block' } : { code, field, rule, severity: 'block' };
const warns = (code: string, field: string, rule: string): SubmissionFinding => ({
  code,
  field,
  rule,
  severity: 'warn',
});

function findingsOf(errors: readonly ValidationError[], parent = ''): SubmissionFinding[] {
  return errors.flatMap((e) => {
    const plain = /^[A-Za-z0-9_]{1,40}$/.test(e.property) ? e.property : '?';
    const field = parent ? `${parent}.${plain}` : plain;
    const broken = Object.keys(e.constraints ?? {});
    if (broken.includes('whitelistValidation')) return [blocks('unknown_field', field, 'is not a known field')];
    // One finding a field is enough: an absent field breaks every rule at once.
    const first = broken.includes('isDefined') ? 'isDefined' : broken.at(-1);
    const own = first
      ? [
          blocks(
            (e.contexts?.[first] as { code?: string } | undefined)?.code ?? 'invalid',
            field,
            e.constraints![first]!,
          ),
        ]
      : [];
    return [...own, ...(own.length && e.property !== 'grade' ? [] : findingsOf(e.children ?? [], field))];
  });
}

const normal = (text: string): string => text.normalize('NFC');
const optional = (text: string | null | undefined): string | null =>
  text === null || text === undefined || text === '' ? null : normal(text);

function submissionOf(input: SubmissionInput): Submission {
  return {
    id: input.id,
    sourceType: input.sourceType,
    grade: {
      source: input.grade.source,
      assessment: input.grade.assessment,
      handling: input.grade.handling,
      conditions: (input.grade.conditions ?? []).map(normal),
    },
    marking: input.marking.toUpperCase().trim(),
    compartments: [...new Set([...(input.compartments ?? []), ...sourceType(input.sourceType)!.compartments])].sort(),
    title: normal(input.title),
    body: normal(input.body),
    comment: optional(input.comment),
    provenance: optional(input.provenance),
    eventFrom: input.eventFrom ?? null,
    eventTo: input.eventTo ?? null,
    learntAt: input.learntAt ?? null,
    submittedAt: input.submittedAt ?? null,
    purpose: optional(input.purpose),
    themes: [...new Set(input.themes ?? [])],
    corroborates: input.corroborates ?? [],
    authorityUrn: optional(input.authorityUrn),
    source: input.source ? { ...input.source } : null,
  };
}

function warningsOf(s: Submission, at: Date | null): SubmissionFinding[] {
  const found: SubmissionFinding[] = [];
  const least = readMarking(sourceType(s.sourceType)!.minimumMarking)!;
  if (isBelow(readMarking(s.marking)!, least))
    found.push(warns('marking_below_minimum', 'marking', `this source type is usually ${least.tier.code} or higher`));
  if (s.grade.handling === 'C' && s.grade.conditions.length === 0)
    found.push(warns('conditions_missing', 'grade.conditions', 'handling C needs a condition written out'));
  if (s.grade.handling === 'P' && s.grade.conditions.length > 0)
    found.push(warns('contradictory_handling', 'grade.handling', 'conditions need handling C; they bind meanwhile'));
  for (const field of ['eventFrom', 'eventTo', 'learntAt', 'submittedAt'] as const) {
    const ms = s[field] === null ? null : instantMs(s[field]);
    if (at && ms !== null && ms > at.getTime() + futureToleranceMs)
      found.push(warns('future_timestamp', field, 'lies in the future'));
  }
  for (const field of ['title', 'body', 'comment'] as const)
    if (invisible.test(s[field] ?? '')) found.push(warns('bidi_or_zero_width', field, 'holds invisible marks'));
  if (s.purpose === null) found.push(warns('purpose_missing', 'purpose', 'states no policing purpose'));
  return found;
}

/** Checks an object that was read already; `at` is the clock for warnings about the future, null to leave them out. */
export function checkSubmissionObject(object: Record<string, unknown>, at: Date | null = null): CheckedSubmission {
  const id = typeof object['id'] === 'string' && /^[A-Za-z0-9._-]{1,128}$/.test(object['id']) ? object['id'] : null;
  const input = plainToInstance(SubmissionInput, object);
  const errors = validateSync(input, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
  if (errors.length > 0) return { refused: findingsOf(errors), id };
  const ok = submissionOf(input);
  return { ok, warnings: warningsOf(ok, at) };
}

/**
 * Reads one submission from the bytes of a request or a line: hostile JSON is refused before it is parsed, then every rule
 * is checked and all findings are told at once. Never throws for what the bytes hold.
 */
export function checkSubmission(bytes: Uint8Array, at: Date | null = null): CheckedSubmission {
  const json = guardJson(bytes);
  if ('fault' in json) {
    const { code, reason, fieldPath } = json.fault;
    return { refused: [blocks(code, fieldPath, reason)], id: null };
  }
  return checkSubmissionObject(json.ok, at);
}
