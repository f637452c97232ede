import { fnv128 } from './fnv128.js';
import { instantOf } from './instant-of.js';
import type { FieldRule, Mapping, MappingProblem, MappingTables, Transform } from './mapping.js';

/** A row of a feed: an object from NDJSON, or a CSV record by column. */
export type Row = Readonly<Record<string, unknown>>;

export type Mapped =
  | { readonly ok: Readonly<Record<string, unknown>> }
  | { readonly problems: readonly [MappingProblem, ...MappingProblem[]] };

const noTables: MappingTables = { codeLists: {}, sourceTypes: {} };

/** Left out: the row holds nothing there. Not the same as null, which a row may say. */
const nothing = Symbol('nothing');

function at(row: Row, path: string): unknown {
  let value: unknown = row;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return nothing;
    value = (value as Record<string, unknown>)[name];
  }
  return value;
}

const isEmpty = (v: unknown): boolean => v === nothing || v === undefined || v === '';

// What is not there counts as such: a row with a gap and one with an empty text are two rows.
function hashOf(row: Row, paths: readonly string[]): unknown {
  const parts = paths.map((p) => at(row, p));
  if (parts.every(isEmpty)) return nothing;
  return fnv128(JSON.stringify(parts.map((v) => (v === nothing ? [] : [v]))));
}

function origin(row: Row, rule: FieldRule): unknown {
  if ('const' in rule) return rule.const;
  if (rule.hash) return hashOf(row, rule.hash);
  if (typeof rule.from === 'string') return at(row, rule.from);
  const parts = (rule.from ?? []).map((p) => at(row, p)).filter((v) => !isEmpty(v) && v !== null);
  return parts.length === 0 ? nothing : parts.map(String).join(rule.join ?? ' ');
}

function transformed(value: unknown, transform: Transform): unknown {
  if (Array.isArray(value)) return value.map((part) => transformed(part, transform));
  if (typeof value !== 'string') return value;
  if (transform === 'trim') return value.trim();
  if (transform === 'upper') return value.toUpperCase();
  if (transform === 'lower') return value.toLowerCase();
  if (transform === 'collapse') return value.replace(/\s+/g, ' ').trim();
  if (transform === 'number') return /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : value;
  if ('truncate' in transform) return value.length > transform.truncate ? value.slice(0, transform.truncate) : value;
  if ('split' in transform)
    return value
      .split(transform.split)
      .map((p) => p.trim())
      .filter((p) => p !== '');
  return instantOf(value, transform.instant);
}

function lookedUp(value: unknown, list: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(value)) return value.map((part) => lookedUp(part, list));
  const name = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return Object.hasOwn(list, name) ? list[name] : value;
}

function valueOf(row: Row, rule: FieldRule, tables: MappingTables): unknown {
  let value = origin(row, rule);
  if (!isEmpty(value) && rule.map) value = Object.hasOwn(rule.map, String(value)) ? rule.map[String(value)] : nothing;
  for (const transform of rule.transforms ?? []) value = transformed(value, transform);
  if (rule.lookup !== undefined) value = lookedUp(value, tables.codeLists[rule.lookup] ?? {});
  if (isEmpty(value)) return 'default' in rule ? rule.default : nothing;
  return value;
}

function skips({ skipWhen }: Mapping, row: Row): boolean {
  if (!skipWhen) return false;
  const value = at(row, skipWhen.from);
  return value !== nothing && skipWhen.in.includes(String(value));
}

function put(target: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.');
  let place = target;
  for (const name of names.slice(0, -1)) {
    const inner = place[name];
    place = place[name] = typeof inner === 'object' && inner !== null ? { ...inner } : {};
  }
  place[names.at(-1)!] = value;
}

function fillDefaults(submission: Record<string, unknown>, tables: MappingTables): void {
  const type = submission['sourceType'];
  if (typeof type !== 'string' || !Object.hasOwn(tables.sourceTypes, type)) return;
  const { grade, marking } = tables.sourceTypes[type]!;
  if (submission['grade'] === undefined && grade) submission['grade'] = { ...grade };
  if (submission['marking'] === undefined && marking !== undefined) submission['marking'] = marking;
}

/**
 * One row → the object that goes to the door. What the row does not hold is left out, never invented; what it holds wrongly
 * is handed on as it came, for the door to judge. Pure: the same row and mapping give the same object.
 */
export function applyMapping(mapping: Mapping, row: Row, tables: MappingTables = noTables): Mapped {
  if (skips(mapping, row))
    return { problems: [{ code: 'skipped_by_mapping', field: null, text: 'the mapping leaves such rows out' }] };
  const submission: Record<string, unknown> = mapping.passThrough ? { ...row } : {};
  const problems: MappingProblem[] = [];
  for (const [field, rule] of Object.entries(mapping.fields)) {
    const value = valueOf(row, rule, tables);
    if (value !== nothing) put(submission, field, value);
    else if (rule.required)
      problems.push({ code: 'missing_in_row', field, text: `the row holds nothing for ${field}` });
  }
  if (mapping.sourceTypeDefaults) fillDefaults(submission, tables);
  const [first, ...rest] = problems;
  return first ? { problems: [first, ...rest] } : { ok: submission };
}
