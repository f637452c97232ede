import type { Schema } from './schema.js';

const isObject = (v: unknown): v is Schema => typeof v === 'object' && v !== null && !Array.isArray(v);
const listOf = (v: unknown): readonly unknown[] => (Array.isArray(v) ? v : []);

function objectFaults(before: Schema, after: Schema, at: string): string[] {
  const [was, is] = [before['properties'], after['properties']];
  if (!isObject(was) || !isObject(is)) return [];
  const required = listOf(before['required']);
  const gone = Object.keys(was).filter((name) => !(name in is));
  const added = listOf(after['required']).filter((name) => !required.includes(name));
  const relaxed = required.filter((name) => !listOf(after['required']).includes(name) && String(name) in is);
  return [
    ...gone.map((name) => `${at}.${name}: the field is gone`),
    ...added.map((name) => `${at}.${String(name)}: the field is required now`),
    ...relaxed.map((name) => `${at}.${String(name)}: readers can no longer count on the field`),
    ...Object.keys(was)
      .filter((name) => name in is)
      .flatMap((name) => incompatible(was[name] as Schema, is[name] as Schema, `${at}.${name}`)),
  ];
}

/**
 * What a new schema breaks for those who write or read by the published one: a field gone or newly required, a type or
 * format changed, a list of codes or a range narrowed. An empty list means that it is compatible.
 */
export function incompatible(before: Schema, after: Schema, at = '$'): string[] {
  const found: string[] = [];
  for (const keyword of ['type', 'format', 'const', 'pattern'])
    if (before[keyword] !== after[keyword]) found.push(`${at}: ${keyword} changed`);
  const codes = listOf(after['enum']);
  for (const code of listOf(before['enum']))
    if ('enum' in after && !codes.includes(code)) found.push(`${at}: a code was taken out`);
  const lower = (k: string) => typeof after[k] === 'number' && (after[k] as number) < Number(before[k] ?? Infinity);
  const higher = (k: string) => typeof after[k] === 'number' && (after[k] as number) > Number(before[k] ?? -Infinity);
  if (lower('maxLength') || lower('maximum') || lower('maxItems')) found.push(`${at}: an upper limit was lowered`);
  if (higher('minLength') || higher('minimum')) found.push(`${at}: a lower limit was raised`);
  if (isObject(before['items']) && isObject(after['items']))
    found.push(...incompatible(before['items'], after['items'], `${at}[]`));
  const [was, is] = [listOf(before['anyOf']) as Schema[], listOf(after['anyOf']) as Schema[]];
  if (was.length > is.length) found.push(`${at}: an alternative was taken out`);
  else was.forEach((s, i) => found.push(...incompatible(s, is[i]!, `${at}|${i}`)));
  return [...found, ...objectFaults(before, after, at)];
}
