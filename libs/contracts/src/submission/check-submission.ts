import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { isBelow, readMarking, renderMarking, sourceType } from '../code-lists/index.js';
import { guardJson } from '../guard-json.js';
import type { Grade } from '../events/log.js';
import { instantMs } from '../instant.js';
import { readAcross } from './legacy-grade.js';
import { keepsRules } from './keeps-rules.js';
import { brokenEntries, type RuleContext } from './rules.js';
import { SubmissionInput } from './submission-input.js';
import type { CheckedSubmission, Submission, SubmissionFinding } from './submission.js';

const futureToleranceMs = 5 * 60_000;
// Marks that turn or hide text: allowed, because names may hold them, and pointed out.
const invisible =
  /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/u;

const hidden = 'holds marks that hide or turn text';

const blocks = (code: string, field: string | undefined, rule: string): SubmissionFinding =>
  field === undefined ? { code, rule, severity: 'block' } : { code, field, rule, severity: 'block' };
const warns = (code: string, field: string, rule: string): SubmissionFinding => ({
  code,
  field,
  rule,
  severity: 'warn',
});

const named = (property: string): string => (/^[A-Za-z0-9_]{1,40}$/.test(property) ? property : '?');

function findingsOf(errors: readonly ValidationError[], parent = ''): SubmissionFinding[] {
  return errors.flatMap((e) => {
    const field = `${parent}${named(e.property)}`;
    const broken = Object.keys(e.constraints ?? {});
    if (broken.includes('whitelistValidation')) return [blocks('unknown_field', field, 'is not a known field')];
    // One finding a field: an absent one breaks every rule at once. Rules are kept from the last written to the first.
    const told = broken.includes('isDefined') ? 'isDefined' : broken.at(-1);
    if (told === undefined) return findingsOf(e.children ?? [], `${field}.`);
    const { code, list } = (e.contexts?.[told] ?? {}) as RuleContext;
    if (list === undefined) return [blocks(code ?? 'invalid', field, e.constraints![told]!)];
    return brokenEntries(e.value, list).map((b) =>
      blocks(b.code, b.index === null ? field : `${field}[${b.index}]`, b.rule),
    );
  });
}

/** Every text in one form (NFC), so that equal texts are equal; before the checks, because a length may change with it. */
function normalised(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC');
  if (Array.isArray(value)) return value.map(normalised);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, normalised(v)]));
}

const optional = (text: string | null | undefined): string | null => (text?.trim() ? text : null);
const noSeconds = /T\d{2}:\d{2}(?=Z|[+-])/;
/** With its seconds, as the published format of an instant asks for. */
const instant = (text: string | null | undefined): string | null => text?.replace(noSeconds, '$&:00') ?? null;

function gradeOf({ grade, legacyGrade }: SubmissionInput): Grade {
  if (!grade) return readAcross(legacyGrade!);
  const { source, assessment, handling } = grade;
  return { source, assessment, handling, conditions: grade.conditions ?? [] };
}

function submissionOf(input: SubmissionInput): Submission {
  return {
    id: input.id,
    sourceType: input.sourceType,
    version: input.version ?? 1,
    grade: gradeOf(input),
    legacyGrade: input.legacyGrade ? { ...input.legacyGrade } : null,
    gradeReason: optional(input.gradeReason),
    reviewAt: input.reviewAt ?? null,
    marking: renderMarking(readMarking(input.marking)!),
    compartments: [...new Set([...(input.compartments ?? []), ...sourceType(input.sourceType)!.compartments])].sort(),
    title: input.title,
    body: input.body,
    comment: optional(input.comment),
    language: input.language ?? null,
    originalText: optional(input.originalText),
    provenance: optional(input.provenance),
    eventFrom: instant(input.eventFrom),
    eventTo: instant(input.eventTo),
    learntAt: instant(input.learntAt),
    submittedAt: instant(input.submittedAt),
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
  for (const field of ['title', 'body', 'comment', 'provenance', 'purpose', 'originalText', 'gradeReason'] as const)
    if (invisible.test(s[field] ?? '')) found.push(warns('bidi_or_zero_width', field, hidden));
  s.grade.conditions.forEach((condition, i) => {
    if (invisible.test(condition)) found.push(warns('bidi_or_zero_width', `grade.conditions[${i}]`, hidden));
  });
  if (s.legacyGrade !== null)
    found.push(blocks('legacy_grade', 'legacyGrade', 'must be graded anew (3x5x2) before anybody acts on it'));
  if (s.purpose === null) found.push(warns('purpose_missing', 'purpose', 'states no policing purpose'));
  return found;
}

/** Checks an object that was read already; `at` is the clock for warnings about the future, null to leave them out. */
export function checkSubmissionObject(object: Record<string, unknown>, at: Date | null = null): CheckedSubmission {
  const id = typeof object['id'] === 'string' && /^[A-Za-z0-9._-]{1,128}$/.test(object['id']) ? object['id'] : null;
  const plain = normalised(object) as Record<string, unknown>;
  if (!keepsRules(plain)) {
    const input = plainToInstance(SubmissionInput, plain);
    const errors = validateSync(input, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: true });
    if (errors.length > 0) return { refused: findingsOf(errors), id };
  }
  const ok = submissionOf(plain as unknown as SubmissionInput);
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
    // A version that is no exact number is a bad version first.
    const told = code === 'bad_number' && fieldPath === 'version' ? 'bad_version' : code;
    return { refused: [blocks(told, fieldPath, reason)], id: null };
  }
  return checkSubmissionObject(json.ok, at);
}
