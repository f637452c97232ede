import { ScoringError } from '../errors.js';
import type { Policy } from './policy.js';
import { policySchema, type JsonSchema } from './schema.js';

/** A place of a document that is not as its schema says. */
export interface ShapeFault {
  readonly code: 'bad_shape';
  readonly at: string;
  readonly text: string;
}

const fault = (at: string, text: string): ShapeFault => ({ code: 'bad_shape', at: at || '(document)', text });

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return 'array';
  return value === null ? 'null' : typeof value;
}

function isOfType(type: NonNullable<JsonSchema['type']>, value: unknown): boolean {
  if (type === 'integer') return Number.isInteger(value);
  if (type === 'number') return Number.isFinite(value);
  return typeOf(value) === type;
}

function textFaults(schema: JsonSchema, value: string, at: string): ShapeFault[] {
  return [
    ...(schema.enum && !schema.enum.includes(value) ? [fault(at, `it must be one of ${schema.enum.join(', ')}`)] : []),
    ...(value.length < (schema.minLength ?? 0) ? [fault(at, 'it must not be empty')] : []),
    ...(schema.pattern && !new RegExp(schema.pattern, 'u').test(value)
      ? [fault(at, `it must match ${schema.pattern}`)]
      : []),
  ];
}

function numberFaults(
  { minimum = -Infinity, maximum = Infinity }: JsonSchema,
  value: number,
  at: string,
): ShapeFault[] {
  return value >= minimum && value <= maximum ? [] : [fault(at, 'it lies outside the limits')];
}

function listFaults(schema: JsonSchema, value: readonly unknown[], at: string): ShapeFault[] {
  const { minItems = 0, maxItems = Infinity, items } = schema;
  const counted = value.length >= minItems && value.length <= maxItems;
  return [
    ...(counted ? [] : [fault(at, 'it holds too few or too many')]),
    ...(items ? value.flatMap((v, i) => faultsOf(items, v, `${at}[${i}]`)) : []),
  ];
}

function memberFaults(schema: JsonSchema, value: Readonly<Record<string, unknown>>, at: string): ShapeFault[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  const place = (name: string): string => (at ? `${at}.${name}` : name);
  const missing = required
    .filter((name) => !Object.hasOwn(value, name))
    .map((name) => fault(place(name), 'it is missing'));
  const within = Object.entries(value).flatMap(([name, v]) => {
    const own = Object.hasOwn(properties, name) ? properties[name] : additionalProperties;
    if (own === false) return [fault(place(name), 'there is no such member')];
    return typeof own === 'object' ? faultsOf(own, v, place(name)) : [];
  });
  return [...missing, ...within];
}

function faultsOf(schema: JsonSchema, value: unknown, at: string): ShapeFault[] {
  if (schema.anyOf)
    return schema.anyOf.some((s) => faultsOf(s, value, at).length === 0) ? [] : [fault(at, 'it is of no known form')];
  if (schema.type && !isOfType(schema.type, value)) return [fault(at, `it must be of type ${schema.type}`)];
  if (typeof value === 'string') return textFaults(schema, value, at);
  if (typeof value === 'number') return numberFaults(schema, value, at);
  if (Array.isArray(value)) return listFaults(schema, value, at);
  if (typeof value === 'object' && value !== null)
    return memberFaults(schema, value as Readonly<Record<string, unknown>>, at);
  return [];
}

/** Where a document is no policy by its form; empty where it is one. What it says is judged by `checkPolicy`. */
export const policyShapeFaults = (document: unknown): readonly ShapeFault[] => faultsOf(policySchema, document, '');

/** A document as a policy. Throws a `ScoringError` that names the first place that is wrong. */
export function readPolicy(document: unknown): Policy {
  const [first] = policyShapeFaults(document);
  if (first) throw new ScoringError('bad_policy', first.at, first.text);
  return document as Policy;
}
