import type { Code, CodeList } from '../code-lists/index.js';

/** A JSON Schema (2020-12), as far as it is used here. */
export interface Schema {
  readonly [keyword: string]: unknown;
}

/** An object with exactly the fields of a type: a field forgotten here does not compile. */
export function fields<T>(
  properties: { readonly [K in keyof Required<T>]: Schema },
  optional: readonly (keyof T)[] = [],
): Schema {
  const required = Object.keys(properties).filter((name) => !(optional as readonly string[]).includes(name));
  return { type: 'object', additionalProperties: false, required, properties };
}

/** A schema that stands by itself, under a name. */
export const standalone = (name: string, schema: Schema): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `urn:collator:schema:${name}`,
  title: name,
  ...schema,
});

export const text = (maxLength: number, minLength = 0): Schema => ({ type: 'string', minLength, maxLength });
export const matching = (pattern: string): Schema => ({ type: 'string', pattern });
export const constant = (value: string | number | boolean): Schema => ({ const: value });
export const whole = (minimum: number, maximum?: number): Schema =>
  maximum === undefined ? { type: 'integer', minimum } : { type: 'integer', minimum, maximum };
export const within = (minimum: number, maximum: number): Schema => ({ type: 'number', minimum, maximum });
export const yesNo: Schema = { type: 'boolean' };
export const uuid: Schema = { type: 'string', format: 'uuid' };
export const instant: Schema = { type: 'string', format: 'date-time' };
export const day: Schema = { type: 'string', format: 'date' };
export const list = (items: Schema, maxItems?: number): Schema =>
  maxItems === undefined ? { type: 'array', items } : { type: 'array', items, maxItems };
export const oneOf = (values: readonly string[]): Schema => ({ type: 'string', enum: [...values] });
export const codeOf = (codes: CodeList<Code>): Schema => ({
  type: 'string',
  enum: codes.codes.map((c) => c.code),
  description: `Code of the list ${codes.id}, version ${codes.version}`,
});
export const orNull = (schema: Schema): Schema => ({ anyOf: [schema, { type: 'null' }] });
export const either = (...schemas: readonly Schema[]): Schema => ({ anyOf: schemas });
export const described = (description: string, schema: Schema): Schema => ({ description, ...schema });
