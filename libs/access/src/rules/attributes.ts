import { passes, refuses, type AccessRequest, type Finding } from '../request.js';

type Check = (value: unknown) => boolean;

const text: Check = (v) => typeof v === 'string' && v.trim() !== '';
const words: Check = (v) => typeof v === 'string';
const textOrNull: Check = (v) => v === null || text(v);
const list: Check = (v) => Array.isArray(v) && v.every((x) => text(x));
const interest: Check = (v) => v === 'all' || list(v);

const interestShape: Readonly<Record<string, Check>> = { themes: interest, priorities: interest, keywords: interest };

const subjectShape: Readonly<Record<string, Check>> = {
  id: text,
  unit: text,
  organisation: text,
  clearance: textOrNull,
  clearanceUntil: textOrNull,
  compartments: list,
  caveats: list,
  purposes: list,
  interests: (v) => fits(v, interestShape) === null,
  activeFrom: textOrNull,
  activeTo: textOrNull,
};

const recordShape: Readonly<Record<string, Check>> = {
  state: text,
  marking: text,
  handling: text,
  conditions: list,
  compartments: list,
  themes: list,
  priority: text,
  title: words,
  text: words,
  audience: list,
  purpose: words,
  embargoUntil: textOrNull,
  recalledAt: textOrNull,
  reviewAt: textOrNull,
};

type Misfit = 'unknown' | 'missing';

function fits(value: unknown, shape: Readonly<Record<string, Check>>): Misfit | null {
  if (typeof value !== 'object' || value === null) return 'missing';
  if (Object.keys(value).some((key) => !Object.hasOwn(shape, key))) return 'unknown';
  const own = value as Readonly<Record<string, unknown>>;
  const complete = Object.entries(shape).every(([key, check]) => Object.hasOwn(own, key) && check(own[key]));
  return complete ? null : 'missing';
}

/**
 * Refuses where an attribute is missing, of the wrong kind, or one the policy has never heard of: a restriction added by
 * a newer producer must not be read as no restriction (domain 2.3, default deny).
 */
export function attributes(request: AccessRequest): Finding {
  const misfits = [
    ['subject', fits(request.subject, subjectShape)],
    ['record', fits(request.record, recordShape)],
  ] as const;
  for (const [whose, misfit] of misfits) {
    if (misfit === 'unknown') {
      return refuses('attributes', `${whose}_attribute_unknown`, `The ${whose} carries an attribute unknown here.`);
    }
    if (misfit === 'missing') {
      return refuses('attributes', `${whose}_attribute_missing`, `The ${whose} lacks an attribute or it is malformed.`);
    }
  }
  if (typeof request.purpose !== 'string' || request.purpose.trim() === '') {
    return refuses('attributes', 'purpose_missing', 'No purpose was declared.');
  }
  return Number.isNaN(request.atMs)
    ? refuses('attributes', 'time_missing', 'The moment of access is unknown.')
    : passes;
}
