import { list, text, whole, type Schema } from '../schema.js';

/** Content type → schema. */
export type Content = Readonly<Record<string, Schema>>;

/** Something asked for beside the path: its schema, and whether it must be there. */
export interface Asked {
  readonly schema: Schema;
  readonly required?: true;
}

/** One door: method and path, who may use it, what goes in and what comes out. */
export interface Door {
  readonly tag: string;
  readonly method: 'get' | 'post' | 'patch' | 'delete';
  readonly path: string;
  readonly summary: string;
  readonly permission: string;
  readonly query?: Readonly<Record<string, Asked>>;
  readonly headers?: Readonly<Record<string, Asked>>;
  readonly body?: Content;
  /** Status → what is sent; null for nothing. Every door may also answer 400, 401, 403, 404, 500 and 503 with a problem. */
  readonly answers: Readonly<Record<number, Content | null>>;
}

export const json = (schema: Schema): Content => ({ 'application/json': schema });
export const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
export const refusal: Content = { 'application/problem+json': ref('Problem') };

/** Something sent to a caller: further fields may come, so that readers must not mind them. */
export const shape = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: 'object',
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  properties,
});

/** Something a caller sends: a field that is not known is refused. */
export const input = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  ...shape(properties, optional),
  additionalProperties: false,
});

export const items = (of: Schema): Schema => shape({ items: list(of) });
export const page = (of: Schema, next: Schema): Schema => shape({ items: list(of), next });

/** How many entries are wanted. */
export const limit = (most: number): Asked => ({ schema: whole(1, most) });
export const ifMatch: Asked = { schema: { ...text(20), description: 'The version that was read, in quotes' } };

/** RFC 9457, with the stable code of the refusal. */
export const problemSchema: Schema = shape(
  {
    type: text(200),
    title: text(200),
    status: whole(400, 599),
    code: { ...text(60), description: 'Stable; the rest is for people' },
    detail: text(1_000),
    correlationId: text(60),
    field: text(400),
    findings: list(
      shape({ code: text(60), field: text(400), rule: text(500), severity: text(10) }, ['code', 'field', 'severity']),
    ),
    receipt: { ...text(20_000), description: 'The refusal of a submission, signed' },
  },
  ['field', 'findings', 'receipt'],
);
