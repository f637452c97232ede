import type { Schema } from './schema.js';

type Compare = (before: Schema, after: Schema, at: string) => string[];

const isObject = (v: unknown): v is Schema => typeof v === 'object' && v !== null && !Array.isArray(v);
const listOf = (v: unknown): readonly unknown[] => (Array.isArray(v) ? v : []);
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const upper =
  (keyword: string): Compare =>
  (before, after, at) =>
    keyword in after && Number(after[keyword]) < Number(before[keyword] ?? Infinity)
      ? [`${at}: ${keyword} was lowered`]
      : [];

const lower =
  (keyword: string): Compare =>
  (before, after, at) =>
    keyword in after && Number(after[keyword]) > Number(before[keyword] ?? -Infinity)
      ? [`${at}: ${keyword} was raised`]
      : [];

const codes: Compare = (before, after, at) => {
  if ('enum' in before !== 'enum' in after) return [`${at}: enum changed`];
  const is = listOf(after['enum']);
  return listOf(before['enum'])
    .filter((code) => !is.includes(code))
    .map((code) => `${at}: the code ${String(code)} was taken out`);
};

const entries: Compare = (before, after, at) =>
  isObject(before['items']) && isObject(after['items'])
    ? incompatible(before['items'], after['items'], `${at}[]`)
    : [`${at}: items changed`];

const alternatives: Compare = (before, after, at) => {
  const [was, is] = [listOf(before['anyOf']) as Schema[], listOf(after['anyOf']) as Schema[]];
  if (was.length === 0 || was.length > is.length) return [`${at}: an alternative was taken out`];
  return was.flatMap((schema, i) => incompatible(schema, is[i]!, `${at}|${i}`));
};

const strictness: Compare = (before, after, at) =>
  after['additionalProperties'] === false && before['additionalProperties'] !== false
    ? [`${at}: further fields are refused now`]
    : [];

/** What is told of a field that need not be there any more; it harms readers alone. */
export const noLongerThere = 'readers can no longer count on the field';

const required: Compare = (before, after, at) => {
  const [was, is] = [listOf(before['required']), listOf(after['required'])];
  const stays = (name: unknown): boolean => isObject(after['properties']) && String(name) in after['properties'];
  return [
    ...is.filter((name) => !was.includes(name)).map((name) => `${at}.${String(name)}: the field is required now`),
    ...was.filter((name) => !is.includes(name) && stays(name)).map((name) => `${at}.${String(name)}: ${noLongerThere}`),
  ];
};

const properties: Compare = (before, after, at) => {
  const [was, is] = [before['properties'] ?? {}, after['properties'] ?? {}] as [Schema, Schema];
  return Object.keys(was).flatMap((name) =>
    name in is
      ? incompatible(was[name] as Schema, is[name] as Schema, `${at}.${name}`)
      : [`${at}.${name}: the field is gone`],
  );
};

const rules: Readonly<Record<string, Compare>> = {
  enum: codes,
  items: entries,
  anyOf: alternatives,
  additionalProperties: strictness,
  required,
  properties,
  ...Object.fromEntries(['maxLength', 'maximum', 'maxItems'].map((k) => [k, upper(k)])),
  ...Object.fromEntries(['minLength', 'minimum', 'minItems'].map((k) => [k, lower(k)])),
};

/** They say something about a schema and allow or refuse nothing. */
const annotations = new Set([
  '$schema',
  '$id',
  '$comment',
  'title',
  'description',
  'examples',
  'default',
  'deprecated',
]);

/**
 * What a new schema breaks for those who write or read by the published one: a field gone, newly required or no longer sure,
 * a type or format changed, a list of codes or a range narrowed. Whatever this does not know how to compare must stay the
 * same. An empty list means that it is compatible.
 */
export function incompatible(before: Schema, after: Schema, at = '$'): string[] {
  const keywords = new Set([...Object.keys(before), ...Object.keys(after)].filter((k) => !annotations.has(k)));
  return [...keywords].flatMap((keyword) => {
    const rule = Object.hasOwn(rules, keyword) ? rules[keyword] : undefined;
    if (rule) return rule(before, after, at);
    return same(before[keyword], after[keyword]) ? [] : [`${at}: ${keyword} changed`];
  });
}
