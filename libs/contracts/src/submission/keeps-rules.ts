import {
  compartments,
  handlingCodes,
  intelligenceAssessments,
  readMarking,
  renderMarking,
  sourceTypes,
  themes,
  type Code,
  type CodeList,
} from '../code-lists/index.js';
import { instantMs } from '../instant.js';
import type { SubmissionInput } from './submission-input.js';

// The same rules as SubmissionInput's, said once more by hand: finding out that a submission keeps all of them takes a
// twentieth of the time that class-validator takes to tell which ones it breaks. A test holds the two together.

type Rule = (value: unknown) => boolean;

const codesOf = (list: CodeList<Code>): ReadonlySet<unknown> => new Set(list.codes.map((c) => c.code));
const oneOf = (list: CodeList<Code>): Rule => {
  const codes = codesOf(list);
  return (v) => codes.has(v);
};
const text =
  (most: number): Rule =>
  (v) =>
    typeof v === 'string' && v.length <= most;
const filled = (most: number): Rule => {
  const short = text(most);
  return (v) => short(v) && /[^\s\p{Cf}]/u.test(v as string);
};
const matching =
  (pattern: RegExp): Rule =>
  (v) =>
    typeof v === 'string' && pattern.test(v);
const whole =
  (least: number, most: number): Rule =>
  (v) =>
    Number.isInteger(v) && (v as number) >= least && (v as number) <= most;
const orNone =
  (rule: Rule): Rule =>
  (v) =>
    v === null || v === undefined || rule(v);
const listOf =
  (most: number, rule: Rule): Rule =>
  (v) =>
    Array.isArray(v) && v.length <= most && v.every(rule);
const instant: Rule = (v) => typeof v === 'string' && instantMs(v) !== null;
const day: Rule = (v) => typeof v === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(v) && instantMs(`${v}T00:00Z`) !== null;
const id = matching(/^[A-Za-z0-9._-]{1,128}$/);
const condition: Rule = (v) => typeof v === 'string' && v.trim() !== '' && v.length <= 300;

const knownMarkings = new Map<string, boolean>();
const markingsKept = 200;

// There are few markings and many logs.
const marking: Rule = (v) => {
  if (typeof v !== 'string') return false;
  const known = knownMarkings.get(v);
  if (known !== undefined) return known;
  const read = readMarking(v);
  const good = read !== null && renderMarking(read).length <= 300;
  if (v.length <= 100 && knownMarkings.size < markingsKept) knownMarkings.set(v, good);
  return good;
};

function objectOf(rules: Readonly<Record<string, Rule>>, required: readonly string[]): Rule {
  const known = new Map(Object.entries(rules));
  return (v) => {
    if (typeof v !== 'object' || v === null || Array.isArray(v)) return false;
    const object = v as Record<string, unknown>;
    for (const name of Object.keys(object)) if (!known.get(name)?.(object[name])) return false;
    return required.every((name) => object[name] !== undefined && object[name] !== null);
  };
}

const grade = objectOf(
  {
    source: whole(1, 3),
    assessment: oneOf(intelligenceAssessments),
    handling: oneOf(handlingCodes),
    conditions: orNone(listOf(20, condition)),
  },
  ['source', 'assessment', 'handling'],
);

const legacyGrade = objectOf({ source: matching(/^[A-E]$/), information: whole(1, 5), handling: whole(1, 5) }, [
  'source',
  'information',
  'handling',
]);

const source = objectOf(
  {
    name: orNone(text(200)),
    contact: orNone(text(500)),
    address: orNone(text(500)),
    reference: orNone(text(200)),
    handler: orNone(text(200)),
    notes: orNone(text(5_000)),
  },
  [],
);

const rules: { readonly [K in keyof Required<SubmissionInput>]: Rule } = {
  id,
  version: orNone(whole(1, 1_000_000)),
  sourceType: oneOf(sourceTypes),
  grade: orNone(grade),
  legacyGrade: orNone(legacyGrade),
  gradeReason: orNone(text(1_000)),
  reviewAt: orNone(day),
  marking,
  compartments: orNone(listOf(compartments.codes.length, oneOf(compartments))),
  title: filled(300),
  body: filled(200_000),
  comment: orNone(text(50_000)),
  language: orNone(matching(/^[a-z]{2}$/)),
  originalText: orNone(text(200_000)),
  provenance: orNone(text(5_000)),
  eventFrom: orNone(instant),
  eventTo: orNone(instant),
  learntAt: orNone(instant),
  submittedAt: orNone(instant),
  purpose: orNone(text(500)),
  themes: orNone(listOf(themes.codes.length, oneOf(themes))),
  corroborates: orNone(listOf(100, id)),
  authorityUrn: orNone(text(100)),
  source: orNone(source),
};

const submission = objectOf(rules, ['id', 'sourceType', 'marking', 'title', 'body']);

/** True only where an object keeps every rule of a submission; where it is false, the rules themselves say what is wrong. */
export function keepsRules(object: Record<string, unknown>): boolean {
  return submission(object) && (grade(object['grade']) || (object['grade'] == null && object['legacyGrade'] != null));
}
