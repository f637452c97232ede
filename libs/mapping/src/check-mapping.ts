import { ukTime } from './instant-of.js';
import { mappingFormats, type MappingProblem } from './mapping.js';

const known = new Set(['from', 'join', 'const', 'hash', 'map', 'default', 'transforms', 'required', 'lookup']);
const top = new Set(['id', 'version', 'format', 'describe', 'fields', 'passThrough', 'skipWhen', 'sourceTypeDefaults']);
const words = new Set(['trim', 'upper', 'lower', 'collapse', 'number']);
const path = /^[A-Za-z_$][\w$ -]*(\.[A-Za-z_$][\w$ -]*)*$/;
const targets = new Set([
  'id',
  'version',
  'sourceType',
  'grade',
  'grade.source',
  'grade.assessment',
  'grade.handling',
  'grade.conditions',
  'legacyGrade.source',
  'legacyGrade.information',
  'legacyGrade.handling',
  'gradeReason',
  'reviewAt',
  'marking',
  'compartments',
  'title',
  'body',
  'comment',
  'language',
  'originalText',
  'provenance',
  'eventFrom',
  'eventTo',
  'learntAt',
  'submittedAt',
  'purpose',
  'themes',
  'corroborates',
  'authorityUrn',
  'source.name',
  'source.contact',
  'source.address',
  'source.reference',
  'source.handler',
  'source.notes',
]);

const problem = (code: string, field: string | null, text: string): MappingProblem => ({ code, field, text });
const isObject = (v: unknown): v is Record<string, unknown> => typeof v === 'object' && v !== null && !Array.isArray(v);

function transformFault(t: unknown): boolean {
  if (typeof t === 'string') return !words.has(t);
  if (!isObject(t)) return true;
  if ('truncate' in t) return !(Number.isInteger(t['truncate']) && (t['truncate'] as number) > 0);
  if ('split' in t) return typeof t['split'] !== 'string' || t['split'] === '';
  const instant = t['instant'];
  if (!isObject(instant)) return true;
  const offset = String(instant['offset']);
  return !/^(dmy|ymd)$/.test(String(instant['order'])) || !(offset === ukTime || /^(Z|[+-]\d\d:\d\d)$/.test(offset));
}

function fromFault(from: unknown): boolean {
  const list = Array.isArray(from) ? from : [from];
  return list.length === 0 || list.some((p) => typeof p !== 'string' || !path.test(p));
}

function ruleProblems(field: string, rule: unknown): MappingProblem[] {
  if (!targets.has(field)) return [problem('unknown_target', field, `${field} is no field of a submission`)];
  if (!isObject(rule)) return [problem('bad_rule', field, `${field}: a rule is an object`)];
  const found: MappingProblem[] = [];
  for (const name of Object.keys(rule))
    if (!known.has(name)) found.push(problem('unknown_rule_part', field, `${field}: a rule has no part of that name`));
  const origins = ['from', 'const', 'hash'].filter((o) => o in rule);
  if (origins.length === 0) found.push(problem('no_origin', field, `${field} needs from, const or hash`));
  if (origins.length > 1) found.push(problem('two_origins', field, `${field} has more than one of from, const, hash`));
  if ('from' in rule && fromFault(rule['from']))
    found.push(problem('bad_path', field, `${field}: from must be a dotted path`));
  if ('hash' in rule && (!Array.isArray(rule['hash']) || fromFault(rule['hash'])))
    found.push(problem('bad_path', field, `${field}: hash must be a list of dotted paths`));
  if ('join' in rule && typeof rule['join'] !== 'string')
    found.push(problem('bad_join', field, `${field}: join must be text`));
  if ('map' in rule && !isObject(rule['map'])) found.push(problem('bad_map', field, `${field}: map must be an object`));
  if ('lookup' in rule && typeof rule['lookup'] !== 'string')
    found.push(problem('bad_lookup', field, `${field}: lookup must be the id of a code list`));
  const transforms = rule['transforms'];
  if (transforms !== undefined && (!Array.isArray(transforms) || transforms.some(transformFault)))
    found.push(problem('bad_transform', field, `${field}: a transform is not known or lacks its part`));
  return found;
}

function skipProblems(rule: unknown): MappingProblem[] {
  if (rule === undefined) return [];
  const fine =
    isObject(rule) &&
    !fromFault(rule['from']) &&
    typeof rule['from'] === 'string' &&
    Array.isArray(rule['in']) &&
    rule['in'].length > 0 &&
    rule['in'].every((v) => typeof v === 'string');
  return fine ? [] : [problem('bad_skip', 'skipWhen', 'skipWhen needs from, a dotted path, and in, a list of texts')];
}

/** Everything wrong with a mapping document, all at once; an empty list means it can be used. */
export function checkMapping(document: unknown): MappingProblem[] {
  if (!isObject(document)) return [problem('not_an_object', null, 'a mapping is a JSON object')];
  const found: MappingProblem[] = [];
  for (const name of Object.keys(document))
    if (!top.has(name)) found.push(problem('unknown_part', null, 'a mapping has no part of a name that stands there'));
  for (const name of ['id', 'version'])
    if (typeof document[name] !== 'string' || document[name] === '')
      found.push(problem('missing_part', name, `${name} must be text`));
  if (!mappingFormats.some((f) => f === document['format']))
    found.push(problem('bad_format', 'format', `format must be one of ${mappingFormats.join(', ')}`));
  for (const name of ['passThrough', 'sourceTypeDefaults'])
    if (name in document && typeof document[name] !== 'boolean')
      found.push(problem('bad_part', name, `${name} must be true or false`));
  const fields = document['fields'];
  if (!isObject(fields)) return [...found, problem('missing_part', 'fields', 'fields must be an object')];
  if (document['passThrough'] !== true && !('id' in fields)) found.push(problem('no_id', 'id', 'id needs a rule'));
  found.push(...skipProblems(document['skipWhen']));
  return [...found, ...Object.entries(fields).flatMap(([field, rule]) => ruleProblems(field, rule))];
}
