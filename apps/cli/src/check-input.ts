import { guardJson } from '@collator/contracts';
import type { GivenGrade, QualityLog } from '@collator/quality';

/** Why a line cannot be checked: stable code, field and rule; never a value. */
export interface LineFault {
  readonly code: string;
  readonly field: string | null;
  readonly rule: string;
}

export type CheckInput = { readonly log: QualityLog } | { readonly id: string | null; readonly fault: LineFault };

type Fields = Readonly<Record<string, unknown>>;

class Faulty extends Error {
  readonly fault: LineFault;
  constructor(code: string, field: string, rule: string) {
    super(code);
    this.fault = { code, field, rule };
  }
}

const longestText = 200_000;

function text(fields: Fields, field: string): string | null {
  const value = fields[field];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new Faulty('wrong_type', field, 'must be a text');
  if (value.length > longestText) throw new Faulty('too_long', field, `has at most ${longestText} characters`);
  return value;
}

function needed(fields: Fields, field: string): string {
  const value = text(fields, field);
  if (value === null) throw new Faulty('missing_field', field, 'must be given');
  return value;
}

function texts(fields: Fields, field: string, name = field): string[] {
  const value = fields[field] ?? [];
  if (!Array.isArray(value) || !value.every((v) => typeof v === 'string'))
    throw new Faulty('wrong_type', name, 'must be a list of texts');
  return value as string[];
}

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function gradeOf(fields: Fields): GivenGrade | null {
  const grade = fields['grade'] ?? null;
  if (grade === null) return null;
  if (!isObject(grade)) throw new Faulty('wrong_type', 'grade', 'must be an object');
  const part = (name: string): string | number | null => {
    const value = grade[name] ?? null;
    if (value === null || typeof value === 'string' || typeof value === 'number') return value;
    throw new Faulty('wrong_type', `grade.${name}`, 'must be a code');
  };
  const code = (name: string): string | null => (part(name) === null ? null : String(part(name)));
  return {
    source: part('source'),
    assessment: code('assessment'),
    handling: code('handling'),
    conditions: texts(grade, 'conditions', 'grade.conditions'),
    reason: code('reason'),
  };
}

function logOf(id: string, outer: Fields, fields: Fields): QualityLog {
  return {
    id,
    sourceType: outer['sourceType'] === undefined ? needed(fields, 'sourceType') : needed(outer, 'sourceType'),
    grade: gradeOf(fields),
    marking: text(fields, 'marking'),
    title: needed(fields, 'title'),
    body: needed(fields, 'body'),
    comment: text(fields, 'comment'),
    provenance: text(fields, 'provenance'),
    eventFrom: text(fields, 'eventFrom'),
    eventTo: text(fields, 'eventTo'),
    learntAt: text(fields, 'learntAt'),
    submittedAt: text(fields, 'submittedAt'),
    purpose: text(fields, 'purpose'),
    corroborates: texts(fields, 'corroborates'),
    ...(fields['compartments'] === undefined ? {} : { compartments: texts(fields, 'compartments') }),
    ...(fields['themes'] === undefined ? {} : { themes: texts(fields, 'themes') }),
    ...(fields['authorityUrn'] === undefined ? {} : { authorityUrn: text(fields, 'authorityUrn') }),
  };
}

/**
 * Reads one line: a log in the contract form, or wrapped as `{ id, sourceType, submitted }`. Nothing else of a wrapper is
 * read, so labels that lie beside a log cannot leak into its check. Grade and codes are kept as they came: they are checked.
 */
export function readLine(line: string): CheckInput {
  const guarded = guardJson(line);
  if ('fault' in guarded) {
    const { code, reason, fieldPath } = guarded.fault;
    return { id: null, fault: { code, field: fieldPath ?? null, rule: reason } };
  }
  const outer = guarded.ok;
  const id = typeof outer['id'] === 'string' ? outer['id'] : null;
  try {
    const { submitted } = outer;
    if (submitted !== undefined && !isObject(submitted))
      throw new Faulty('wrong_type', 'submitted', 'must be an object');
    return { log: logOf(needed(outer, 'id'), outer, submitted ?? outer) };
  } catch (error) {
    if (error instanceof Faulty) return { id, fault: error.fault };
    throw error;
  }
}
