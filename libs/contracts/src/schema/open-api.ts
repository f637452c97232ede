import { doorSchemas, doors, type Door } from './doors.js';

const contentOf = (content: Readonly<Record<string, object>>) =>
  Object.fromEntries(Object.entries(content).map(([type, schema]) => [type, { schema }]));

const said: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Made',
  204: 'Done; nothing to say',
  409: 'It clashes with what is there',
  412: 'It was changed in the meantime',
  413: 'Too large',
  415: 'Not a content type of this door',
  422: 'It breaks a rule; the findings say which',
  503: 'A store is not available; try again',
};

const refusals = [400, 401, 403, 404] as const;

function operation(door: Door): object {
  const parameters = [...door.path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));
  const answers = Object.entries(door.answers).map(([status, content]) => [
    status,
    { description: said[Number(status)] ?? 'Answer', ...(content ? { content: contentOf(content) } : {}) },
  ]);
  const problem = {
    description: 'Refused',
    content: contentOf({ 'application/problem+json': { $ref: '#/components/schemas/Problem' } }),
  };
  return {
    tags: [door.tag],
    summary: door.summary,
    description: `Needs the permission \`${door.permission}\`.`,
    operationId: `${door.method}_${door.path.replace(/\W+/g, '_').replace(/^_|_$/g, '')}`,
    ...(parameters.length ? { parameters } : {}),
    ...(door.body ? { requestBody: { required: true, content: contentOf(door.body) } } : {}),
    responses: Object.fromEntries([...answers, ...refusals.map((s) => [String(s), problem])]),
  };
}

/** The OpenAPI 3.1 document of all doors. */
export function openApi(version: string): object {
  const paths: Record<string, Record<string, object>> = {};
  for (const door of doors) (paths[door.path] ??= {})[door.method] = operation(door);
  return {
    openapi: '3.1.0',
    info: { title: 'Collator doors', version, license: { name: 'MIT', identifier: 'MIT' } },
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'OIDC access token' },
      },
      schemas: doorSchemas,
    },
  };
}
